import type { SigningFact } from '../facts.ts';

export type AgreementState = 'draft' | 'offered' | 'signed' | 'withdrawn';

export const stateOf = ({ operator, merchant, withdrawnAt }: SigningFact): AgreementState => {
  if (withdrawnAt !== null) return 'withdrawn';
  if (operator === null) return 'draft';
  return merchant === null ? 'offered' : 'signed';
};

/** Why a side cannot sign now; null when it can. The operator signs first, each side once, and nobody what was withdrawn. */
export const objectionTo = (
  side: 'operator' | 'merchant',
  agreement: SigningFact,
): 'agreement_signed' | 'agreement_not_offered' | null => {
  const state = stateOf(agreement);
  if (state === 'draft') return side === 'operator' ? null : 'agreement_not_offered';
  return state === 'offered' && side === 'merchant' ? null : 'agreement_signed';
};
