import type { Texts } from '../load.ts';
import type { DetailMessages, ReviewMessages, ScorecardMessages } from './messages.ts';

/** The figures. */
export const scorecardTexts: Texts<ScorecardMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What a figure unfolds. */
export const detailTexts: Texts<DetailMessages> = {
  en: () => import('./en.details.ts'),
  zh: () => import('./zh-hans.details.ts'),
};

/** The weekly review. */
export const reviewTexts: Texts<ReviewMessages> = {
  en: () => import('./en.review.ts'),
  zh: () => import('./zh-hans.review.ts'),
};
