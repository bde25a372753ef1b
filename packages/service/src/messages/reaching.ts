import { contactChannels } from '@waybill/sdk/contract';
import { contactKey, contactKeysOf, findCase, type CaseFile } from '../cases/index.ts';
import { notedChannel } from '../customers/index.ts';
import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { findReview, type SubjectFact } from '../reviews/index.ts';
import { contactOf, findShipment, languageOf } from '../tracking/index.ts';
import type { Reach } from './facts.ts';

/** Whom a parcel goes to. Null: to nobody that is known, or not any more. */
export const reachOfParcel = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  shipmentId: string,
): Promise<Reach | null> => {
  const shipment = (await findShipment(tx, merchantId, shipmentId))?.shipment;
  const contacts = (['phone', 'email'] as const).flatMap((way) => (shipment && contactOf(way, shipment)) ?? []);
  const [first] = contacts;
  if (first === undefined) return null;
  const personKeys = contacts.map(({ key }) => contactKey(platform, key));
  return {
    ways: Object.fromEntries(contacts.map(({ channel, to }) => [channel, to])),
    personKeys,
    preferred: await notedChannel(tx, merchantId, personKeys),
    language: first.language,
  };
};

/** Who complains. Null where nobody does, or nobody has proved it: anybody can file in somebody's name. */
export const reachOfCase = async (platform: Platform, tx: Tx, { fact }: CaseFile): Promise<Reach | null> => {
  const { contact, merchantId, confirmedAt } = fact;
  const ways = contactChannels.flatMap((way) => (contact?.[way] == null ? [] : [[way, contact[way]] as const]));
  if (contact === null || confirmedAt === null || ways.length === 0) return null;
  const personKeys = contactKeysOf(platform, contact);
  return {
    ways: Object.fromEntries(ways),
    personKeys,
    preferred: (await notedChannel(tx, merchantId, personKeys)) ?? contact.preferred,
    language: languageOf({ name: contact.name, phone: contact.phone, country: null }),
  };
};

export const reachOfSubject = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  { kind, id }: Pick<SubjectFact, 'kind' | 'id'>,
): Promise<Reach | null> => {
  if (kind === 'parcel') return reachOfParcel(platform, tx, merchantId, id);
  const file = await findCase(tx, merchantId, id);
  return file ? reachOfCase(platform, tx, file) : null;
};

/** Whoever suggested something, in a review or a case. */
export const reachOfSource = async (
  platform: Platform,
  tx: Tx,
  merchantId: string,
  { kind, id }: { readonly kind: 'review' | 'case'; readonly id: string },
): Promise<Reach | null> => {
  if (kind === 'case') return reachOfSubject(platform, tx, merchantId, { kind, id });
  const review = await findReview(tx, merchantId, id);
  // A review that was erased has no person any more, though its parcel may be somebody's.
  return review && review.personKeys.length > 0 ? reachOfSubject(platform, tx, merchantId, review.subject) : null;
};
