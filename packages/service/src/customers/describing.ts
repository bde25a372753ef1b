import type { Shopper, ShopperMerge } from '@waybill/sdk/contract';
import { isFinal, type CaseFile, type Person as StaffPerson } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { contactsOf, contactsOfConsignee, type ShownContact } from './contacts.ts';
import type { ContactNode, NoteFact, Person, Tie } from './facts.ts';
import { belongingsOf, type Belongings } from './gathering.ts';
import { notedAmong } from './noting.ts';
import { groupsOf } from './rules/index.ts';

/** Who reads: staff know each other's names, everybody else the names that they show. */
export type Audience = 'staff' | 'merchant';

const nameFor = ({ id, name, displayName }: StaffPerson, audience: Audience): { id: string; name: string } => ({
  id,
  name: audience === 'staff' ? name : displayName,
});

/** A person with all that is theirs, as it is answered. */
export const describeShopper = async (
  platform: Platform,
  tx: Tx,
  person: Person,
  audience: Audience,
  belongings?: Belongings,
): Promise<Shopper> => {
  const all = belongings ?? (await belongingsOf(tx, person));
  const { parcels, quotes, cases, reviews, notes } = all;
  const shown = shownBy(platform, all);
  return {
    id: person.id,
    merchantId: person.merchantId,
    names: namesOf(all),
    contacts: person.contacts.map(({ key, way, since }) => ({
      way,
      value: shown.get(key)?.value ?? null,
      since: since.toISOString(),
    })),
    preferred: preferredOf(person.contacts, cases),
    channels: channelsOf(cases),
    tags: [...new Set(person.contacts.flatMap(({ tags }) => tags))],
    notes: notes.map((note) => presentNote(note, audience)),
    merges: mergesOf(person.ties, audience),
    counts: {
      parcels: parcels.length,
      quotes: quotes.length,
      cases: cases.length,
      openCases: cases.filter(({ fact }) => !isFinal(fact.state)).length,
      reviews: reviews.length,
    },
  };
};

/** What a person's contacts are, where anything still has them. */
const shownBy = (platform: Platform, { parcels, quotes, cases }: Belongings): ReadonlyMap<string, ShownContact> =>
  new Map(
    [
      ...parcels.flatMap(({ shipment }) => contactsOfConsignee(platform, shipment.consignee)),
      ...quotes.flatMap(({ booking }) => contactsOfConsignee(platform, booking?.wishes?.consignee ?? null)),
      ...cases.flatMap(({ fact }) => contactsOf(platform, fact.contact)),
    ].map((contact) => [contact.key, contact]),
  );

const namesOf = ({ parcels, quotes, cases }: Belongings): string[] => {
  const names = [
    ...parcels.map(({ shipment }) => shipment.consignee?.name),
    ...quotes.map(({ booking }) => booking?.wishes?.consignee?.name),
    ...cases.map(({ fact }) => fact.contact?.name),
  ];
  return [...new Set(names.filter((name) => name != null))];
};

/** What staff set last; else what the person said in their newest case. */
const preferredOf = (contacts: readonly ContactNode[], cases: readonly CaseFile[]): Shopper['preferred'] => {
  const noted = notedAmong(contacts);
  if (noted !== null) return { channel: noted, by: 'staff' };
  const said = cases.find(({ fact }) => fact.confirmedAt !== null && fact.contact !== null)?.fact.contact;
  return said ? { channel: said.preferred, by: 'case' } : null;
};

const channelsOf = (cases: readonly CaseFile[]): Shopper['channels'] => {
  const ways = cases.flatMap(({ fact, entries }) => [
    fact.channel,
    ...entries.filter(({ by }) => by.kind === 'customer').map(({ channel }) => channel),
  ]);
  return [...new Set(ways.filter((way) => way !== null && way !== 'system'))];
};

const presentNote = ({ id, at, by, text }: NoteFact, audience: Audience): Shopper['notes'][number] => ({
  ...{ id, text },
  at: at.toISOString(),
  by: nameFor(by, audience),
});

/** One for each two contacts, however much shows it: what undoes one undoes all between them. */
const mergesOf = (ties: readonly Tie[], audience: Audience): ShopperMerge[] => {
  const pairs = groupsOf(ties, ({ a, b, undone }) => `${a} ${b} ${undone?.at.getTime() ?? ''}`);
  return [...pairs.values()].flatMap(([first]) => (first ? [presentTie(first, audience)] : []));
};

const presentTie = ({ id, at, proof, by, reason, undone }: Tie, audience: Audience): ShopperMerge => ({
  ...{ id, proof, reason },
  at: at.toISOString(),
  by: by && nameFor(by, audience),
  undone: undone && {
    at: undone.at.toISOString(),
    by: undone.by && nameFor(undone.by, audience),
    reason: undone.reason,
  },
});
