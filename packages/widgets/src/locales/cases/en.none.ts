import type { NoCaseMessages } from './messages.ts';

export const messages: NoCaseMessages = {
  empty: {
    title: 'No complaint yet',
    text: 'What you file in this browser stands here, with each step and the time that it is due.',
  },
  several: (count) => `${count} complaints`,
  locked: {
    title: 'This browser cannot open the complaint',
    text: 'It opens in the browser where it was filed, while that remembers it. With its number the store can look it up too.',
  },
  forget: 'Remove it from this browser',
};
