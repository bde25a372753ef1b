import type { Texts } from '../load.ts';

/** What is said below a parcel, where something may be wrong with it. */
export interface TroubleMessages {
  readonly trouble: string;
  readonly closeTrouble: string;
}

export const troubleTexts: Texts<TroubleMessages> = {
  en: async () => ({ messages: { trouble: 'Something is wrong?', closeTrouble: 'Close, and keep what I wrote' } }),
  zh: async () => ({ messages: { trouble: '遇到问题？', closeTrouble: '收起，保留已填写的内容' } }),
};
