import type { NewsMessages } from './messages.ts';

export const messages: NewsMessages = {
  tag: 'zh-Hans',
  title: '您提出，我们做到',
  since: (day) => `${day}起`,
};
