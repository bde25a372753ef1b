import { byLanguage } from '../load.ts';
import type { NewsMessages } from './messages.ts';

/** What customers asked for and got. */
export const newsTexts = byLanguage<NewsMessages>({
  en: () => import('./en.news.ts'),
  'zh-hans': () => import('./zh-hans.news.ts'),
  'zh-hant': () => import('./zh-hant.news.ts'),
  ar: () => import('./ar.news.ts'),
});
