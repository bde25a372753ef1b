import { byLanguage } from '../load.ts';
import type { DetailMessages, ReviewMessages, ScorecardMessages } from './messages.ts';

/** The figures. */
export const scorecardTexts = byLanguage<ScorecardMessages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});

/** What a figure unfolds. */
export const detailTexts = byLanguage<DetailMessages>({
  en: () => import('./en.details.ts'),
  'zh-hans': () => import('./zh-hans.details.ts'),
  'zh-hant': () => import('./zh-hant.details.ts'),
  ar: () => import('./ar.details.ts'),
});

/** The weekly review. */
export const reviewTexts = byLanguage<ReviewMessages>({
  en: () => import('./en.review.ts'),
  'zh-hans': () => import('./zh-hans.review.ts'),
  'zh-hant': () => import('./zh-hant.review.ts'),
  ar: () => import('./ar.review.ts'),
});
