import type { Consignee, ShipmentChange, ShipmentInput } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, ProblemError, record, type Platform } from '../platform/index.ts';
import type { ShipmentFact } from './facts.ts';
import { statusOf } from './rules/index.ts';
import { settle } from './recording.ts';
import { storable } from './storable-time.ts';
import * as store from './store.ts';

/** How long a number stays taken while its parcel is still on the way: carriers use numbers again later. */
const numberHeldDays = 180;

const toDate = (time: string | null | undefined): Date | null => (time ? storable(new Date(time)) : null);

type ConsigneeInput = NonNullable<ShipmentInput['consignee']>;

const toConsignee = (input: ConsigneeInput | null | undefined): Consignee | null =>
  input
    ? {
        name: input.name ?? null,
        phone: input.phone ?? null,
        email: input.email ?? null,
        address: input.address
          ? {
              lines: input.address.lines,
              city: input.address.city ?? null,
              region: input.address.region ?? null,
              postalCode: input.address.postalCode ?? null,
              country: input.address.country ?? null,
            }
          : null,
      }
    : null;

const finished: ReadonlySet<string> = new Set(['delivered', 'returned', 'cancelled']);

/**
 * Enters a shipment.
 *
 * @throws ProblemError shipment_exists while a parcel with this number is still on its way.
 */
export const enterShipment = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  input: ShipmentInput,
  enteredBy: ShipmentFact['enteredBy'] = 'merchant',
): Promise<store.Journey> => {
  const now = platform.clock.now();
  await store.lockNumber(tx, merchantId, input.number);
  const known = await findSameParcel(tx, merchantId, input.number, input.carrier ?? null);
  if (known && isHeld(known, now)) {
    throw new ProblemError('shipment_exists', {
      detail: `Shipment ${known.shipment.id} has this number and is on its way: change it with PATCH, or wait until it has arrived.`,
    });
  }
  const shipment: ShipmentFact = {
    id: newId('shp'),
    merchantId,
    number: input.number,
    carrier: input.carrier ?? null,
    orderNumber: input.orderNumber ?? null,
    product: input.product ?? null,
    promisedAt: toDate(input.promisedAt),
    carrierEstimateAt: null,
    receivedAt: toDate(input.receivedAt),
    createdAt: now,
    enteredBy,
    cancelledAt: null,
    goods: input.goods ?? [],
    weight: input.weight ?? null,
    notes: input.notes ?? null,
    consignee: toConsignee(input.consignee),
    proofOfDelivery: null,
  };
  await store.insert(tx, shipment);
  const journey = { shipment, scans: [] };
  await settle(platform, tx, journey);
  await record(tx, { merchantId, type: 'shipment.created', subject: shipment.id, data: {}, at: now });
  return journey;
};

/** The newest parcel under a number that may be this carrier's: two carriers can use one number. */
const findSameParcel = async (
  tx: Tx,
  merchantId: string,
  number: string,
  carrier: string | null,
): Promise<store.Journey | undefined> => {
  const [newest] = (await store.findByNumbers(tx, merchantId, [number])).values();
  if (!newest || carrier === null || newest.shipment.carrier === null || newest.shipment.carrier === carrier) {
    return newest;
  }
  const [ofCarrier] = (await store.findByNumbers(tx, merchantId, [number], carrier)).values();
  return ofCarrier;
};

const isHeld = ({ shipment, scans }: store.Journey, now: Date): boolean =>
  !finished.has(statusOf(scans, shipment, now).milestone) &&
  now.getTime() - shipment.createdAt.getTime() < numberHeldDays * 86_400_000;

const given = <T>(value: T | undefined, otherwise: T): T => (value === undefined ? otherwise : value);

/** Changes what is given and keeps the rest; null clears. @returns undefined where the merchant has no such shipment. */
export const changeShipment = async (
  platform: Platform,
  tx: Tx,
  target: { merchantId: string; shipmentId: string },
  change: ShipmentChange,
): Promise<store.Journey | undefined> => {
  const before = await store.findForChange(tx, target.merchantId, target.shipmentId);
  if (!before) return undefined;
  const now = platform.clock.now();
  const { shipment: old } = before;
  const shipment: ShipmentFact = {
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
  };
  await store.update(tx, shipment, now);
  const journey = { shipment, scans: before.scans };
  await settle(platform, tx, journey);
  await record(tx, {
    merchantId: shipment.merchantId,
    type: 'shipment.updated',
    subject: shipment.id,
    data: { fields: Object.keys(change) },
    at: now,
  });
  return journey;
};

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

/** What a carrier's record says about a shipment, in our words. */
export interface CarrierFacts {
  readonly number: string;
  readonly carrier: string | null;
  readonly estimatedAt: string | null;
  readonly proofOfDelivery: ShipmentFact['proofOfDelivery'];
  readonly weight: number | null;
}

/** Finds the shipment that a carrier's record speaks of, or enters it; the carrier's estimate and proof are kept. */
export const adoptCarrierFacts = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  facts: CarrierFacts,
): Promise<store.Journey> => {
  await store.lockNumber(tx, merchantId, facts.number);
  const known = await findSameParcel(tx, merchantId, facts.number, facts.carrier);
  // Read again under the lock: what a merchant changes at this moment must not be written over.
  const locked = known && (await store.findForChange(tx, merchantId, known.shipment.id));
  const { number, carrier, weight } = facts;
  const journey = locked ?? (await enterShipment(platform, tx, merchantId, { number, carrier, weight }, 'carrier'));
  const shipment: ShipmentFact = {
    ...journey.shipment,
    carrier: journey.shipment.carrier ?? facts.carrier,
    weight: journey.shipment.weight ?? facts.weight,
    carrierEstimateAt: toDate(facts.estimatedAt) ?? journey.shipment.carrierEstimateAt,
    proofOfDelivery: facts.proofOfDelivery ?? journey.shipment.proofOfDelivery,
  };
  await store.update(tx, shipment, platform.clock.now());
  return { shipment, scans: journey.scans };
};
