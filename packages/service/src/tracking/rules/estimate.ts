import type { ExceptionCode } from '@waybill/sdk/contract';
import { nodeMilestones } from '@waybill/sdk/contract';
import type { NodeAllowance, NodeAllowances, ScanFact, ShipmentFact } from '../facts.ts';
import { isOver, nodeIndex } from './journey.ts';
import { allowanceOf, orderedAt, type NodeState } from './nodes.ts';
import { inOrder } from './order.ts';
import type { Status } from './status.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A carrier's date further off than this after the journey's start is a slip (one real answer says the year 2875). */
const longestJourney = 365 * day;
/** A parcel of which nobody heard for so long has no honest estimate. */
const longestSilence = 30 * day;

type Estimated = Pick<ShipmentFact, 'product' | 'promisedAt' | 'pickupBy' | 'receivedAt' | 'createdAt' | 'enteredBy'>;

/** Nothing arrives while this is so. */
const hopeless: ReadonlySet<ExceptionCode> = new Set(['lost', 'destroyed', 'not_found', 'invalid_number']);

/**
 * When the parcel is expected at the consignee.
 *
 * The carrier's own estimate, where it is plausible: not past, not before the last scan, within a year of the journey's
 * start. Otherwise the last node that was reached and the allowances of those that remain. A next node that is late is
 * expected at the end of its following allowances, in whole steps, so that the answer moves on only when it was wrong.
 * A pickup that was promised is expected then, and as long as nothing went wrong, the delivery no later than promised.
 *
 * Null when there is nothing to expect or to count from: delivered, turned back or cancelled; waiting for the consignee
 * to collect it; lost, destroyed or not known to the carrier; no order and no scan; no news for 30 days.
 */
export const estimateOf = ({
  shipment,
  scans,
  nodes,
  status,
  allowances,
  now,
}: {
  readonly shipment: Estimated & Pick<ShipmentFact, 'carrierEstimateAt'>;
  readonly scans: readonly ScanFact[];
  readonly nodes: readonly NodeState[];
  readonly status: Pick<Status, 'milestone' | 'exception'>;
  readonly allowances: NodeAllowances;
  readonly now: Date;
}): Date | null => {
  if (isOver(status.milestone) || status.milestone === 'ready_for_collection') return null;
  if (status.exception !== null && hopeless.has(status.exception.code)) return null;
  const ordered = inOrder(scans);
  const carriers = carriersEstimate(shipment, ordered, now);
  if (carriers !== null) return carriers;
  const own = ownEstimate(shipment, ordered, nodes, status, allowances, now);
  const asPlanned = status.exception === null && nodes.every(({ overdue }) => !overdue);
  const { promisedAt } = shipment;
  return own !== null && asPlanned && promisedAt !== null && promisedAt >= now && promisedAt < own ? promisedAt : own;
};

const carriersEstimate = (
  { carrierEstimateAt, receivedAt, createdAt }: Pick<ShipmentFact, 'carrierEstimateAt' | 'receivedAt' | 'createdAt'>,
  ordered: readonly ScanFact[],
  now: Date,
): Date | null => {
  if (carrierEstimateAt === null) return null;
  const start = ordered.at(0)?.at ?? receivedAt ?? createdAt;
  const last = ordered.at(-1)?.at ?? start;
  const plausible =
    carrierEstimateAt >= now &&
    carrierEstimateAt >= last &&
    carrierEstimateAt.getTime() <= start.getTime() + longestJourney;
  return plausible ? carrierEstimateAt : null;
};

const ownEstimate = (
  shipment: Estimated,
  ordered: readonly ScanFact[],
  nodes: readonly NodeState[],
  { milestone }: Pick<Status, 'milestone'>,
  allowances: NodeAllowances,
  now: Date,
): Date | null => {
  const furthest = nodes.findLastIndex(({ passed }) => passed);
  // A parcel that went back to a hub after a failed delivery is as far as that hub, since its last scan.
  const position = Math.min(nodeIndex(milestone), furthest);
  const allowance = allowanceOf(shipment, allowances);
  const base =
    furthest === -1
      ? pickupCountsFrom(shipment, ordered, allowance)
      : position < furthest
        ? ordered.at(-1)?.at
        : nodes[furthest]?.at?.at;
  const news = Math.max(base?.getTime() ?? 0, ordered.at(-1)?.at.getTime() ?? 0);
  if (base == null || now.getTime() - news > longestSilence) return null;

  const [next, ...later] = nodeMilestones.slice(Math.max(position, -1) + 1);
  if (next === undefined) return null;
  const atNext = firstEndAfter(now.getTime(), base.getTime(), allowance[next] * minute);
  return new Date(later.reduce((time, node) => time + allowance[node] * minute, atNext));
};

const pickupCountsFrom = (shipment: Estimated, ordered: readonly ScanFact[], allowance: NodeAllowance): Date | null =>
  shipment.pickupBy === null
    ? orderedAt(shipment, ordered)
    : new Date(shipment.pickupBy.getTime() - allowance.picked_up * minute);

/** The first end of a period that is not before `now`, when periods of this length follow each other from `start`. */
const firstEndAfter = (now: number, start: number, length: number): number => {
  if (start + length >= now) return start + length;
  return length > 0 ? start + Math.ceil((now - start) / length) * length : now;
};
