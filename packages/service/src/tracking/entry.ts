import type { ShipmentInput } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, ProblemError, record, type Platform } from '../platform/index.ts';
import { changed } from './change.ts';
import type { ShipmentFact } from './facts.ts';
import { toConsignee, toDate } from './input.ts';
import { statusOf } from './rules/index.ts';
import { settle } from './recording.ts';
import * as store from './store.ts';

/** How long a number stays taken while its parcel is still on the way: carriers use numbers again later. */
const numberHeldDays = 180;

const finished: ReadonlySet<string> = new Set(['delivered', 'returned', 'cancelled']);

/**
 * Enters a shipment. Where a carrier told of the parcel first, the merchant's order takes that record over.
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
  if (known?.shipment.enteredBy === 'carrier' && enteredBy === 'merchant' && isRecent(known, now)) {
    return takeOver(platform, tx, known.shipment, input);
  }
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
    pickupBy: null,
    carrierEstimateAt: null,
    receivedAt: toDate(input.receivedAt),
    createdAt: now,
    enteredBy,
    erasedAt: null,
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
  await recordEntry(tx, shipment, now);
  return journey;
};

/** Time from receipt to entry is a promise too (one hour), so the event keeps it. */
const recordEntry = (tx: Tx, { merchantId, id, receivedAt }: ShipmentFact, now: Date): Promise<void> => {
  const entrySeconds = receivedAt && Math.round((now.getTime() - receivedAt.getTime()) / 1_000);
  return record(tx, { merchantId, type: 'shipment.created', subject: id, data: { entrySeconds }, at: now });
};

const takeOver = async (
  platform: Platform,
  tx: Tx,
  { merchantId, id }: ShipmentFact,
  { number: _, ...details }: ShipmentInput,
): Promise<store.Journey> => {
  const now = platform.clock.now();
  const before = await store.findForChange(tx, merchantId, id);
  if (!before) throw new ProblemError('shipment_not_found');
  const shipment = { ...changed(before.shipment, details, now), enteredBy: 'merchant' as const };
  await store.update(tx, shipment, now);
  const journey = { shipment, scans: before.scans };
  await settle(platform, tx, journey);
  await recordEntry(tx, shipment, now);
  return journey;
};

/** The newest parcel under a number that may be this carrier's: two carriers can use one number. */
export const findSameParcel = async (
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

const isRecent = ({ shipment }: store.Journey, now: Date): boolean =>
  now.getTime() - shipment.createdAt.getTime() < numberHeldDays * 86_400_000;

/** Its number is taken: it has not come to its end, and is not so old that nobody waits for that any more. */
export const isHeld = (journey: store.Journey, now: Date): boolean =>
  isRecent(journey, now) && !finished.has(statusOf(journey.scans, journey.shipment, now).milestone);
