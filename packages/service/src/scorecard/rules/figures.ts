import type { AgreementMeasure, FigureName, FigureUnit } from '@waybill/sdk/contract';
import type { Arithmetic, ExactSum, FigureDefinition, Target, Valued } from '../facts.ts';

const places = 10_000;

/** Rounded to four places; the sums before it are exact. */
const quotient = (numerator: bigint, denominator: bigint): number =>
  Math.round((Number(numerator) * places) / Number(denominator)) / places;

/** How many of the smallest parts the unit has. */
const partsOf = (arithmetic: Arithmetic): bigint => ('parts' in arithmetic ? BigInt(arithmetic.parts) : 1n);

export const unitOf = (arithmetic: Arithmetic, part: string): FigureUnit | (string & {}) => {
  switch (arithmetic.kind) {
    case 'share':
      return 'percent';
    case 'score':
      return 'points';
    case 'mean':
      return arithmetic.unit;
    case 'total':
      return part.split(':')[0] ?? part;
  }
};

const isHundredfold = ({ kind }: Arithmetic): boolean => kind === 'share' || kind === 'score';

/** What two sums come to. */
export const valued = (arithmetic: Arithmetic, { numerator, denominator }: ExactSum): Valued => {
  const parts = partsOf(arithmetic);
  const shown = { numerator: quotient(numerator, parts), denominator: Number(denominator) };
  if (arithmetic.kind === 'total') return { ...shown, value: shown.numerator, gap: null };
  if (denominator === 0n) return { ...shown, value: null, gap: 'nothing_counted' };
  const value = isHundredfold(arithmetic)
    ? quotient(numerator * 100n, denominator)
    : quotient(numerator, denominator * parts);
  return { ...shown, value, gap: null };
};

/** Whether sums reach a target, without rounding. Null where nothing was counted or neither way is good. */
export const isMet = (
  { arithmetic, better }: Pick<FigureDefinition, 'arithmetic' | 'better'>,
  { numerator, denominator }: ExactSum,
  target: number,
): boolean | null => {
  const whole = arithmetic.kind === 'total' ? 1n : denominator;
  if (whole === 0n || better === 'neither') return null;
  const reached = numerator * (isHundredfold(arithmetic) ? 100n : 1n) * BigInt(places);
  const wanted = BigInt(Math.round(target * places)) * whole * partsOf(arithmetic);
  return better === 'higher' ? reached >= wanted : reached <= wanted;
};

const agreed: Readonly<Partial<Record<FigureName, AgreementMeasure>>> = {
  on_time_rate: 'on_time_share',
  damage_rate: 'damage_rate',
  loss_rate: 'loss_rate',
  complaint_rate: 'complaint_rate',
};

/** What counts as the target: an agreement's, the strictest of several, before the operator's and the default. */
export const targetOf = (
  { name, better, target }: Pick<FigureDefinition, 'name' | 'better' | 'target'>,
  set: Readonly<Partial<Record<FigureName, number>>>,
  agreements: readonly { readonly measure: string; readonly percent: string }[],
): Target | null => {
  const promised = agreements.filter(({ measure }) => measure === agreed[name]).map(({ percent }) => Number(percent));
  if (promised.length > 0) {
    const value = better === 'higher' ? Math.max(...promised) : Math.min(...promised);
    return { value, from: 'agreement' };
  }
  const own = set[name];
  if (own !== undefined) return { value: own, from: 'operator' };
  return target === null ? null : { value: target, from: 'default' };
};
