import type { Received, logCase } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { ProblemError, numberKey, type Platform, type StaffCaller } from '../platform/index.ts';
import { findShipments } from '../tracking/index.ts';
import { personOf } from './access.ts';
import { findForChange, findOpenAbout, isMerchant, takeTurns } from './case-store.ts';
import { contactKeysOf, toContact } from './contacts.ts';
import type { CaseFile, ParcelReference } from './facts.ts';
import { join } from './filing.ts';
import { openCase } from './opening.ts';
import { invalidAt } from './refusing.ts';
import { isJoinedAgain, placeOfFiling } from './rules/index.ts';

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
  const parcel = await parcelOf(tx, told);
  const shipmentId = parcel?.shipmentId ?? null;
  const contactKeys = contactKeysOf(platform, contact);
  await takeTurns(tx, merchantId, shipmentId === null ? contactKeys : [shipmentId]);
  const open = await findOpenAbout(tx, merchantId, { shipmentId, contactKeys });
  const now = platform.clock.now();
  const place = placeOfFiling({ kind, type, contact, shipmentId, proved: true }, open, now);
  const by = { kind: 'staff', person: personOf(caller) } as const;
  const earlier = place.goes === 'new' ? undefined : await findForChange(tx, merchantId, place.caseId);
  if (earlier === undefined) {
    const matter = { merchantId, kind, type, parcel, text, wishes, claim, contact, channel, by };
    return openCase(platform, tx, { ...matter, confirmed: true });
  }
  if (place.goes === 'repeated' || isJoinedAgain(earlier.entries, text, now)) return earlier;
  return join(platform, tx, earlier, { text, wishes, claim, contact }, { by, channel });
};

const parcelOf = async (tx: Tx, { merchantId, number, carrier }: Told): Promise<ParcelReference | null> => {
  if (number === undefined) return null;
  const found = (await findShipments(tx, merchantId, [number], carrier)).get(numberKey(number));
  if (!found) throw new ProblemError('parcel_not_found');
  const { id, number: written } = found.shipment;
  return { shipmentId: id, number: written, scanId: null };
};
