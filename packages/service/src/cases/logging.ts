import type { Received, logCase } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { invalidAt, ProblemError, numberKey, type Platform, type StaffCaller } from '../platform/index.ts';
import { findShipments } from '../tracking/index.ts';
import { personOf } from './access.ts';
import { isMerchant } from './case-store.ts';
import { toContact } from './contacts.ts';
import type { CaseFile, ParcelReference } from './facts.ts';
import { place } from './placing.ts';

/** What somebody tells staff. */
type Told = Received<typeof logCase>['body'];

/**
 * Logs what a caller says, where it belongs: as a case of its own, or into what is open about the same thing. Staff
 * know whom they speak with, so it is proved.
 *
 * @throws ProblemError parcel_not_found, invalid_request.
 */
export const log = async (platform: Platform, tx: Tx, caller: StaffCaller, told: Told): Promise<CaseFile> => {
  const { merchantId, kind, type, text, channel, wishes = [], claim = null } = told;
  if (!(await isMerchant(tx, merchantId))) throw invalidAt('#/merchantId', 'This is no merchant of the operator.');
  const contact = toContact(told.contact);
  const { file } = await place(platform, tx, {
    ...{ merchantId, kind, type, text, channel, wishes, claim, contact },
    parcel: await parcelOf(tx, told),
    by: { kind: 'staff', person: personOf(caller) },
    confirmed: true,
  });
  return file;
};

const parcelOf = async (tx: Tx, { merchantId, number, carrier }: Told): Promise<ParcelReference | null> => {
  if (number === undefined) return null;
  const found = (await findShipments(tx, merchantId, [number], carrier)).get(numberKey(number));
  if (!found) throw new ProblemError('parcel_not_found');
  const { id, number: written } = found.shipment;
  return { shipmentId: id, number: written, scanId: null };
};
