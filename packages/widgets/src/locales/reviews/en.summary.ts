import type { SummaryMessages } from './messages.ts';

export const messages: SummaryMessages = {
  average: (average) => `${average} of 5 stars`,
  count: (count, written) => (count === 1 ? '1 rating' : `${written} ratings`),
  spread: 'How the ratings spread',
  stars: (score) => (score === 1 ? '1 star' : `${score} stars`),
};
