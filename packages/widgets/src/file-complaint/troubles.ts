import type { CaseType, ExceptionCode } from '@waybill/sdk/contract';
import type { TroubleGroup } from '../locales/complaints/messages.ts';
import { isLate, type Standing } from '../parcel-standing.ts';

/** What can be the matter, as a reader looks for it. */
export const groups: Readonly<Record<TroubleGroup, readonly CaseType[]>> = {
  delivery: ['delayed', 'not_received', 'tracking_missing', 'lost', 'misrouted', 'wrong_address', 'early'],
  contents: ['broken', 'short', 'contaminated', 'over'],
  courier: ['handover_dispute', 'attitude'],
  money: ['charge', 'refund'],
  asking: ['chase', 'question', 'suggestion'],
  other: ['other'],
};

/** What is asked, and does not complain: it goes to those who answer questions. */
export const isEnquiry = (type: string): type is 'chase' | 'question' | 'suggestion' =>
  (groups.asking as readonly string[]).includes(type);

export const groupOf = (type: string): TroubleGroup =>
  (Object.keys(groups) as TroubleGroup[]).find((group) => (groups[group] as readonly string[]).includes(type)) ??
  'other';

/** What the carrier has found is most likely what the reader has. */
const found: Readonly<Partial<Record<ExceptionCode, CaseType>> & Record<string, CaseType | undefined>> = {
  delayed: 'delayed',
  stalled: 'tracking_missing',
  not_found: 'tracking_missing',
  invalid_number: 'tracking_missing',
  early: 'early',
  damaged: 'broken',
  destroyed: 'broken',
  contaminated: 'contaminated',
  lost: 'lost',
  short: 'short',
  over: 'over',
  misrouted: 'misrouted',
  bad_address: 'wrong_address',
  payment_due: 'charge',
};

/** How many are offered before the others. */
const most = 5;

/** What a reader can choose from: what fits first, all else in its groups, something else last. */
export interface Offered {
  readonly first: readonly CaseType[];
  readonly more: readonly (readonly [group: TroubleGroup, types: readonly CaseType[]])[];
  readonly last: 'other';
}

const fitting = (parcel: Standing, now: number): readonly (CaseType | undefined)[] => {
  const known = found[parcel.exception?.code ?? ''];
  const late = isLate(parcel, now) ? 'delayed' : undefined;
  if (parcel.milestone === 'delivered')
    return ['not_received', known, late, 'broken', 'short', 'contaminated', 'handover_dispute'];
  if (parcel.milestone === 'ready_for_collection' || parcel.milestone === 'delivery_attempted')
    return [late, known, 'handover_dispute', 'attitude', 'wrong_address', 'question'];
  if (['returning', 'returned', 'cancelled'].includes(parcel.milestone))
    return [known, late, 'refund', 'wrong_address', 'handover_dispute', 'question'];
  return [late, known, 'delayed', 'tracking_missing', 'chase', 'wrong_address', 'question'];
};

/** Where no parcel is known. */
const usual: readonly CaseType[] = ['delayed', 'not_received', 'broken', 'short', 'charge'];

/**
 * Everything that can be the matter, once each: what fits a parcel's state first.
 * @param now milliseconds since 1970
 */
export const troublesFor = (parcel: Standing | undefined, now: number): Offered => {
  const all = parcel ? fitting(parcel, now).filter((type) => type !== undefined) : usual;
  const first = [...new Set(all)].slice(0, most);
  const more = (Object.keys(groups) as TroubleGroup[])
    .filter((group) => group !== 'other')
    .map((group) => [group, groups[group].filter((type) => !first.includes(type))] as const)
    .filter(([, types]) => types.length > 0);
  return { first, more, last: 'other' };
};
