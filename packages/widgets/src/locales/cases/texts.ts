import { byLanguage } from '../load.ts';
import type { AnswerMessages, CaseMessages, MoreMessages, NoCaseMessages } from './messages.ts';

/** Where the matter stands. */
export const caseTexts = byLanguage<CaseMessages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});

/** What was said, and what can be done. */
export const answerTexts = byLanguage<AnswerMessages>({
  en: () => import('./en.answer.ts'),
  'zh-hans': () => import('./zh-hans.answer.ts'),
  'zh-hant': () => import('./zh-hant.answer.ts'),
  ar: () => import('./ar.answer.ts'),
});

/** What only some cases, or some acts, need. */
export const moreTexts = byLanguage<MoreMessages>({
  en: () => import('./en.more.ts'),
  'zh-hans': () => import('./zh-hans.more.ts'),
  'zh-hant': () => import('./zh-hant.more.ts'),
  ar: () => import('./ar.more.ts'),
});

/** What is said where no case is shown. */
export const noCaseTexts = byLanguage<NoCaseMessages>({
  en: () => import('./en.none.ts'),
  'zh-hans': () => import('./zh-hans.none.ts'),
  'zh-hant': () => import('./zh-hant.none.ts'),
  ar: () => import('./ar.none.ts'),
});
