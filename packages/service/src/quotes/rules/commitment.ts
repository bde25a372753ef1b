import type { Commitment, CommitmentTerms, Place, RateCard, RateProduct } from '../facts.ts';
import { calendarOf, firstWorked, workedDaysLater, type IsWorked } from './calendar.ts';
import { instantOf, minutesOf, nextDay, offsetAt, wallTimeAt } from './zoned-time.ts';

const minute = 60_000;
const hour = 60 * minute;

export interface CommitmentBasis {
  readonly card: Pick<RateCard, 'calendar' | 'calendars' | 'pickup'>;
  readonly product: Pick<RateProduct, 'deliveryHours' | 'everyDay'>;
  readonly terms: CommitmentTerms;
  readonly from: Place;
  readonly to: Place;
  /** When the quote is accepted: its targets are fixed from here. */
  readonly acceptedAt: Date;
  /** Null: at once. */
  readonly readyAt: Date | null;
}

/**
 * The promise: a day and an hour by the destination's clock, always on a working day there, within the product's
 * delivery hours, and after the pickup. Null where the cut-off has passed and the product does not wait for tomorrow.
 */
export const commitmentOf = (basis: CommitmentBasis): Commitment | null => {
  const { card, product, terms, from, to, acceptedAt, readyAt } = basis;
  const start = readyAt !== null && readyAt > acceptedAt ? readyAt : acceptedAt;
  const day = pickupDay(basis, start);
  if (day === null) return null;

  const opening = instantOf({ date: day, minutes: minutesOf(card.pickup.windows[0]?.from ?? '00:00') }, from.timeZone);
  const fetched = start > opening ? start : opening;
  const pickedUpBy = new Date(fetched.getTime() + card.pickup.withinMinutes * minute);
  const worked = calendarOf(card, product, to.country);
  const promisedAt =
    'hours' in terms
      ? withinHours(fetched, terms.hours, product.deliveryHours, worked, to.timeZone)
      : byTheHour(day, terms, pickedUpBy, worked, to.timeZone);
  return {
    promisedAt,
    timeZone: to.timeZone,
    offsetMinutes: offsetAt(promisedAt, to.timeZone),
    pickedUpBy,
    acceptBefore: instantOf({ date: day, minutes: minutesOf(terms.cutOff) }, from.timeZone),
  };
};

/** The day of `start` while it is worked and its cut-off lies ahead; otherwise the next, or none. */
const pickupDay = ({ card, product, terms, from }: CommitmentBasis, start: Date): string | null => {
  const worked = calendarOf(card, product, from.country);
  const { date } = wallTimeAt(start, from.timeZone);
  const cutOff = instantOf({ date, minutes: minutesOf(terms.cutOff) }, from.timeZone);
  if (worked(date) && start < cutOff) return date;
  return terms.afterCutOff === 'refuse' ? null : firstWorked(nextDay(date), worked);
};

/** So many working days after the pickup. Where that is no later than the pickup itself, the next working day. */
const byTheHour = (
  pickup: string,
  { days, by }: { readonly days: number; readonly by: string },
  pickedUpBy: Date,
  worked: IsWorked,
  timeZone: string,
): Date => {
  let date = workedDaysLater(pickup, days, worked);
  let at = instantOf({ date, minutes: minutesOf(by) }, timeZone);
  while (at <= pickedUpBy) {
    date = firstWorked(nextDay(date), worked);
    at = instantOf({ date, minutes: minutesOf(by) }, timeZone);
  }
  return at;
};

/** Hours that only run while deliveries do; the end is rounded up to the full hour. */
const withinHours = (
  start: Date,
  hours: number,
  { from, to }: RateProduct['deliveryHours'],
  worked: IsWorked,
  timeZone: string,
): Date => {
  let left = hours * hour;
  let { date } = wallTimeAt(start, timeZone);
  for (;;) {
    date = firstWorked(date, worked);
    const closes = instantOf({ date, minutes: minutesOf(to) }, timeZone).getTime();
    const opens = Math.max(instantOf({ date, minutes: minutesOf(from) }, timeZone).getTime(), start.getTime());
    if (opens + left <= closes) return fullHour(opens + left, closes, timeZone);
    left -= Math.max(closes - opens, 0);
    date = nextDay(date);
  }
};

const fullHour = (at: number, closes: number, timeZone: string): Date => {
  const wall = at + offsetAt(new Date(at), timeZone) * minute;
  return new Date(Math.min(at + ((hour - (wall % hour)) % hour), closes));
};
