import type { Source } from '@waybill/sdk/contract';
import { inTenant } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { addScansTo, adoptCarrierFacts } from '../tracking/index.ts';
import { fromEasyPost } from './easypost/from-easypost.ts';
import { fromKuaidi100 } from './kuaidi100/from-kuaidi100.ts';
import type { CarrierRecord } from './record.ts';

const normalisers: Readonly<Record<Source, (payload: unknown) => CarrierRecord[]>> = {
  easypost: fromEasyPost,
  kuaidi100: fromKuaidi100,
};

/** What became of one record. */
export interface Imported {
  readonly number: string;
  readonly shipmentId: string;
  /** Scans that were new. */
  readonly added: number;
}

/**
 * Takes what a source says of a merchant's parcels into the tables, each parcel in its own transaction.
 *
 * @throws CarrierPayloadError when the payload is not what the source sends.
 */
export const importRecords = async (
  platform: Platform,
  merchantId: string,
  source: Source,
  payload: unknown,
): Promise<Imported[]> => {
  const imported: Imported[] = [];
  for (const record of normalisers[source](payload)) {
    imported.push(
      await inTenant(platform.db, merchantId, async (tx) => {
        const { shipment } = await adoptCarrierFacts(platform, tx, merchantId, record);
        const result = await addScansTo(platform, tx, { merchantId, shipmentId: shipment.id }, record.scans, source);
        return { number: record.number, shipmentId: shipment.id, added: result?.added ?? 0 };
      }),
    );
  }
  return imported;
};
