import { byLanguage } from '../load.ts';
import type { ComplaintMessages, FileMessages, LaterMessages } from './messages.ts';

/** What the form says from the beginning. */
export const complaintTexts = byLanguage<ComplaintMessages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});

/** What is said of files once there are some. */
export const fileTexts = byLanguage<FileMessages>({
  en: () => import('./en.files.ts'),
  'zh-hans': () => import('./zh-hans.files.ts'),
  'zh-hant': () => import('./zh-hant.files.ts'),
  ar: () => import('./ar.files.ts'),
});

/** What is said after the first step. */
export const laterTexts = byLanguage<LaterMessages>({
  en: () => import('./en.later.ts'),
  'zh-hans': () => import('./zh-hans.later.ts'),
  'zh-hant': () => import('./zh-hant.later.ts'),
  ar: () => import('./ar.later.ts'),
});
