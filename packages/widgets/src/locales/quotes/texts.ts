import { byLanguage } from '../load.ts';
import type { FormMessages, MoreMessages, QuoteMessages } from './messages.ts';

/** What an element says in any case, and what its options say. */
export const quoteTexts = byLanguage<QuoteMessages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});

/** What the form says. */
export const formTexts = byLanguage<FormMessages>({
  en: () => import('./en.form.ts'),
  'zh-hans': () => import('./zh-hans.form.ts'),
  'zh-hant': () => import('./zh-hant.form.ts'),
  ar: () => import('./ar.form.ts'),
});

/** What a closer look at an option says, and what becomes of a choice. */
export const moreTexts = byLanguage<MoreMessages>({
  en: () => import('./en.more.ts'),
  'zh-hans': () => import('./zh-hans.more.ts'),
  'zh-hant': () => import('./zh-hant.more.ts'),
  ar: () => import('./ar.more.ts'),
});
