import type { Texts } from '../load.ts';
import type { NewsMessages } from './messages.ts';

/** What customers asked for and got. */
export const newsTexts: Texts<NewsMessages> = {
  en: () => import('./en.news.ts'),
  zh: () => import('./zh-hans.news.ts'),
};
