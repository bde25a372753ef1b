import { byLanguage } from '../load.ts';
import type { AnswerMessages, Messages, MoreMessages } from './messages.ts';

/** What the form says. */
export const formTexts = byLanguage<Messages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});

/** What an answer says. */
export const answerTexts = byLanguage<AnswerMessages>({
  en: () => import('./en.answer.ts'),
  'zh-hans': () => import('./zh-hans.answer.ts'),
  'zh-hant': () => import('./zh-hant.answer.ts'),
  ar: () => import('./ar.answer.ts'),
});

/** What only some look-ups need: every exception explained, and whose parcel it is. */
export const moreTexts = byLanguage<MoreMessages>({
  en: () => import('./en.more.ts'),
  'zh-hans': () => import('./zh-hans.more.ts'),
  'zh-hant': () => import('./zh-hant.more.ts'),
  ar: () => import('./ar.more.ts'),
});
