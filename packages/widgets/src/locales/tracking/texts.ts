import type { Texts } from '../load.ts';
import type { AnswerMessages, Messages, MoreMessages } from './messages.ts';

/** What the form says. */
export const formTexts: Texts<Messages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What an answer says. */
export const answerTexts: Texts<AnswerMessages> = {
  en: () => import('./en.answer.ts'),
  zh: () => import('./zh-hans.answer.ts'),
};

/** What only some look-ups need: every exception explained, and whose parcel it is. */
export const moreTexts: Texts<MoreMessages> = {
  en: () => import('./en.more.ts'),
  zh: () => import('./zh-hans.more.ts'),
};
