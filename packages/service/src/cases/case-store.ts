import { sql, type RawBuilder } from 'kysely';
import type { CaseLevel } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { findEntries, withEntries } from './entry-store.ts';
import type { CaseFact, CaseFile } from './facts.ts';
import { isFinal, nearestClock, nextClockAct, readClocks } from './rules/index.ts';
import { readFact, type Written } from './written.ts';

/** Whose cases are looked at: one merchant's, or, for staff, any. */
export type Scope = string | null;

/** How whoever complains is known: keyed hashes of phone, e-mail address and WeChat id. */
export type ContactKeys = readonly string[];

const within = (merchantId: Scope): RawBuilder<unknown> =>
  merchantId === null ? sql`true` : sql`merchant_id = ${merchantId}`;

const facts = async (tx: Tx, where: RawBuilder<unknown>): Promise<CaseFact[]> => {
  const { rows } = await sql<{ fact: Written<CaseFact> }>`select fact from cases where ${where}`.execute(tx);
  return rows.map(({ fact }) => readFact(fact));
};

export const findCase = async (tx: Tx, merchantId: Scope, id: string): Promise<CaseFile | undefined> => {
  const [fact] = await facts(tx, sql`${within(merchantId)} and id = ${id}`);
  return fact && { fact, entries: await findEntries(tx, fact) };
};

/** The same, and nobody else acts on it until the transaction ends. */
export const findForChange = async (tx: Tx, merchantId: Scope, id: string): Promise<CaseFile | undefined> => {
  const [fact] = await facts(tx, sql`${within(merchantId)} and id = ${id} for update`);
  // After the lock: what was waited for has written its entries by now.
  return fact && { fact, entries: await findEntries(tx, fact) };
};

/**
 * Those that are open and about a parcel, or, where a matter has none, about no parcel and by the same contact. Nobody
 * else acts on them until the transaction ends.
 */
export const findOpenAbout = (
  tx: Tx,
  merchantId: string,
  { shipmentId, contactKeys }: { readonly shipmentId: string | null; readonly contactKeys: ContactKeys },
): Promise<CaseFact[]> =>
  facts(
    tx,
    shipmentId === null
      ? sql`merchant_id = ${merchantId} and is_open and shipment_id is null and contact_keys && ${[...contactKeys]}::text[] order by id for update`
      : sql`merchant_id = ${merchantId} and is_open and shipment_id = ${shipmentId} order by id for update`,
  );

/** All of a parcel, with what the service opened them for. */
export const findOfParcel = async (
  tx: Tx,
  merchantId: string,
  shipmentId: string,
): Promise<(CaseFact & { readonly exceptionKey: string | null })[]> => {
  const { rows } = await sql<{ fact: Written<CaseFact>; exception_key: string | null }>`
    select fact, exception_key from cases where merchant_id = ${merchantId} and shipment_id = ${shipmentId}`.execute(
    tx,
  );
  return rows.map((row) => ({ ...readFact(row.fact), exceptionKey: row.exception_key }));
};

/**
 * Those that are proved and that nobody has, the nearest clock first. Nobody else acts on them until the transaction
 * ends; one that somebody acts on just now is left out.
 *
 * @param department whose they have to be. Default: anybody's.
 */
export const findWaiting = async (
  tx: Tx,
  {
    levels,
    department,
    limit,
  }: { readonly levels: readonly CaseLevel[]; readonly department: string | undefined; readonly limit: number },
): Promise<CaseFile[]> => {
  const standsWith = department === undefined ? sql`true` : sql`department = ${department}`;
  const found = await facts(
    tx,
    sql`is_open and person_id is null and confirmed_at is not null and level = any(${[...levels]}::text[])
      and ${standsWith} order by due_at nulls last, id limit ${limit} for update skip locked`,
  );
  return withEntries(tx, found);
};

/** All that are a person's, by any of these contacts, or about one of these parcels with nobody who complains. */
export const findOfPerson = (
  tx: Tx,
  merchantId: string,
  { contactKeys, shipmentIds }: { readonly contactKeys: ContactKeys; readonly shipmentIds: readonly string[] },
): Promise<CaseFact[]> =>
  facts(
    tx,
    sql`merchant_id = ${merchantId} and (contact_keys && ${[...contactKeys]}::text[]
      or (shipment_id = any(${[...shipmentIds]}::text[]) and contact_keys = '{}')) order by id desc`,
  );

/** Those who file about the same thing at the same moment take turns, until their transactions end. */
export const takeTurns = async (tx: Tx, merchantId: string, matters: readonly string[]): Promise<void> => {
  // In one order for everybody, so that two never wait for each other.
  for (const matter of [...matters].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`case:${merchantId}:${matter}`}, 0))`.execute(tx);
  }
};

export const isMerchant = async (tx: Tx, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('merchants').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
};

const rangeOf = (times: readonly Date[]): string | null => {
  const [first, ...later] = times.toSorted((a, b) => a.getTime() - b.getTime());
  return first === undefined ? null : `[${first.toISOString()},${(later.at(-1) ?? first).toISOString()}]`;
};

/** What is looked for by: always as the fact and its entries have it. */
const columnsOf = ({ fact, entries }: CaseFile, contactKeys: ContactKeys, now: Date) => ({
  kind: fact.kind,
  class: fact.class,
  type: fact.type,
  state: fact.state,
  level: fact.level,
  department: fact.department,
  person_id: fact.person?.id ?? null,
  shipment_id: fact.parcel?.shipmentId ?? null,
  parcel_number: fact.parcel?.number ?? null,
  contact_keys: [...contactKeys],
  filed_at: fact.filedAt,
  confirmed_at: fact.confirmedAt,
  due_at: nearestClock(readClocks(fact, entries, now))?.dueAt ?? null,
  act_at: nextClockAct(fact, entries, now),
  is_open: !isFinal(fact.state),
  promised: rangeOf(fact.promises.map(({ dueAt }) => dueAt)),
  fact: JSON.stringify(fact),
});

/**
 * Opens a case, without its first entry.
 *
 * @param exceptionKey what the service opens it for, where nobody complains
 * @returns false where another case has its number
 */
export const insertCase = async (
  tx: Tx,
  file: CaseFile,
  { contactKeys, exceptionKey }: { readonly contactKeys: ContactKeys; readonly exceptionKey: string | null },
  now: Date,
): Promise<boolean> => {
  const { id, merchantId, number } = file.fact;
  const row = await tx
    .insertInto('cases')
    .values({
      id,
      merchant_id: merchantId,
      number,
      exception_key: exceptionKey,
      ...columnsOf(file, contactKeys, now),
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Saves a case as it now is. Its entries are saved when they are made. */
export const updateCase = async (tx: Tx, file: CaseFile, contactKeys: ContactKeys, now: Date): Promise<void> => {
  await tx
    .updateTable('cases')
    .set(columnsOf(file, contactKeys, now))
    .where('merchant_id', '=', file.fact.merchantId)
    .where('id', '=', file.fact.id)
    .execute();
};
