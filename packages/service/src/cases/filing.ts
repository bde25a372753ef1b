import type { CaseKind, CaseType, CaseWish, Filed, Money, Received, createEnquiry } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { invalidAt, ProblemError, type Caller, type Platform } from '../platform/index.ts';
import { proveParcel } from '../tracking/index.ts';
import { toContact } from './contacts.ts';
import type { CaseFile, ParcelReference } from './facts.ts';
import { place } from './placing.ts';
import { presentCase } from './presenting.ts';
import { readClocks } from './rules/index.ts';

/** What a customer files. */
export interface Filing extends Pick<
  Received<typeof createEnquiry>['body'],
  'number' | 'carrier' | 'scanId' | 'text' | 'contact' | 'proof'
> {
  readonly kind: CaseKind;
  readonly type: CaseType;
  readonly wishes: readonly CaseWish[];
  readonly claim: Money | null;
}

/**
 * Files what a customer says: as a case of its own, into the one that the service has open about the same thing, or not
 * again where they have just done it. Whoever proves nothing is heard too, but learns nothing of what others filed.
 *
 * @throws ProblemError parcel_not_found, invalid_request.
 */
export const file = async (platform: Platform, tx: Tx, caller: Caller, filing: Filing): Promise<Filed> => {
  const { merchantId } = caller;
  const { kind, type, text, wishes, claim } = filing;
  const contact = toContact(filing.contact);
  const { parcel, proved } = await parcelOf(platform, tx, caller, filing);
  const { file: placed, again } = await place(platform, tx, {
    ...{ merchantId, kind, type, parcel, text, wishes, claim, contact },
    channel: 'element',
    by: { kind: 'customer' },
    confirmed: proved,
  });
  return again && !proved ? notShown(placed) : shown(platform, tx, placed, again);
};

/** What it is about, and whether that is the asker's. Without a parcel there is nothing that a page could prove. */
const parcelOf = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { number, carrier, scanId, proof }: Filing,
): Promise<{ readonly parcel: ParcelReference | null; readonly proved: boolean }> => {
  if (number === undefined) {
    if (scanId !== undefined) throw invalidAt('#/scanId', 'Say whose scan it is.');
    return { parcel: null, proved: caller.key.kind === 'secret' };
  }
  const found = await proveParcel(platform, tx, caller, { number, carrier, proof });
  if (!found) throw new ProblemError('parcel_not_found');
  const { shipment, scans } = found.journey;
  if (scanId !== undefined && !scans.some(({ id }) => id === scanId))
    throw invalidAt('#/scanId', 'This parcel has no such scan.');
  return { parcel: { shipmentId: shipment.id, number: shipment.number, scanId: scanId ?? null }, proved: found.proved };
};

/** Whoever gets this can read the case from now on. */
const shown = async (platform: Platform, tx: Tx, filed: CaseFile, duplicate: boolean): Promise<Filed> => {
  const { fact, entries } = filed;
  const clocks = readClocks(fact, entries, platform.clock.now());
  const dueAt = (wanted: 'response' | 'plan') =>
    clocks.findLast(({ kind }) => kind === wanted)?.dueAt?.toISOString() ?? null;
  return {
    number: fact.number,
    responseBy: dueAt('response'),
    planBy: dueAt('plan'),
    duplicate,
    token: await platform.tokens.caseToken(fact.merchantId, fact.id),
    case: await presentCase(platform, tx, filed),
  };
};

/** The number alone: it opens nothing. */
const notShown = ({ fact: { number } }: CaseFile): Filed => ({
  number,
  responseBy: null,
  planBy: null,
  duplicate: true,
  token: null,
  case: null,
});
