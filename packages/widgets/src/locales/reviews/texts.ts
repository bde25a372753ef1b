import { byLanguage } from '../load.ts';
import type { MoreMessages, RatingMessages, SummaryMessages } from './messages.ts';

/** What an element says before anything is rated. */
export const ratingTexts = byLanguage<RatingMessages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});

/** What follows a score. */
export const moreTexts = byLanguage<MoreMessages>({
  en: () => import('./en.more.ts'),
  'zh-hans': () => import('./zh-hans.more.ts'),
  'zh-hant': () => import('./zh-hant.more.ts'),
  ar: () => import('./ar.more.ts'),
});

/** What all customers said. */
export const summaryTexts = byLanguage<SummaryMessages>({
  en: () => import('./en.summary.ts'),
  'zh-hans': () => import('./zh-hans.summary.ts'),
  'zh-hant': () => import('./zh-hant.summary.ts'),
  ar: () => import('./ar.summary.ts'),
});
