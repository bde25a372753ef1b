import type { Milestone, NodeMilestone } from '@waybill/sdk/contract';
import { nodeMilestones } from '@waybill/sdk/contract';
import type { ScanFact } from '../facts.ts';

const nodes: Readonly<Record<Milestone, NodeMilestone | null>> = {
  created: null,
  picked_up: 'picked_up',
  inbound: 'inbound',
  in_transit: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  delivery_attempted: 'out_for_delivery',
  ready_for_collection: 'out_for_delivery',
  delivered: 'delivered',
  returning: null,
  returned: null,
  cancelled: null,
  unknown: null,
};

/** The place of a milestone's node among the five, 0 to 4. -1 for what is no node. */
export const nodeIndex = (milestone: Milestone): number => {
  const node = nodes[milestone];
  return node === null ? -1 : nodeMilestones.indexOf(node);
};

/** A scan on the way back: what it and all that follow it reach is no node of the way to the consignee. */
const turnsBack = ({ milestone }: ScanFact): boolean => milestone === 'returning' || milestone === 'returned';

/** The scans, oldest first, until the parcel was turned back. */
export const outbound = (ordered: readonly ScanFact[]): readonly ScanFact[] => {
  const turn = ordered.findIndex(turnsBack);
  return turn === -1 ? ordered : ordered.slice(0, turn);
};

/** No clock runs any more: the parcel arrived, turned back, or never comes. */
export const isOver = (milestone: Milestone): boolean =>
  milestone === 'delivered' || milestone === 'returning' || milestone === 'returned' || milestone === 'cancelled';
