import type { NodeMilestone } from '@waybill/sdk/contract';
import { nodeMilestones } from '@waybill/sdk/contract';
import { defaultOwners, defaultProduct } from '../defaults.ts';
import type { LocalTime, NodeAllowance, NodeAllowances, Owner, ScanFact, ShipmentFact } from '../facts.ts';
import { isOver, nodeIndex, outbound } from './journey.ts';
import { inOrder } from './order.ts';
import { statusOf } from './status.ts';

/** A node of the journey as it stands now. */
export interface NodeState {
  readonly milestone: NodeMilestone;
  /** Its first scan on the way to the consignee. */
  readonly at: LocalTime | null;
  /** Null when no clock runs for it: nothing to count from, or the journey is over without it. */
  readonly dueAt: Date | null;
  /** Reached after `dueAt`, or still awaited and past it. */
  readonly overdue: boolean;
  /** It or a successor was scanned. */
  readonly passed: boolean;
  readonly owner: Owner;
}

const minute = 60_000;

/** What a parcel's product allows; without a product, what the usual one does. */
export const allowanceOf = ({ product }: Pick<ShipmentFact, 'product'>, allowances: NodeAllowances): NodeAllowance =>
  allowances[product ?? defaultProduct];

/**
 * When the order was known to whoever has to pick the parcel up: as the merchant says, or by a scan, or else when the
 * merchant entered it, unless the parcel was on its way by then.
 */
export const orderedAt = (
  { receivedAt, createdAt, enteredBy }: Pick<ShipmentFact, 'receivedAt' | 'createdAt' | 'enteredBy'>,
  ordered: readonly ScanFact[],
): Date | null => {
  const known = receivedAt ?? ordered.find(({ milestone }) => milestone === 'created')?.at;
  if (known) return known;
  const [first] = ordered;
  return enteredBy === 'merchant' && (!first || createdAt <= first.at) ? createdAt : null;
};

/**
 * The five nodes, in order.
 *
 * A node is due its allowance after the node before it happened (or, while that is open or was skipped, after that was
 * due); the first counts from the order. The first and the last are due when they were promised, if they were. A node
 * whose successor was scanned is never overdue for want of its own scan, and no clock runs once a parcel is cancelled or
 * turns back.
 *
 * Between two nodes, the parcel is the business of the owner of the node that is awaited. The latest scan that names
 * an owner says whose a node is: a scan of the node itself, a scan without a node (an order that is assigned, a note)
 * while the node is awaited, and, for delivery, the scan that says who took the parcel out.
 */
export const nodesOf = ({
  shipment,
  scans,
  allowances,
  now,
}: {
  readonly shipment: Omit<ShipmentFact, 'id' | 'merchantId' | 'number'>;
  readonly scans: readonly ScanFact[];
  readonly allowances: NodeAllowances;
  readonly now: Date;
}): NodeState[] => {
  const ordered = inOrder(scans);
  const way = outbound(ordered);
  const stopped = isOver(statusOf(ordered, shipment, now).milestone);
  const allowance = allowanceOf(shipment, allowances);
  const named = namedOwners(way);
  const furthest = way.reduce((most, scan) => Math.max(most, nodeIndex(scan.milestone)), -1);
  let from = orderedAt(shipment, ordered);

  return nodeMilestones.map((milestone, index) => {
    const first = way.find((scan) => nodeIndex(scan.milestone) === index) ?? null;
    const passed = index <= furthest;
    const due =
      promiseOf(milestone, shipment) ??
      (from === null ? null : new Date(from.getTime() + allowance[milestone] * minute));
    const dueAt = stopped && !passed ? null : due;
    from = first?.at ?? due;
    const late = first?.at ?? (passed ? null : now);
    return {
      milestone,
      at: first === null ? null : { at: first.at, offsetMinutes: first.offsetMinutes },
      dueAt,
      overdue: dueAt !== null && late !== null && late > dueAt,
      passed,
      owner: ownerOf(milestone, named[index] ?? null),
    };
  });
};

/** When a node was promised by itself. */
const promiseOf = (
  milestone: NodeMilestone,
  { pickupBy, promisedAt }: Pick<ShipmentFact, 'pickupBy' | 'promisedAt'>,
): Date | null => (milestone === 'picked_up' ? pickupBy : milestone === 'delivered' ? promisedAt : null);

/** By node: what the latest scan that speaks for it names. Parts of two scans are never mixed into one owner. */
const namedOwners = (way: readonly ScanFact[]): readonly (Partial<Owner> | null)[] => {
  const named: (Partial<Owner> | null)[] = nodeMilestones.map(() => null);
  let furthest = -1;
  for (const { milestone, owner } of way) {
    const index = nodeIndex(milestone);
    furthest = Math.max(furthest, index);
    if (owner === null) continue;
    const node = index === -1 ? furthest + 1 : index;
    if (node < named.length) named[node] = owner;
    if (index === nodeMilestones.indexOf('out_for_delivery')) named[index + 1] = owner;
  }
  return named;
};

const ownerOf = (milestone: NodeMilestone, named: Partial<Owner> | null): Owner => ({
  department: named?.department || defaultOwners[milestone].department,
  role: named?.role || defaultOwners[milestone].role,
  person: named?.person || null,
});

const awaited = (node: NodeState): node is NodeState & { readonly dueAt: Date } => !node.passed && node.dueAt !== null;

/**
 * The awaited node that is due first, and when: the clock that runs. That is the next node, unless the promise ends
 * before it. Null when no clock runs.
 */
export const nextDue = (nodes: readonly NodeState[]): { milestone: NodeMilestone; dueAt: Date } | null => {
  const [first, ...others] = nodes.filter(awaited);
  if (first === undefined) return null;
  const { milestone, dueAt } = others.reduce((soonest, node) => (node.dueAt < soonest.dueAt ? node : soonest), first);
  return { milestone, dueAt };
};

/** The one node to alert about now: the first that is awaited and past its time. Its owner has to act. */
export const overdueNode = (nodes: readonly NodeState[], now: Date): NodeState | null =>
  nodes.find((node) => awaited(node) && now > node.dueAt) ?? null;
