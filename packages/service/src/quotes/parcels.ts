import { randomInt } from 'node:crypto';
import type { AcceptInput, Consignee } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { ProblemError, type Platform } from '../platform/index.ts';
import { enterShipment, promiseShipment, toConsignee, type Journey, type Promised } from '../tracking/index.ts';
import { hasShipment } from './booking-store.ts';
import type { BookingFact, Wishes } from './facts.ts';
import { invalid } from './refusing.ts';
import { waybillNumber, waybillNumbers } from './rules/index.ts';

/** What is known of a parcel besides its quote. */
export type ParcelInput = Pick<AcceptInput, 'number' | 'orderNumber' | 'goods' | 'notes' | 'consignee'>;

/** Chance meets a number that is in use once in thousands of millions. */
const tries = 5;

/**
 * Makes the shipment that keeps a promise.
 *
 * @throws ProblemError shipment_exists where the number that was given is taken.
 */
export const enterPromised = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  { number, ...details }: ParcelInput,
  promised: Promised,
): Promise<NonNullable<BookingFact['shipment']>> => {
  const input = { ...details, receivedAt: promised.receivedAt.toISOString() };
  const { shipment } =
    number === undefined
      ? await enterNumbered(platform, tx, merchantId, input)
      : await enterShipment(platform, tx, merchantId, { ...input, number });
  return linkPromised(platform, tx, merchantId, shipment.id, promised);
};

/**
 * Has a shipment that is there already keep a promise.
 *
 * @throws ProblemError shipment_not_found, shipment_on_its_way, invalid_request where it keeps another quote's.
 */
export const linkPromised = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  shipmentId: string,
  promised: Promised,
): Promise<NonNullable<BookingFact['shipment']>> => {
  const { shipment } = await promiseShipment(platform, tx, { merchantId, shipmentId }, promised);
  // The shipment's row is locked by now: nobody else links it at this moment.
  if (await hasShipment(tx, merchantId, shipmentId))
    throw invalid([{ pointer: '#/shipmentId', message: 'keeps the promise of another quote' }]);
  return { id: shipment.id, number: shipment.number };
};

const enterNumbered = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  input: Omit<ParcelInput, 'number'> & { readonly receivedAt: string },
): Promise<Journey> => {
  for (let left = tries; ; left -= 1) {
    try {
      const number = waybillNumber(randomInt(waybillNumbers));
      return await enterShipment(platform, tx, merchantId, { ...input, number });
    } catch (error) {
      const isTaken = error instanceof ProblemError && error.code === 'shipment_exists';
      if (!isTaken || left === 0) throw error;
    }
  }
};

/** What a shopper wishes. */
export const wishesOf = ({ orderNumber, goods, notes, consignee, pickup }: AcceptInput): Wishes => ({
  orderNumber: orderNumber ?? null,
  goods: goods ?? [],
  notes: notes ?? null,
  consignee: toConsignee(consignee),
  pickup: windowOf(pickup),
});

export const windowOf = (pickup: AcceptInput['pickup']): Wishes['pickup'] =>
  pickup === undefined ? null : { from: new Date(pickup.from), to: new Date(pickup.to) };

/** The wishes, and over them what the merchant gives. */
export const overWishes = (wishes: Wishes | null, given: ParcelInput): ParcelInput => ({
  ...(given.number === undefined ? {} : { number: given.number }),
  orderNumber: given.orderNumber ?? wishes?.orderNumber ?? null,
  goods: given.goods ?? [...(wishes?.goods ?? [])],
  notes: given.notes ?? wishes?.notes ?? null,
  consignee: overConsignee(wishes?.consignee ?? null, toConsignee(given.consignee)),
});

const overConsignee = (wished: Consignee | null, given: Consignee | null): Consignee | null =>
  wished && given
    ? {
        name: given.name ?? wished.name,
        phone: given.phone ?? wished.phone,
        email: given.email ?? wished.email,
        address: given.address ?? wished.address,
      }
    : (given ?? wished);
