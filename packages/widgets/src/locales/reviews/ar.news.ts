import type { NewsMessages } from './messages.ts';

export const messages: NewsMessages = {
  tag: 'ar',
  title: 'طلبتم فنفّذنا',
  since: (day) => `منذ ${day}`,
};
