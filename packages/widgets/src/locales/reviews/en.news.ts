import type { NewsMessages } from './messages.ts';

export const messages: NewsMessages = {
  tag: 'en',
  title: 'You asked, we did',
  since: (day) => `Since ${day}`,
};
