import type { ExceptionCode, Milestone } from '@waybill/sdk/contract';
import type { ExceptionFact } from '../facts.ts';

const handedOut: readonly Milestone[] = ['out_for_delivery', 'ready_for_collection'];
const onward: readonly Milestone[] = ['in_transit', ...handedOut];
const seen: readonly Milestone[] = ['picked_up', 'inbound', 'delivery_attempted', ...onward];

/**
 * Which scans, carrying no exception themselves, show that an exception is over. A delivery ends every one of them.
 *
 * - What says that the parcel is not known ends when it is known, and what says that it is gone or stands still ends
 *   when anyone has it in hand.
 * - A hold ends when the parcel leaves for the next place.
 * - What stops a delivery (address, absence, refusal, payment) ends with the next try, not with a hub's scan: a parcel
 *   goes back to the branch between two tries.
 * - A delay stays until the parcel is handed out: another hub does not make up for lost time.
 * - Damage and wrong quantity stay until delivery: moving on repairs nothing.
 */
const resolvedBy: Readonly<Record<ExceptionCode, readonly Milestone[]>> = {
  not_found: ['created', ...seen],
  invalid_number: ['created', ...seen],
  stalled: seen,
  lost: seen,
  customs_hold: onward,
  documents: onward,
  security: onward,
  delayed: [...handedOut, 'delivery_attempted'],
  early: [...handedOut, 'delivery_attempted'],
  misrouted: handedOut,
  bad_address: handedOut,
  unreachable: handedOut,
  out_of_area: handedOut,
  refused: handedOut,
  payment_due: handedOut,
  uncollected: ['out_for_delivery'],
  damaged: [],
  contaminated: [],
  destroyed: [],
  short: [],
  over: [],
};

/** On the way back the promise is void; every other exception stays, since it is why the parcel turned back. */
const endedByReturn: ReadonlySet<ExceptionCode> = new Set([
  'delayed',
  'stalled',
  'early',
  'not_found',
  'invalid_number',
]);

/**
 * The exception that is left after a scan without one.
 * @param before where the parcel was before the scan; null before the first one
 * @param reached where it is after the scan
 * @param milestone what the scan says
 */
export const remaining = (
  exception: ExceptionFact | null,
  before: Milestone | null,
  reached: Milestone,
  milestone: Milestone,
): ExceptionFact | null => {
  if (exception === null) return null;
  switch (reached) {
    case 'delivered':
      // A second "delivered" is a repetition, and says nothing about the damage that the first one noted.
      return before === 'delivered' ? exception : null;
    case 'returning':
    case 'returned':
      return endedByReturn.has(exception.code) ? null : exception;
    case 'cancelled':
      return exception.class === 'timeliness' ? null : exception;
    default:
      return resolvedBy[exception.code].includes(milestone) ? null : exception;
  }
};
