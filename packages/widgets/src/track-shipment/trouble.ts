import { isLate, type Standing } from '../parcel-standing.ts';

/** How a reader is asked whether something is wrong. */
export type Offer = 'none' | 'quiet' | 'clear';

/**
 * Whether something can be wrong with a parcel, and how likely it is.
 * @param now milliseconds since 1970
 */
export const offerOf = (parcel: Standing, now: number): Offer => {
  const { milestone, exception } = parcel;
  if (milestone === 'cancelled' || milestone === 'returned') return 'none';
  const wrong = exception !== null && exception.code !== 'early';
  if (wrong || milestone === 'delivered' || isLate(parcel, now)) return 'clear';
  return milestone === 'created' ? 'none' : 'quiet';
};
