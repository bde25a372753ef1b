import type { ExceptionCode } from '@waybill/sdk/contract';
import { nodeMilestones } from '@waybill/sdk/contract';
import type { NodeAllowances, ScanFact, ShipmentFact } from '../facts.ts';
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

/** Nothing arrives while this is so. */
const hopeless: ReadonlySet<ExceptionCode> = new Set(['lost', 'destroyed', 'not_found', 'invalid_number']);

/**
 * When the parcel is expected at the consignee.
 *
 * The carrier's own estimate, where it is plausible: not past, not before the last scan, within a year of the journey's
 * start. Otherwise the last node that was reached and the allowances of those that remain. A next node that is late is
 * expected at the end of its following allowances, in whole steps, so that the answer moves on only when it was wrong.
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
  readonly shipment: Pick<ShipmentFact, 'product' | 'carrierEstimateAt' | 'receivedAt' | 'createdAt' | 'enteredBy'>;
  readonly scans: readonly ScanFact[];
  readonly nodes: readonly NodeState[];
  readonly status: Pick<Status, 'milestone' | 'exception'>;
  readonly allowances: NodeAllowances;
  readonly now: Date;
}): Date | null => {
  if (isOver(status.milestone) || status.milestone === 'ready_for_collection') return null;
  if (status.exception !== null && hopeless.has(status.exception.code)) return null;
  const ordered = inOrder(scans);
  return carriersEstimate(shipment, ordered, now) ?? ownEstimate(shipment, ordered, nodes, status, allowances, now);
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
  shipment: Pick<ShipmentFact, 'product' | 'receivedAt' | 'createdAt' | 'enteredBy'>,
  ordered: readonly ScanFact[],
  nodes: readonly NodeState[],
  { milestone }: Pick<Status, 'milestone'>,
  allowances: NodeAllowances,
  now: Date,
): Date | null => {
  const furthest = nodes.findLastIndex(({ passed }) => passed);
  // A parcel that went back to a hub after a failed delivery is as far as that hub, since its last scan.
  const position = Math.min(nodeIndex(milestone), furthest);
  const base =
    furthest === -1 ? orderedAt(shipment, ordered) : position < furthest ? ordered.at(-1)?.at : nodes[furthest]?.at?.at;
  const news = Math.max(base?.getTime() ?? 0, ordered.at(-1)?.at.getTime() ?? 0);
  if (base == null || now.getTime() - news > longestSilence) return null;

  const allowance = allowanceOf(shipment, allowances);
  const [next, ...later] = nodeMilestones.slice(Math.max(position, -1) + 1);
  if (next === undefined) return null;
  const atNext = firstEndAfter(now.getTime(), base.getTime(), allowance[next] * minute);
  return new Date(later.reduce((time, node) => time + allowance[node] * minute, atNext));
};

/** The first end of a period that is not before `now`, when periods of this length follow each other from `start`. */
const firstEndAfter = (now: number, start: number, length: number): number => {
  if (start + length >= now) return start + length;
  return length > 0 ? start + Math.ceil((now - start) / length) * length : now;
};
