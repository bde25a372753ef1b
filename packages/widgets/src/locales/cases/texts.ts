import type { Texts } from '../load.ts';
import type { AnswerMessages, CaseMessages, MoreMessages } from './messages.ts';

/** Where the matter stands, or why none is shown. */
export const caseTexts: Texts<CaseMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What any case says. */
export const answerTexts: Texts<AnswerMessages> = {
  en: () => import('./en.answer.ts'),
  zh: () => import('./zh-hans.answer.ts'),
};

/** What only some cases, or some acts, need. */
export const moreTexts: Texts<MoreMessages> = {
  en: () => import('./en.more.ts'),
  zh: () => import('./zh-hans.more.ts'),
};
