import type { Texts } from '../load.ts';
import type { ComplaintMessages, FileMessages, LaterMessages } from './messages.ts';

/** What the form says from the beginning. */
export const complaintTexts: Texts<ComplaintMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What is said of files once there are some. */
export const fileTexts: Texts<FileMessages> = {
  en: () => import('./en.files.ts'),
  zh: () => import('./zh-hans.files.ts'),
};

/** What is said after the first step. */
export const laterTexts: Texts<LaterMessages> = {
  en: () => import('./en.later.ts'),
  zh: () => import('./zh-hans.later.ts'),
};
