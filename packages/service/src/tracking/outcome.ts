import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { outcomeOf, type Outcome } from './rules/index.ts';
import { allowancesOf } from './settings.ts';
import * as store from './store.ts';

/** A parcel and what has become of it. */
export interface ParcelOutcome extends Outcome {
  readonly shipmentId: string;
  readonly merchantId: string;
}

/** What has become of parcels, whosever they are. */
export const findOutcomes = async (
  platform: Platform,
  tx: Tx,
  shipmentIds: readonly string[],
): Promise<ParcelOutcome[]> => {
  const now = platform.clock.now();
  const allowances = allowancesOf(platform);
  const journeys = await store.findAcross(tx, shipmentIds);
  return journeys.map(({ shipment, scans }) => ({
    shipmentId: shipment.id,
    merchantId: shipment.merchantId,
    ...outcomeOf({ shipment, scans, allowances, now }),
  }));
};
