import type { Texts } from '../load.ts';
import type { ComplaintMessages, FiledMessages, FileMessages } from './messages.ts';

/** What the form says. */
export const complaintTexts: Texts<ComplaintMessages> = {
  en: () => import('./en.ts'),
  zh: () => import('./zh-hans.ts'),
};

/** What is said of files once there are some. */
export const fileTexts: Texts<FileMessages> = {
  en: () => import('./en.files.ts'),
  zh: () => import('./zh-hans.files.ts'),
};

/** What is said once it is filed. */
export const filedTexts: Texts<FiledMessages> = {
  en: () => import('./en.filed.ts'),
  zh: () => import('./zh-hans.filed.ts'),
};
