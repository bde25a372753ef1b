import type { NodeMilestone, Product } from '@waybill/sdk/contract';
import type { NodeAllowances, Owner } from './facts.ts';

/** What a parcel travels as when nobody said so. */
export const defaultProduct: Product = 'standard';

/** Where a phone number without a country code is from, ISO 3166-1 alpha-2. */
export const homeCountry = 'CN';

/**
 * Minutes that each node may take after the one before it, where the operator sets nothing else.
 *
 * Two figures are service promises of the sources: pickup within an hour of booking (every product), and delivery
 * within two hours of reaching the last branch (the fast products; a standard round takes a courier's working day).
 * The others add up to what the product's name says.
 */
export const defaultAllowances: NodeAllowances = {
  same_day: { picked_up: 60, inbound: 60, in_transit: 60, out_for_delivery: 120, delivered: 120 },
  next_morning: { picked_up: 60, inbound: 120, in_transit: 180, out_for_delivery: 540, delivered: 120 },
  next_day: { picked_up: 60, inbound: 180, in_transit: 240, out_for_delivery: 840, delivered: 120 },
  standard: { picked_up: 60, inbound: 240, in_transit: 720, out_for_delivery: 2880, delivered: 480 },
  economy: { picked_up: 60, inbound: 480, in_transit: 1440, out_for_delivery: 7200, delivered: 600 },
  international: { picked_up: 60, inbound: 480, in_transit: 1440, out_for_delivery: 14_400, delivered: 600 },
};

/** Who answers for a node, where neither the operator nor a scan names another. The person is known from scans alone. */
export const defaultOwners: Readonly<Record<NodeMilestone, Omit<Owner, 'person'>>> = {
  picked_up: { department: 'dispatch', role: 'dispatcher' },
  inbound: { department: 'warehouse', role: 'warehouse_keeper' },
  in_transit: { department: 'transport', role: 'line_haul_coordinator' },
  out_for_delivery: { department: 'branch', role: 'branch_supervisor' },
  delivered: { department: 'branch', role: 'delivery_courier' },
};
