import type { Texts } from '../load.ts';
import type { AnswerMessages, CaseMessages, MoreMessages, NoCaseMessages } from './messages.ts';

/** Where the matter stands. */
export const caseTexts: Texts<CaseMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What was said, and what can be done. */
export const answerTexts: Texts<AnswerMessages> = {
  en: () => import('./en.answer.ts'),
  zh: () => import('./zh-hans.answer.ts'),
};

/** What only some cases, or some acts, need. */
export const moreTexts: Texts<MoreMessages> = {
  en: () => import('./en.more.ts'),
  zh: () => import('./zh-hans.more.ts'),
};

/** What is said where no case is shown. */
export const noCaseTexts: Texts<NoCaseMessages> = {
  en: () => import('./en.none.ts'),
  zh: () => import('./zh-hans.none.ts'),
};
