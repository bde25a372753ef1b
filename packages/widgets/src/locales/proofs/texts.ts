import { byLanguage } from '../load.ts';
import type { ProofMessages } from './messages.ts';

/** Where a reader shows afterwards that a parcel is theirs. */
export const proofTexts = byLanguage<ProofMessages>({
  en: () => import('./en.ts'),
  'zh-hans': () => import('./zh-hans.ts'),
  'zh-hant': () => import('./zh-hant.ts'),
  ar: () => import('./ar.ts'),
});
