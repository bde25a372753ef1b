import type { CaseType, CaseWish, Money } from '@waybill/sdk/contract';
import { checkCompensation, defaultLevels, groundOf, type CaseFact } from '../../cases/index.ts';
import type { LiabilityFigures } from '../../quotes/index.ts';

/** How the demo's desk puts something right. */
export type Remedy =
  { readonly kind: 'replacement' | 'redelivery' | 'callback' } | { readonly kind: 'payment'; readonly amount: Money };

/** Yuan. */
const usual: Readonly<Partial<Record<CaseType, number>>> = {
  delayed: 20,
  broken: 80,
  contaminated: 60,
  short: 60,
  lost: 80,
  not_received: 80,
  charge: 15,
  refund: 15,
};
const leastUsual = 10;

const sentAnew: readonly CaseType[] = ['broken', 'contaminated', 'short', 'lost', 'not_received'];
const paidFor: readonly CaseType[] = ['delayed', 'charge', 'refund'];

/** A claim of nothing claims what is usual. */
const wanted = ({ type, claim }: CaseFact, rejections: number): Money =>
  claim !== null && Number(claim.amount) > 0 && rejections === 0
    ? claim
    : { amount: ((usual[type] ?? leastUsual) * (1 + rejections)).toFixed(2), currency: 'CNY' };

/** What the desk may pay: what is wanted, or what the quote provides for where that is less. Null: it provides nothing. */
const payable = (fact: CaseFact, rejections: number, liability: LiabilityFigures | null): Money | null => {
  const asked = wanted(fact, rejections);
  const { verdict, limit, needsSupervisor } = checkCompensation(asked, groundOf(fact.type), liability, defaultLevels);
  if (!needsSupervisor) return asked;
  if (verdict === 'no_quote') return wanted({ ...fact, claim: null }, 0);
  return limit !== null && Number(limit.amount) > 0 ? limit : null;
};

const isPaid = (type: CaseType, wishes: readonly CaseWish[]): boolean =>
  wishes.includes('refund') || wishes.includes('compensation') || (wishes.length === 0 && paidFor.includes(type));

/**
 * What fits a case: what its customer wishes, as far as the desk can do that, else what is usual. What they rejected is
 * not offered again: money instead, and then somebody's word.
 *
 * @param rejections how often they have rejected what was done
 * @param liability of the accepted quote; null without one
 */
export const remedyFor = (fact: CaseFact, rejections: number, liability: LiabilityFigures | null): Remedy => {
  const { type, wishes, parcel } = fact;
  const payment = (): Remedy => {
    const amount = payable(fact, rejections, liability);
    return amount === null ? { kind: 'callback' } : { kind: 'payment', amount };
  };
  if (rejections > 1) return { kind: 'callback' };
  if (rejections === 1) return payment();
  if (parcel !== null && wishes.includes('replacement')) return { kind: 'replacement' };
  if (parcel !== null && wishes.includes('redelivery')) return { kind: 'redelivery' };
  if (isPaid(type, wishes)) return payment();
  if (parcel !== null && wishes.length === 0 && sentAnew.includes(type)) return { kind: 'replacement' };
  return { kind: 'callback' };
};
