import type { Texts } from '../load.ts';
import type { MoreMessages, RatingMessages, SummaryMessages } from './messages.ts';

/** What an element says before anything is rated. */
export const ratingTexts: Texts<RatingMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What follows a score. */
export const moreTexts: Texts<MoreMessages> = {
  en: () => import('./en.more.ts'),
  zh: () => import('./zh-hans.more.ts'),
};

/** What all customers said. */
export const summaryTexts: Texts<SummaryMessages> = {
  en: () => import('./en.summary.ts'),
  zh: () => import('./zh-hans.summary.ts'),
};
