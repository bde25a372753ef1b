import type { Messages } from './messages.ts';

export const messages: Messages = {
  tag: 'en',
  numberNeeded: 'Enter a tracking number. It is in the shipping confirmation.',
  title: 'Track your parcel',
  findBy: 'Find it by',
  by: { number: 'Tracking number', order: 'Order number', phone: 'Phone' },
  numberHint: 'Several? Put a comma or a new line between them, up to 40.',
  track: 'Track',
  another: 'Track another parcel',
  loading: 'Looking up your parcel…',
  retry: 'Try again',
  retryIn: (seconds) => `You can try again in ${seconds}.`,
  reference: 'Reference',
  invalidNumber: (number) => `“${number}” is not a tracking number. They have 4 to 64 letters and digits.`,
  tooMany: (count, most) => `These are ${count} numbers. Look up ${most} at a time.`,
  failures: {
    offline: {
      title: 'No connection',
      text: 'What you entered is kept. We look it up as soon as you are online again.',
    },
    unreachable: {
      title: 'We cannot reach the tracking service',
      text: 'What you entered is kept. Check your connection, then try again.',
    },
    busy: { title: 'One moment please', text: 'There were many look-ups from here in a short time.' },
    server: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault, and nothing is lost. Try again in a moment.',
    },
    setup: {
      title: 'Tracking is not available on this page',
      text: 'The store has not finished setting it up. Please ask the store about your parcel.',
    },
    input: {
      title: 'We could not read that',
      text: 'Check what you entered for typing mistakes, and try again.',
    },
  },
};
