import type { CaseKind, CaseType, CaseWish, Filed, Money, Received, createEnquiry } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { ProblemError, type Caller, type Platform } from '../platform/index.ts';
import { proveParcel } from '../tracking/index.ts';
import { actOn, type Doing } from './acting.ts';
import { findForChange, findOpenAbout, takeTurns } from './case-store.ts';
import { contactKeysOf, toContact } from './contacts.ts';
import type { CaseFact, CaseFile, ParcelReference } from './facts.ts';
import { openCase } from './opening.ts';
import { presentCase } from './presenting.ts';
import { clocksOf, higherOf, isJoinedAgain, levelFor, placeOfFiling, readClock } from './rules/index.ts';
import { policyOf } from './settings.ts';

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
  const shipmentId = parcel?.shipmentId ?? null;
  const contactKeys = contactKeysOf(platform, contact);
  await takeTurns(tx, merchantId, shipmentId === null ? contactKeys : [shipmentId]);
  const open = await findOpenAbout(tx, merchantId, { shipmentId, contactKeys });
  const now = platform.clock.now();
  const place = placeOfFiling({ kind, type, contact, shipmentId, proved }, open, now);
  const earlier = place.goes === 'new' ? undefined : await findForChange(tx, merchantId, place.caseId);
  if (earlier === undefined) {
    const opened = await openCase(platform, tx, {
      ...{ merchantId, kind, type, parcel, text, wishes, claim, contact },
      channel: 'element',
      by: { kind: 'customer' },
      confirmed: proved,
    });
    return shown(platform, tx, opened, false);
  }
  const again = place.goes === 'repeated' || isJoinedAgain(earlier.entries, text, now);
  if (!again) return shown(platform, tx, await join(platform, tx, earlier, { ...filing, contact }), false);
  return proved ? shown(platform, tx, earlier, true) : notShown(earlier);
};

/** What it is about, and whether that is the asker's. Without a parcel there is nothing that a page could prove. */
const parcelOf = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  { number, carrier, scanId, proof }: Filing,
): Promise<{ readonly parcel: ParcelReference | null; readonly proved: boolean }> => {
  if (number === undefined) {
    if (scanId !== undefined) throw wrongScan('Say whose scan it is.');
    return { parcel: null, proved: caller.key.kind === 'secret' };
  }
  const found = await proveParcel(platform, tx, caller, { number, carrier, proof });
  if (!found) throw new ProblemError('parcel_not_found');
  const { shipment, scans } = found.journey;
  if (scanId !== undefined && !scans.some(({ id }) => id === scanId)) throw wrongScan('This parcel has no such scan.');
  return { parcel: { shipmentId: shipment.id, number: shipment.number, scanId: scanId ?? null }, proved: found.proved };
};

const wrongScan = (message: string): ProblemError =>
  new ProblemError('invalid_request', { detail: message, issues: [{ pointer: '#/scanId', message }] });

/** What the customer says goes into the case that is open about the same thing: there is one voice outward. */
export const join = async (
  platform: Platform,
  tx: Tx,
  before: CaseFile,
  { text, wishes, claim, contact }: Pick<Filing, 'text' | 'wishes' | 'claim'> & Pick<CaseFact, 'contact'>,
  told: Pick<Doing, 'by' | 'channel'> = { by: { kind: 'customer' }, channel: 'element' },
): Promise<CaseFile> => {
  const { fact } = before;
  const joined = await actOn(platform, tx, before, {
    ...told,
    body: { act: 'join' },
    text,
    sets: {
      contact: fact.contact ?? contact,
      wishes: [...new Set([...fact.wishes, ...wishes])],
      claim: claim ?? fact.claim,
    },
  });
  const bySystem = { by: { kind: 'system' }, channel: 'system' } as const;
  const acknowledged = await actOn(platform, tx, joined, { ...bySystem, body: { act: 'acknowledge' } });
  const from = acknowledged.fact.level;
  const to = higherOf(from, levelFor({ tier: fact.tier, amount: claim }, policyOf(platform).levels));
  if (to === from) return acknowledged;
  return actOn(platform, tx, acknowledged, { ...bySystem, body: { act: 'escalate', clock: null, step: 0, from, to } });
};

/** Whoever gets this can read the case from now on. */
const shown = async (platform: Platform, tx: Tx, filed: CaseFile, duplicate: boolean): Promise<Filed> => {
  const { fact, entries } = filed;
  const clocks = clocksOf(fact, entries).map((clock) => readClock(clock, platform.clock.now()));
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
