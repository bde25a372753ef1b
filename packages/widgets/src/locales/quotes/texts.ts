import type { Texts } from '../load.ts';
import type { FormMessages, MoreMessages, QuoteMessages } from './messages.ts';

/** What an element says in any case, and what its options say. */
export const quoteTexts: Texts<QuoteMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What the form says. */
export const formTexts: Texts<FormMessages> = {
  en: () => import('./en.form.ts'),
  zh: () => import('./zh-hans.form.ts'),
};

/** What a closer look at an option says, and what becomes of a choice. */
export const moreTexts: Texts<MoreMessages> = {
  en: () => import('./en.more.ts'),
  zh: () => import('./zh-hans.more.ts'),
};
