import type { Product } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { ProblemError, type Platform } from '../platform/index.ts';
import { saveChanged } from './change.ts';
import { statusOf } from './rules/index.ts';
import * as store from './store.ts';

/** What a parcel has been promised, and as what it travels. */
export interface Promised {
  readonly product: Product;
  /** Kilograms. */
  readonly weight: number;
  readonly promisedAt: Date;
  /** By when the courier comes: the first node is due then. */
  readonly pickupBy: Date;
  /** When the order was received, where the shipment does not know better. */
  readonly receivedAt: Date;
}

/**
 * Fixes a shipment's targets before it sets out: what happens is measured by them.
 *
 * @throws ProblemError shipment_not_found, shipment_on_its_way.
 */
export const promiseShipment = async (
  platform: Platform,
  tx: Tx,
  target: { readonly merchantId: string; readonly shipmentId: string },
  { receivedAt, ...promised }: Promised,
): Promise<store.Journey> => {
  const before = await store.findForChange(tx, target.merchantId, target.shipmentId);
  if (!before) throw new ProblemError('shipment_not_found');
  const { milestone } = statusOf(before.scans, before.shipment, platform.clock.now());
  if (milestone !== 'created' && milestone !== 'unknown') {
    throw new ProblemError('shipment_on_its_way', { detail: `It is ${milestone.replaceAll('_', ' ')} already.` });
  }
  const shipment = {
    ...before.shipment,
    ...promised,
    receivedAt: before.shipment.receivedAt ?? receivedAt,
  };
  return saveChanged(platform, tx, { shipment, scans: before.scans }, Object.keys(promised));
};
