import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { saveChanged } from './change.ts';
import { homeCountry } from './defaults.ts';
import { forgetAttempts } from './proof-store.ts';
import { subjectOfPhone } from './proving.ts';
import { erasePersons, normalisePhone } from './rules/index.ts';
import * as store from './store.ts';

/**
 * Takes the persons out of a parcel that has come to its end. Doing it again changes nothing.
 *
 * @returns false where the merchant has no such shipment
 */
export const eraseParcel = async (
  platform: Platform,
  tx: Tx,
  { merchantId, shipmentId }: { readonly merchantId: string; readonly shipmentId: string },
): Promise<boolean> => {
  const before = await store.findForChange(tx, merchantId, shipmentId);
  if (!before) return false;
  const after = erasePersons(before.shipment, before.scans, platform.clock.now());
  await store.markErased(tx, after.shipment);
  await store.saveWords(tx, after.shipment, after.scans);
  await saveChanged(platform, tx, after, ['consignee', 'notes', 'proofOfDelivery']);
  const { consignee } = before.shipment;
  if (consignee?.phone) {
    const { phone, address } = consignee;
    // As it was asked for here, and as the order's own country reads it.
    const known = normalisePhone(phone, address?.country ?? homeCountry);
    await forgetAttempts(tx, merchantId, [subjectOfPhone(phone), ...(known ? [subjectOfPhone(known)] : [])]);
  }
  return true;
};
