import type { Milestone } from '@waybill/sdk/contract';
import type { ScanFact } from '../facts.ts';

/** How far each milestone is. Of two scans in the same second, the further one is the later one. */
const distance: Readonly<Record<Milestone, number>> = {
  unknown: 0,
  created: 1,
  picked_up: 2,
  inbound: 3,
  in_transit: 4,
  out_for_delivery: 5,
  delivery_attempted: 6,
  ready_for_collection: 7,
  delivered: 8,
  returning: 9,
  returned: 10,
  cancelled: 11,
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compare = (a: ScanFact, b: ScanFact): number =>
  a.at.getTime() - b.at.getTime() ||
  distance[a.milestone] - distance[b.milestone] ||
  a.sequence - b.sequence ||
  byText(a.id, b.id);

/**
 * Scans, oldest first: by time, then by how far the milestone is, then by arrival. The order does not depend on the
 * order in which they are given.
 */
export const inOrder = (scans: readonly ScanFact[]): ScanFact[] => scans.toSorted(compare);
