import type { CaseType, Money } from '@waybill/sdk/contract';
import type { CompensationVerdict, LevelPolicy, LiabilityFigures, LiabilityGround } from '../facts.ts';
import { isLarge } from './levels.ts';
import { isAtLeast } from './money.ts';

const grounds: Readonly<Partial<Record<CaseType, LiabilityGround>>> = {
  delayed: 'delay',
  misrouted: 'delay',
  broken: 'damaged',
  contaminated: 'damaged',
  lost: 'lost',
  short: 'lost',
  not_received: 'lost',
};

/** Which liability a matter falls under. Null: the quote promises nothing for it. */
export const groundOf = (type: CaseType): LiabilityGround | null => grounds[type] ?? null;

export interface CompensationCheck {
  readonly verdict: CompensationVerdict;
  /** The most that the quote provides for. */
  readonly limit: Money | null;
  readonly needsSupervisor: boolean;
}

const limitOf = (liability: LiabilityFigures, ground: LiabilityGround): string => {
  if (ground === 'delay') return liability.delay;
  const { byTerms, declared } = liability[ground];
  return declared ?? byTerms;
};

/**
 * A resolution's compensation against the liability of the accepted quote: what a declared value gives, else the terms.
 * An agent pays up to that alone. Without a quote they pay what is not large.
 *
 * @param ground null: a goodwill payment, for something that no quote speaks of
 */
export const checkCompensation = (
  amount: Money,
  ground: LiabilityGround | null,
  liability: LiabilityFigures | null,
  levels: LevelPolicy,
): CompensationCheck => {
  if (liability === null) return { verdict: 'no_quote', limit: null, needsSupervisor: isLarge(amount, levels) };
  if (ground === null) return { verdict: 'not_covered', limit: null, needsSupervisor: true };
  const limit = { amount: limitOf(liability, ground), currency: liability.currency };
  if (amount.currency !== limit.currency) return { verdict: 'other_currency', limit, needsSupervisor: true };
  const within = isAtLeast(limit.amount, amount.amount);
  return { verdict: within ? 'within' : 'above', limit, needsSupervisor: !within };
};
