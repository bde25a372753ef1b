import type { Tx } from '../db/index.ts';
import { record, type Platform } from '../platform/index.ts';
import { enterShipment, findSameParcel } from './entry.ts';
import type { ShipmentFact } from './facts.ts';
import { toDate } from './input.ts';
import { withoutSigner } from './rules/index.ts';
import * as store from './store.ts';

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
  const erased = journey.shipment.erasedAt !== null;
  const proof = erased ? withoutSigner(facts.proofOfDelivery) : facts.proofOfDelivery;
  const shipment: ShipmentFact = {
    ...journey.shipment,
    carrier: journey.shipment.carrier ?? facts.carrier,
    weight: journey.shipment.weight ?? facts.weight,
    carrierEstimateAt: toDate(facts.estimatedAt) ?? journey.shipment.carrierEstimateAt,
    proofOfDelivery: proof ?? journey.shipment.proofOfDelivery,
  };
  const now = platform.clock.now();
  await store.update(tx, shipment, now);
  // New scans tell of themselves; an estimate or a signature can come without any.
  if (isNews(journey.shipment, shipment)) {
    const fields = ['estimatedAt', 'proofOfDelivery'];
    await record(tx, { merchantId, type: 'shipment.updated', subject: shipment.id, data: { fields }, at: now });
  }
  return { shipment, scans: journey.scans };
};

const isNews = (before: ShipmentFact, after: ShipmentFact): boolean =>
  before.carrierEstimateAt?.getTime() !== after.carrierEstimateAt?.getTime() ||
  JSON.stringify(before.proofOfDelivery) !== JSON.stringify(after.proofOfDelivery);
