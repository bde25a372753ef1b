import type { Money, Role } from '@waybill/sdk/contract';
import { ProblemError, type Platform } from '../platform/index.ts';
import { liabilityOf } from '../quotes/index.ts';
import { demand } from './acting.ts';
import type { CaseFact, CompensationVerdict, ResolutionFact } from './facts.ts';
import { checkCompensation, groundOf, type CompensationCheck } from './rules/index.ts';
import { policyOf } from './settings.ts';
import type { StaffAsk } from './staff-acting.ts';

/** Who may pay more than the accepted quote provides for. */
const generous: readonly (Role | (string & {}))[] = ['supervisor', 'manager'];

/**
 * A compensation as it is recorded, compared with the liability of the accepted quote where the parcel has one.
 *
 * @throws ProblemError not_allowed where a supervisor has to resolve it; case_state.
 */
export const compensationOf = async (
  platform: Platform,
  { caller, tx }: StaffAsk,
  fact: CaseFact,
  amount: Money,
): Promise<NonNullable<ResolutionFact['compensation']>> => {
  demand(fact, 'resolve', 'staff');
  const { merchantId, parcel, type } = fact;
  const liability = parcel && (await liabilityOf(tx, merchantId, parcel.shipmentId));
  const check = checkCompensation(amount, groundOf(type), liability, policyOf(platform).levels);
  if (check.needsSupervisor && !generous.includes(caller.role)) throw tooMuch(check);
  return { amount, verdict: check.verdict };
};

const reasons: Readonly<Record<CompensationVerdict, (limit: string) => string>> = {
  within: () => 'This compensation is large.',
  no_quote: () => 'This compensation is large, and no quote provides for it.',
  above: (limit) => `The accepted quote provides for ${limit} at most.`,
  not_covered: () => 'The accepted quote provides nothing for a matter like this.',
  other_currency: (limit) => `The accepted quote provides for ${limit}, in its own currency.`,
};

const tooMuch = ({ verdict, limit }: CompensationCheck): ProblemError => {
  const most = limit === null ? '' : `${limit.amount} ${limit.currency}`;
  return new ProblemError('not_allowed', {
    detail: `${reasons[verdict](most)} A supervisor or a manager can resolve the case with it.`,
  });
};
