import type { Milestone } from '@waybill/sdk/contract';
import type { ExceptionFact, LocalTime, ScanFact } from '../facts.ts';
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

/**
 * The status from all scans, in any order.
 *
 * - The latest scan says where the parcel is, so a hub after a failed delivery is `in_transit` again; but a parcel that
 *   passed a hub is not "picked up" any more, and `created` and `unknown` take nothing back.
 * - `delivered` stays until the parcel turns back; `returning` stays until it is `returned`, which stays.
 * - A cancellation (the carrier's or, at `cancelledAt`, the merchant's) stays until the parcel moves after it, and
 *   counts for nothing once the parcel was delivered or turned back.
 * - The exception is that of the most recent scan with one, until a later scan shows that it is over
 *   (`resolution.ts`). A clock's complaint about a parcel that was delivered already is noise.
 * - Past its promise, an undelivered parcel with no other exception is `delayed`, unless it was ready for collection
 *   in time. Being early is no exception: nobody has to act on it, and both times stand beside each other.
 */
export const statusOf = (
  scans: readonly ScanFact[],
  { promisedAt, cancelledAt }: { readonly promisedAt: Date | null; readonly cancelledAt: Date | null },
  now: Date,
): Status => {
  let milestone: Milestone | null = null;
  let exception: ExceptionFact | null = null;
  let furthest = -1;
  let since: LocalTime | null = null;
  let cancelled = cancelledAt === null;

  const reach = (reached: Milestone, at: LocalTime): void => {
    if (reached !== milestone) since = { at: at.at, offsetMinutes: at.offsetMinutes };
    milestone = reached;
  };
  const cancel = (at: Date): void => {
    cancelled = true;
    const reached = after(milestone, furthest, 'cancelled');
    exception = remaining(exception, milestone, reached, 'cancelled');
    reach(reached, { at, offsetMinutes: 0 });
  };

  for (const scan of inOrder(scans)) {
    if (!cancelled && cancelledAt !== null && scan.at > cancelledAt) cancel(cancelledAt);
    const reached = after(milestone, furthest, scan.milestone);
    furthest = Math.max(furthest, nodeIndex(scan.milestone));
    const isNoise = milestone === 'delivered' && reached === 'delivered' && scan.exception?.class === 'timeliness';
    if (scan.exception !== null && !isNoise) exception = scan.exception;
    else exception = remaining(exception, milestone, reached, scan.milestone);
    reach(reached, scan);
  }
  if (!cancelled && cancelledAt !== null) cancel(cancelledAt);

  return conclude(milestone ?? 'created', exception, since, promisedAt, now);
};

const delayed: ExceptionFact = { class: 'timeliness', code: 'delayed', party: 'carrier' };

const conclude = (
  milestone: Milestone,
  exception: ExceptionFact | null,
  since: LocalTime | null,
  promisedAt: Date | null,
  now: Date,
): Status => {
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
