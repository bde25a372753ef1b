import type { Consignee, ShipmentChange } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { ProblemError, record, type Platform } from '../platform/index.ts';
import type { ShipmentFact } from './facts.ts';
import { toConsignee, toDate, type ConsigneeInput } from './input.ts';
import { settle } from './recording.ts';
import * as store from './store.ts';

const given = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value);

/**
 * Changes what is given and keeps the rest; null clears.
 *
 * @returns undefined where the merchant has no such shipment.
 * @throws ProblemError promise_fixed
 */
export const changeShipment = async (
  platform: Platform,
  tx: Tx,
  target: { merchantId: string; shipmentId: string },
  change: ShipmentChange,
): Promise<store.Journey | undefined> => {
  const before = await store.findForChange(tx, target.merchantId, target.shipmentId);
  if (!before) return undefined;
  const now = platform.clock.now();
  const shipment = changed(before.shipment, change, now);
  if (breaksPromise(before.shipment, shipment)) throw new ProblemError('promise_fixed');
  return saveChanged(platform, tx, { shipment, scans: before.scans }, Object.keys(change));
};

/** Keeps a shipment that was changed, and all that follows from it. @param fields their names alone go into the log */
export const saveChanged = async (
  platform: Platform,
  tx: Tx,
  journey: store.Journey,
  fields: readonly string[],
): Promise<store.Journey> => {
  const { merchantId, id } = journey.shipment;
  const at = platform.clock.now();
  await store.update(tx, journey.shipment, at);
  await settle(platform, tx, journey);
  await record(tx, { merchantId, type: 'shipment.updated', subject: id, data: { fields }, at });
  return journey;
};

/** What an accepted quote promised is what the parcel is measured by. */
const breaksPromise = (before: ShipmentFact, after: ShipmentFact): boolean =>
  before.pickupBy !== null &&
  (before.product !== after.product || before.promisedAt?.getTime() !== after.promisedAt?.getTime());

/** A shipment with what is given; what is absent stays, null clears. */
export const changed = (old: ShipmentFact, change: ShipmentChange, now: Date): ShipmentFact => ({
  ...old,
  carrier: given(change.carrier, old.carrier),
  orderNumber: given(change.orderNumber, old.orderNumber),
  product: given(change.product, old.product),
  promisedAt: change.promisedAt === undefined ? old.promisedAt : toDate(change.promisedAt),
  receivedAt: change.receivedAt === undefined ? old.receivedAt : toDate(change.receivedAt),
  goods: given(change.goods, [...old.goods]),
  weight: given(change.weight, old.weight),
  notes: given(change.notes, old.notes),
  consignee: change.consignee === undefined ? old.consignee : mergeConsignee(old.consignee, change.consignee),
  cancelledAt: change.cancelled ? (old.cancelledAt ?? now) : old.cancelledAt,
});

/** Filling in a missing phone must not lose the address. */
const mergeConsignee = (old: Consignee | null, change: ConsigneeInput | null): Consignee | null => {
  const next = toConsignee(change);
  if (!old || !next || !change) return next;
  return {
    name: change.name === undefined ? old.name : next.name,
    phone: change.phone === undefined ? old.phone : next.phone,
    email: change.email === undefined ? old.email : next.email,
    address: change.address === undefined ? old.address : next.address,
  };
};
