import { sql, type Selectable } from 'kysely';
import type { ContactChannel } from '@waybill/sdk/contract';
import type { Tables, Tx } from '../../db/index.ts';
import type { ContactNode, Subject } from '../facts.ts';

/** Whose shoppers are looked at: one merchant's, or, for staff, any. */
export type Scope = string | null;

// What the table holds was checked before it was written.
const toNode = (row: Selectable<Tables['shopper_contacts']>): ContactNode => ({
  merchantId: row.merchant_id,
  key: row.key,
  way: row.way as ContactChannel,
  id: row.id,
  personId: row.person_id,
  since: row.since,
  preferred: row.preferred as ContactChannel | null,
  preferredAt: row.preferred_at,
  tags: row.tags,
});

/** One changes who is whom at a merchant, until the transaction ends. */
export const takeTurn = async (tx: Tx, merchantId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shoppers:${merchantId}`}, 0))`.execute(tx);
};

const within = (tx: Tx, merchantId: Scope) => {
  const query = tx.selectFrom('shopper_contacts').selectAll().orderBy('id');
  return merchantId === null ? query : query.where('merchant_id', '=', merchantId);
};

export const findByKeys = async (tx: Tx, merchantId: Scope, keys: readonly string[]): Promise<ContactNode[]> =>
  keys.length === 0
    ? []
    : (
        await within(tx, merchantId)
          .where('key', 'in', [...keys])
          .execute()
      ).map(toNode);

/** All contacts of these persons. */
export const findOfPersons = async (
  tx: Tx,
  merchantId: string,
  personIds: readonly string[],
): Promise<ContactNode[]> =>
  personIds.length === 0
    ? []
    : (
        await within(tx, merchantId)
          .where('person_id', 'in', [...new Set(personIds)])
          .execute()
      ).map(toNode);

/** All contacts of whoever one of them has this id, whether it is the person's now or was merged into it. */
export const findOfShopper = async (tx: Tx, merchantId: Scope, id: string): Promise<ContactNode[]> => {
  const own = await within(tx, merchantId).where('id', '=', id).executeTakeFirst();
  return own === undefined ? [] : findOfPersons(tx, own.merchant_id, [own.person_id]);
};

/** Those that are there already stay as they are. */
export const insertNew = async (
  tx: Tx,
  nodes: readonly Pick<ContactNode, 'merchantId' | 'key' | 'way' | 'id' | 'since'>[],
): Promise<void> => {
  if (nodes.length === 0) return;
  await tx
    .insertInto('shopper_contacts')
    .values(
      nodes.map(({ merchantId, key, way, id, since }) => ({
        merchant_id: merchantId,
        ...{ key, way, id, since },
        person_id: id,
        preferred: null,
        preferred_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['merchant_id', 'key']).doNothing())
    .execute();
};

const change = async (
  tx: Tx,
  { merchantId, key }: Pick<ContactNode, 'merchantId' | 'key'>,
  values: Partial<Pick<Selectable<Tables['shopper_contacts']>, 'person_id' | 'preferred' | 'preferred_at' | 'tags'>>,
): Promise<void> => {
  await tx
    .updateTable('shopper_contacts')
    .set(values)
    .where('merchant_id', '=', merchantId)
    .where('key', '=', key)
    .execute();
};

export const setPerson = (tx: Tx, node: ContactNode, personId: string): Promise<void> =>
  change(tx, node, { person_id: personId });

export const setTags = (tx: Tx, node: ContactNode, tags: readonly string[]): Promise<void> =>
  change(tx, node, { tags: [...tags] });

export const setPreferred = (tx: Tx, node: ContactNode, way: ContactChannel | null, at: Date): Promise<void> =>
  change(tx, node, { preferred: way, preferred_at: way && at });

/** Removes contacts, and with them their links, ties and notes. */
export const remove = async (tx: Tx, merchantId: string, keys: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom('shopper_contacts')
    .where('merchant_id', '=', merchantId)
    .where('key', 'in', [...keys])
    .execute();
};

/** Says which contacts a parcel or a booking is for. Cases say so themselves. */
export const setLinks = async (
  tx: Tx,
  merchantId: string,
  { kind, id: subject }: Subject,
  keys: readonly string[],
): Promise<void> => {
  if (kind === 'case') return;
  await tx
    .deleteFrom('shopper_links')
    .where('merchant_id', '=', merchantId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .execute();
  if (keys.length === 0) return;
  await tx
    .insertInto('shopper_links')
    .values(keys.map((key) => ({ merchant_id: merchantId, kind, subject, key })))
    .execute();
};

/** The parcels and bookings that are for any of these contacts. */
export const linkedTo = async (
  tx: Tx,
  merchantId: string,
  keys: readonly string[],
): Promise<{ readonly parcels: readonly string[]; readonly quotes: readonly string[] }> => {
  const rows = await tx
    .selectFrom('shopper_links')
    .select(['kind', 'subject'])
    .distinct()
    .where('merchant_id', '=', merchantId)
    .where('key', 'in', [...keys])
    .execute();
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted).map(({ subject }) => subject);
  return { parcels: of('parcel'), quotes: of('quote') };
};
