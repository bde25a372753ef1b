import type { Contribution, Measure } from '../facts.ts';
import { dayOf } from './days.ts';

/** Counts a thing on the day of an instant. Whose it is, and what is summed, where that is not one of one. */
export type Counting = (
  at: Date,
  measure: Measure,
  more?: Partial<Pick<Contribution, 'numerator' | 'denominator' | 'part' | 'department' | 'agent'>>,
) => Contribution;

export const countingIn =
  (timeZone: string): Counting =>
  (at, measure, more = {}) => ({
    ...{ part: '', department: '', agent: '', numerator: 1, denominator: 1 },
    ...more,
    ...{ day: dayOf(at, timeZone), measure },
  });

export const yes = (what: boolean): number => (what ? 1 : 0);

/**
 * A decimal in thousandths.
 * @throws RangeError for anything finer, or none
 */
export const thousandths = (decimal: string): number => {
  const [whole, sign = '', integer = '', fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,3})0*)?$/.exec(decimal) ?? [];
  if (whole === undefined) throw new RangeError(`Not an amount: ${decimal}`);
  return Number(`${sign}${integer}${fraction.padEnd(3, '0')}`);
};
