import type { SummaryMessages } from './messages.ts';

export const messages: SummaryMessages = {
  average: (average) => `${average} 星，满分 5 星`,
  count: (_, written) => `${written} 条评价`,
  spread: '评分分布',
  stars: (score) => `${score} 星`,
};
