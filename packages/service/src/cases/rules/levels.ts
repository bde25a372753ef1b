import { caseLevels, type CaseLevel, type Money } from '@waybill/sdk/contract';
import type { LevelPolicy, Tier } from '../facts.ts';
import { isAtLeast } from './money.ts';

/** One step up; a supervisor has nobody above. */
export const levelAbove = (level: CaseLevel): CaseLevel => caseLevels[caseLevels.indexOf(level) + 1] ?? 'supervisor';

/** The higher of two levels: a case is never passed down. */
export const higherOf = (a: CaseLevel, b: CaseLevel): CaseLevel =>
  caseLevels.indexOf(a) >= caseLevels.indexOf(b) ? a : b;

export const isLarge = ({ amount, currency }: Money, { largeFrom }: LevelPolicy): boolean => {
  const least = largeFrom[currency];
  return least === undefined || isAtLeast(amount, least);
};

/** Level 2 at once for what the operator holds most important: some tiers, and large amounts. */
export const levelFor = (
  { tier, amount }: { readonly tier: Tier | null; readonly amount: Money | null },
  policy: LevelPolicy,
): CaseLevel => {
  const important = (tier !== null && policy.tiers.includes(tier)) || (amount !== null && isLarge(amount, policy));
  return important ? 'level_2' : 'level_1';
};
