import type { SummaryMessages } from './messages.ts';

export const messages: SummaryMessages = {
  average: (average) => `${average} 顆星，滿分 5 顆`,
  count: (_, written) => `${written} 則評分`,
  spread: '評分分布',
  stars: (score) => `${score} 顆星`,
};
