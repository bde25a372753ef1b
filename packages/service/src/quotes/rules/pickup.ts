import type { QuoteIssue, QuoteRequest, RateCard, TimeWindow } from '../facts.ts';
import { knownPlace } from './places.ts';
import { QuoteRequestError } from './quote-error.ts';
import { minutesOf, timeAt, wallTimeAt } from './zoned-time.ts';

const minute = 60_000;

export interface PickupBasis {
  readonly request: Pick<QuoteRequest, 'from' | 'readyAt'>;
  readonly card: Pick<RateCard, 'pickup'>;
  readonly now: Date;
  /** By when the courier can be there: what is promised to whoever wants no window. */
  readonly earliest: Date;
  /** Whether the promise is kept where the courier sets out at this time. */
  readonly standsAt: (start: Date) => boolean;
}

/**
 * The window in which somebody wants the courier to come, from now on.
 * @throws QuoteRequestError where it is past, none of the card's, or the promise does not hold in it
 */
export const chosenWindow = (wanted: TimeWindow, basis: PickupBasis): TimeWindow => {
  const issue = issueOf(wanted, basis);
  if (issue !== null) throw new QuoteRequestError([issue]);
  return { from: new Date(Math.max(wanted.from.getTime(), basis.now.getTime())), to: wanted.to };
};

const issueOf = (
  { from, to }: TimeWindow,
  { request, card, now, earliest, standsAt }: PickupBasis,
): QuoteIssue | null => {
  const { withinMinutes, windows } = card.pickup;
  const { timeZone } = knownPlace(request.from, '#/from');
  if (to <= from) return { pointer: '#/pickup/to', message: 'must be after from' };
  if (to <= now) return { pointer: '#/pickup/to', message: 'must not be past' };
  if (request.readyAt !== null && from < request.readyAt)
    return { pointer: '#/pickup/from', message: 'must not be before the parcel is ready' };
  const begins = wallTimeAt(from, timeZone);
  const ends = wallTimeAt(to, timeZone);
  const isOffered = windows.some(
    (window) =>
      begins.date === ends.date && begins.minutes >= minutesOf(window.from) && ends.minutes <= minutesOf(window.to),
  );
  if (!isOffered) {
    const offered = windows.map((window) => `${window.from} to ${window.to}`).join(', ');
    return { pointer: '#/pickup/from', message: `must lie with its end in one of the pickup windows: ${offered}` };
  }
  if (to < earliest)
    return {
      pointer: '#/pickup/to',
      message: `must not be before ${timeAt(earliest, timeZone)}: the courier comes by then`,
    };
  // Who asked a moment before this has the courier by the window's end.
  const start = new Date(Math.max(to.getTime() - withinMinutes * minute - 1, now.getTime()));
  return standsAt(start)
    ? null
    : { pointer: '#/pickup/from', message: 'is too late for the promise: ask for a quote with readyAt' };
};
