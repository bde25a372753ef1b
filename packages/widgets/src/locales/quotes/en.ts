import type { When } from '../messages.ts';
import type { QuoteMessages } from './messages.ts';

const before = ({ day, time }: When) => `${day} before ${time}`;

export const messages: QuoteMessages = {
  tag: 'en',
  title: 'Delivery price and time',
  loading: 'Working out prices and times…',
  retry: 'Try again',
  retryIn: (seconds) => `You can try again in ${seconds}.`,
  reference: 'Reference',
  failures: {
    offline: { title: 'No connection', text: 'What you entered is kept. We ask as soon as you are online again.' },
    unreachable: {
      title: 'We cannot reach the delivery service',
      text: 'What you entered is kept. Check your connection, then try again.',
    },
    busy: { title: 'One moment please', text: 'Many prices were asked for from here in a short time.' },
    server: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault, and nothing is lost. Try again in a moment.',
    },
    setup: {
      title: 'Delivery prices are not available on this page',
      text: 'The store has not finished setting them up. Please ask the store.',
    },
    input: { title: 'We could not work out a price for that', text: 'Check what you entered, and try again.' },
  },
  change: 'Change',
  route: (from, to, weight) => `${from} to ${to}, ${weight}`,
  options: 'Ways to send it',
  cheapest: 'Cheapest',
  fastest: 'Fastest',
  arrives: (when) => `Arrives ${before(when)}`,
  localTime: 'local time there',
  late: (amount) => `Late? You get ${amount} back.`,
  lost: (amount) => `Lost: up to ${amount}.`,
  damaged: (amount) => `Damaged: up to ${amount}.`,
  lostOrDamaged: (amount) => `Lost or damaged: up to ${amount}.`,
  insured: (amount) => `Insured for ${amount}.`,
  insurable: (amount) => `Can be insured for up to ${amount}.`,
  notInsurable: 'Cannot be insured.',
  breakdown: 'Price details',
  refused: (count) => `Not possible for this parcel (${count})`,
  noOptions: {
    title: 'We cannot deliver this as it is',
    text: 'These are the reasons. Changing the details may help.',
  },
  endedOption: 'No longer available',
  ended: { title: 'Time has moved on', text: 'Some prices or arrival times no longer hold. Ask again for new ones.' },
  askAgain: 'Ask again',
  take: (name) => `Choose ${name}`,
  takeOne: 'Choose this delivery',
  chooseFirst: 'Choose one of the options first.',
  asking: 'Asking the store…',
  inShort: (when, price) => `Arrives ${before(when)}, ${price}`,
  orInShort: (when, price) => `or ${before(when)}, ${price}`,
  destination: (place) => `to ${place}`,
  whereTo: 'Where should it go?',
  changeDestination: 'Change destination',
};
