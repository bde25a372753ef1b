import type { Milestone } from '@waybill/sdk/contract';
import type { ExceptionFact, LocalTime, ScanFact, ShipmentFact } from '../facts.ts';
import { isOver, nodeIndex } from './journey.ts';
import { inOrder } from './order.ts';
import { remaining } from './resolution.ts';

/** Where a parcel is, what is wrong with it, and when it was delivered. */
export interface Status {
  readonly milestone: Milestone;
  readonly exception: ExceptionFact | null;
  /** Only while `milestone` is `delivered`. */
  readonly deliveredAt: LocalTime | null;
}

const hubs: readonly Milestone[] = ['picked_up', 'inbound', 'in_transit'];

/** Where the parcel is after a scan, when it was at `before` and had been as far as hub number `furthest`. */
const after = (before: Milestone | null, furthest: number, scan: Milestone): Milestone => {
  switch (scan) {
    case 'unknown':
      return before ?? 'unknown';
    case 'created':
      return before === null || before === 'unknown' ? 'created' : before;
    case 'cancelled':
      return before !== null && isOver(before) ? before : 'cancelled';
    case 'returning':
      return before === 'returned' ? before : 'returning';
    case 'returned':
      return 'returned';
    default:
      if (before === 'returned' || before === 'delivered') return before;
      // On the way back "delivered" means: to the sender. To say "delivered" to the consignee would be untrue.
      if (before === 'returning') return scan === 'delivered' ? 'returned' : before;
      return hubs[Math.max(nodeIndex(scan), Math.min(furthest, 2))] ?? scan;
  }
};

/** What the scans so far came to. */
interface Course {
  readonly milestone: Milestone | null;
  readonly exception: ExceptionFact | null;
  /** When the parcel came to be where it is. */
  readonly since: LocalTime | null;
  /** The place among the five of the furthest node that was scanned. -1 before the first. */
  readonly furthest: number;
}

type Step = Pick<ScanFact, 'at' | 'offsetMinutes' | 'milestone' | 'exception'>;

const follow = (course: Course, { at, offsetMinutes, milestone, exception }: Step): Course => {
  const before = course.milestone;
  const reached = after(before, course.furthest, milestone);
  const isNoise = before === 'delivered' && reached === 'delivered' && exception?.class === 'timeliness';
  return {
    milestone: reached,
    exception: exception === null || isNoise ? remaining(course.exception, before, reached, milestone) : exception,
    since: reached === before ? course.since : { at, offsetMinutes },
    furthest: Math.max(course.furthest, nodeIndex(milestone)),
  };
};

/** The scans in order, with the merchant's own cancellation where it belongs: behind what had happened by then. */
const steps = (scans: readonly ScanFact[], cancelledAt: Date | null): readonly Step[] => {
  const ordered: readonly Step[] = inOrder(scans);
  if (cancelledAt === null) return ordered;
  const next = ordered.findIndex(({ at }) => at > cancelledAt);
  const cancellation: Step = { at: cancelledAt, offsetMinutes: 0, milestone: 'cancelled', exception: null };
  return ordered.toSpliced(next === -1 ? ordered.length : next, 0, cancellation);
};

const delayed: ExceptionFact = { class: 'timeliness', code: 'delayed', party: 'carrier' };

/**
 * The status from all scans, in any order.
 *
 * - The latest scan says where the parcel is, so a hub after a failed delivery is `in_transit` again; but a parcel that
 *   passed a hub is not "picked up" any more, and `created` and `unknown` take nothing back.
 * - `delivered` stays until the parcel turns back; `returning` stays until it is `returned`, which stays.
 * - A cancellation (the carrier's or, at `cancelledAt`, the merchant's) stays until the parcel moves after it, and
 *   counts for nothing once the parcel was delivered or turned back.
 * - Without scans an order is `created`; a number that only a carrier told us of is `unknown`.
 * - The exception is that of the most recent scan with one, until a later scan shows that it is over
 *   (`resolution.ts`). A clock's complaint about a parcel that was delivered already is noise.
 * - Past its promise, an undelivered parcel with no other exception is `delayed`, unless it was ready for collection
 *   in time. Being early is no exception: nobody has to act on it, and both times stand beside each other.
 */
export const statusOf = (
  scans: readonly ScanFact[],
  { promisedAt, cancelledAt, enteredBy }: Pick<ShipmentFact, 'promisedAt' | 'cancelledAt' | 'enteredBy'>,
  now: Date,
): Status => {
  const start: Course = { milestone: null, exception: null, since: null, furthest: -1 };
  const { milestone: reached, exception, since } = steps(scans, cancelledAt).reduce(follow, start);
  const milestone = reached ?? (enteredBy === 'merchant' ? 'created' : 'unknown');
  const inTime =
    promisedAt === null ||
    now <= promisedAt ||
    isOver(milestone) ||
    (milestone === 'ready_for_collection' && since !== null && since.at <= promisedAt);
  return {
    milestone,
    exception: exception ?? (inTime ? null : delayed),
    deliveredAt: milestone === 'delivered' ? since : null,
  };
};
