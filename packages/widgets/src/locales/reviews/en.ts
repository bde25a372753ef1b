import type { RatingMessages } from './messages.ts';

export const messages: RatingMessages = {
  tag: 'en',
  loading: 'Loading…',
  retry: 'Try again',
  retryIn: (seconds) => `You can try again in ${seconds}.`,
  reference: 'Reference',
  failures: {
    offline: { title: 'No connection', text: 'What you entered is kept. We send it as soon as you are online again.' },
    unreachable: {
      title: 'We cannot reach the service',
      text: 'What you entered is kept. Check your connection, then try again.',
    },
    busy: { title: 'One moment please', text: 'A lot was sent from here in a short time. What you entered is kept.' },
    server: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault, and what you entered is kept. Try again in a moment.',
    },
    setup: {
      title: 'Ratings are not available on this page',
      text: 'The store has not finished setting them up. Please ask the store.',
    },
    input: { title: 'That could not be saved', text: 'Check what you entered, and send it again.' },
  },
  title: { parcel: 'How was this delivery?', case: 'How did we handle this?' },
  about: { parcel: 'Parcel', case: 'Case' },
  scores: { 1: 'Very unhappy', 2: 'Unhappy', 3: 'All right', 4: 'Happy', 5: 'Very happy' },
  star: (score, word) => `${score} of 5: ${word}`,
  hint: 'One tap is enough.',
  send: 'Send',
  sending: 'Saving…',
  saved: 'Saved',
  needed: 'Choose one to five stars first.',
  early: {
    parcel: 'You can rate this delivery once it has arrived.',
    case: 'You can rate this once it is settled.',
  },
};
