import type { NewsMessages } from './messages.ts';

export const messages: NewsMessages = {
  tag: 'zh-Hant',
  title: '您提出，我們做到',
  since: (day) => `${day}起`,
};
