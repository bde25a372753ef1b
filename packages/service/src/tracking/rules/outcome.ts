import type { ExceptionClass, ExceptionCode, Milestone } from '@waybill/sdk/contract';
import type { NodeAllowances, ScanFact, ShipmentFact } from '../facts.ts';
import { nodesOf, type NodeState } from './nodes.ts';
import { inOrder } from './order.ts';
import { statusOf } from './status.ts';

/** What has become of a parcel so far, as it is counted. */
export interface Outcome {
  readonly milestone: Milestone;
  /** When the operator had it in hand: its first node. Null before. */
  readonly acceptedAt: Date | null;
  /** What was promised, once that has fallen due. Null before, and where it was of no use any more. */
  readonly promise: { readonly dueAt: Date; readonly kept: boolean } | null;
  readonly nodes: readonly NodeState[];
  /** The first scan that told of each exception, oldest first. */
  readonly exceptions: readonly { readonly at: Date; readonly class: ExceptionClass; readonly code: ExceptionCode }[];
  /** When something falls due next: until then only news changes this. */
  readonly changesAt: Date | null;
}

interface Measured {
  readonly shipment: ShipmentFact;
  readonly scans: readonly ScanFact[];
  readonly allowances: NodeAllowances;
  readonly now: Date;
}

/** Kept when the scans up to the promised time say that it had arrived, or waited to be collected. */
const promiseOf = ({ shipment, scans, now }: Measured): Outcome['promise'] => {
  const { promisedAt: dueAt, cancelledAt } = shipment;
  if (dueAt === null || now < dueAt) return null;
  const then = { ...shipment, cancelledAt: cancelledAt !== null && cancelledAt <= dueAt ? cancelledAt : null };
  const seen = scans.filter(({ at }) => at <= dueAt);
  const { milestone } = statusOf(seen, then, dueAt);
  if (milestone === 'cancelled') return null;
  return { dueAt, kept: milestone === 'delivered' || milestone === 'ready_for_collection' };
};

const exceptionsOf = (scans: readonly ScanFact[]): Outcome['exceptions'] => {
  const first = new Map<ExceptionCode, Outcome['exceptions'][number]>();
  for (const { at, exception } of inOrder(scans))
    if (exception !== null && !first.has(exception.code)) first.set(exception.code, { at, ...exception });
  return [...first.values()];
};

const soonest = (times: readonly Date[]): Date | null =>
  times.reduce<Date | null>((first, time) => (first === null || time < first ? time : first), null);

export const outcomeOf = (measured: Measured): Outcome => {
  const { shipment, scans, now } = measured;
  const nodes = nodesOf(measured);
  // A node is late when its time has passed, not at that time itself.
  const ahead = nodes.flatMap(({ passed, dueAt }) =>
    passed || dueAt === null || now > dueAt ? [] : [new Date(dueAt.getTime() + 1)],
  );
  const { promisedAt } = shipment;
  return {
    milestone: statusOf(scans, shipment, now).milestone,
    acceptedAt: soonest(nodes.flatMap(({ at }) => (at === null ? [] : [at.at]))),
    promise: promiseOf(measured),
    nodes,
    exceptions: exceptionsOf(scans),
    changesAt: soonest([...ahead, ...(promisedAt !== null && now < promisedAt ? [promisedAt] : [])]),
  };
};
