import { findCase } from '../cases/index.ts';
import { inTenant, type Tx } from '../db/index.ts';
import { newId, type LoggedEvent, type Platform } from '../platform/index.ts';
import { findQuote } from '../quotes/index.ts';
import { findShipment } from '../tracking/index.ts';
import { contactsOf, contactsOfConsignee, type ShownContact } from './contacts.ts';
import type { Pair, Subject } from './facts.ts';
import { regroup } from './grouping.ts';
import { isPlausible, tiesOf } from './rules/index.ts';
import * as contacts from './store/contacts.ts';
import * as ties from './store/ties.ts';

const queue = 'customers.index';

/** What the log tells of that may show contacts, or no longer shows them. */
const subjectOf = ({ type, subject: id, data }: LoggedEvent): Subject | null => {
  switch (type) {
    case 'shipment.created':
      return { kind: 'parcel', id };
    case 'shipment.updated':
      return Array.isArray(data.fields) && data.fields.includes('consignee') ? { kind: 'parcel', id } : null;
    case 'quote.requested':
    case 'quote.accepted':
    case 'quote.declined':
      return { kind: 'quote', id };
    case 'case.filed':
      return { kind: 'case', id };
    case 'case.changed':
      return data.act === 'confirm' || data.act === 'join' || data.act === 'erase' ? { kind: 'case', id } : null;
    default:
      return null;
  }
};

/** Has everything looked at that the log tells of, each once however much it tells. */
export const noticeContacts = async (
  { jobs, clock }: Platform,
  tx: Tx,
  events: readonly LoggedEvent[],
): Promise<void> => {
  for (const event of events) {
    const subject = subjectOf(event);
    if (subject === null) continue;
    const { merchantId } = event;
    await jobs.send(tx, queue, `${subject.kind}:${subject.id}`, { merchantId, ...subject }, clock.now());
  }
};

const kinds = ['parcel', 'quote', 'case'] as const;

/** Looks what contacts a parcel, booking or case shows now, and who is one person by a parcel. */
export const onSubject = async (platform: Platform, data: Record<string, unknown>): Promise<void> => {
  const { merchantId, id } = data;
  const kind = kinds.find((known) => known === data.kind);
  if (typeof merchantId !== 'string' || typeof id !== 'string' || kind === undefined)
    throw new TypeError('Contacts of nothing.');
  await inTenant(platform.db, merchantId, async (tx) => {
    await contacts.takeTurn(tx, merchantId);
    const subject = { kind, id };
    await take(platform, tx, merchantId, subject, await shownBy(platform, tx, merchantId, subject));
  });
};

const shownBy = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  { kind, id }: Subject,
): Promise<ShownContact[]> => {
  switch (kind) {
    case 'parcel':
      return contactsOfConsignee(platform, (await findShipment(tx, merchantId, id))?.shipment.consignee ?? null);
    case 'quote':
      return contactsOfConsignee(platform, (await findQuote(tx, merchantId, id))?.booking?.wishes?.consignee ?? null);
    case 'case': {
      const fact = (await findCase(tx, merchantId, id))?.fact;
      // Whoever proves nothing may name anybody.
      return fact?.confirmedAt == null ? [] : contactsOf(platform, fact.contact);
    }
  }
};

const take = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  subject: Subject,
  shown: readonly ShownContact[],
): Promise<void> => {
  const since = platform.clock.now();
  await contacts.insertNew(
    tx,
    shown.map(({ key, way }) => ({ merchantId, key, way, id: newId('shr'), since })),
  );
  const keys = shown.map(({ key }) => key);
  await contacts.setLinks(tx, merchantId, subject, keys);
  // Only a store's own record of a parcel ties: what a page books or files may name somebody else beside the asker.
  if (subject.kind === 'parcel') await tieAll(platform, tx, merchantId, subject.id, keys);
};

/** Ties the contacts that a parcel shows now, and no longer those that it showed before. */
const tieAll = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  shipmentId: string,
  keys: readonly string[],
): Promise<void> => {
  const wanted = tiesOf(keys);
  const standing = await ties.findProvedBy(tx, merchantId, shipmentId);
  for (const tie of standing.filter((known) => !wanted.some(isSame(known)))) {
    await ties.remove(tx, merchantId, tie.id);
    await regroup(platform, tx, merchantId, [tie.a, tie.b]);
  }
  for (const pair of wanted.filter((known) => !standing.some(isSame(known))))
    await tie(platform, tx, merchantId, shipmentId, pair);
};

const isSame =
  (one: Pair) =>
  (other: Pair): boolean =>
    one.a === other.a && one.b === other.b;

/** Ties two contacts, unless staff have parted them or more would be one person's than a person has. */
const tie = async (platform: Platform, tx: Tx, merchantId: string, shipmentId: string, pair: Pair): Promise<void> => {
  const keys = [pair.a, pair.b];
  const between = (await ties.findWith(tx, merchantId, keys)).filter(isSame(pair));
  if (between.some(({ undone }) => undone !== null)) return;
  const ends = await contacts.findByKeys(tx, merchantId, keys);
  const together = await contacts.findOfPersons(
    tx,
    merchantId,
    ends.map(({ personId }) => personId),
  );
  if (!isPlausible(together.map(({ way }) => way))) return;
  await ties.insert(tx, merchantId, {
    ...pair,
    id: newId('mrg'),
    proof: 'parcel',
    subject: shipmentId,
    at: platform.clock.now(),
    by: null,
    reason: null,
  });
  await regroup(platform, tx, merchantId, keys);
};
