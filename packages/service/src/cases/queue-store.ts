import { sql, type RawBuilder } from 'kysely';
import type { CaseClass, CaseKind, CaseLevel } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { StaffScope } from './access.ts';
import { withEntries } from './entry-store.ts';
import type { CaseFact, CaseFile } from './facts.ts';
import { readFact, type Written } from './written.ts';

/** A place in the queue: the next page begins behind it. */
export interface QueuePlace {
  /** Null: no clock runs. Those come last. */
  readonly dueAt: Date | null;
  readonly id: string;
}

/** What of the queue is asked for. What is undefined does not matter. */
export interface QueueFilter {
  readonly scope: StaffScope;
  readonly openOnly: boolean;
  readonly confirmed: boolean;
  readonly merchantId: string | undefined;
  readonly kind: CaseKind | undefined;
  readonly class: CaseClass | undefined;
  readonly level: CaseLevel | undefined;
  readonly department: string | undefined;
  /** Null: what nobody has. */
  readonly personId: string | null | undefined;
  /** A case's, as people say it, or a parcel's. */
  readonly number: string | undefined;
}

const all = sql`true`;

/** What somebody may see at all. */
export const within = (scope: StaffScope): RawBuilder<unknown> =>
  scope === null
    ? all
    : sql`(department = ${scope.department} or person_id = ${scope.personId}
        or fact @> ${JSON.stringify({ subtasks: [{ department: scope.department }] })}::jsonb)`;

const is = (column: string, value: string | undefined): RawBuilder<unknown> =>
  value === undefined ? all : sql`${sql.ref(column)} = ${value}`;

const ofPerson = (personId: QueueFilter['personId']): RawBuilder<unknown> =>
  personId === null ? sql`person_id is null` : is('person_id', personId);

const numbered = (number: string | undefined): RawBuilder<unknown> => {
  if (number === undefined) return all;
  // The digits of a case's number are often given without what groups them.
  const grouped = number.replace(/\D/g, '').replace(/^(\d{3})(\d{3})(\d{3})(\d)$/, '$1-$2-$3-$4');
  return sql`(number = ${grouped} or parcel_number = ${number.toUpperCase()})`;
};

const behind = (place: QueuePlace | undefined): RawBuilder<unknown> => {
  if (place === undefined) return all;
  const { dueAt, id } = place;
  return dueAt === null
    ? sql`due_at is null and id > ${id}`
    : sql`((due_at, id) > (${dueAt}::timestamptz, ${id}) or due_at is null)`;
};

/** The nearest clock first. */
export const listQueue = async (
  tx: Tx,
  filter: QueueFilter,
  { after, limit }: { readonly after: QueuePlace | undefined; readonly limit: number },
): Promise<(CaseFile & { readonly place: QueuePlace })[]> => {
  const conditions = [
    within(filter.scope),
    filter.openOnly ? sql`is_open` : all,
    filter.confirmed ? sql`confirmed_at is not null` : sql`confirmed_at is null`,
    is('merchant_id', filter.merchantId),
    is('kind', filter.kind),
    is('class', filter.class),
    is('level', filter.level),
    is('department', filter.department),
    ofPerson(filter.personId),
    numbered(filter.number),
    behind(after),
  ];
  const { rows } = await sql<{ fact: Written<CaseFact>; due_at: Date | null }>`
    select fact, due_at from cases where ${sql.join(conditions, sql` and `)}
    order by due_at nulls last, id limit ${limit}`.execute(tx);
  const files = await withEntries(
    tx,
    rows.map(({ fact }) => readFact(fact)),
  );
  return files.map((file, index) => ({ ...file, place: { dueAt: rows[index]?.due_at ?? null, id: file.fact.id } }));
};

/** From its first instant up to the first after it. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

const find = async (tx: Tx, where: RawBuilder<unknown>): Promise<CaseFile[]> => {
  const { rows } = await sql<{ fact: Written<CaseFact> }>`select fact from cases where ${where}`.execute(tx);
  return withEntries(
    tx,
    rows.map(({ fact }) => readFact(fact)),
  );
};

/** What is open of a merchant, newest first. */
export const listOpen = (tx: Tx, merchantId: string, limit: number): Promise<CaseFile[]> =>
  find(tx, sql`merchant_id = ${merchantId} and is_open order by id desc limit ${limit}`);

/** Those of the ledger: proved, and filed in a time, oldest first. */
export const listFiled = (
  tx: Tx,
  scope: StaffScope,
  {
    from,
    to,
    merchantId,
    after,
    limit,
  }: Period & { readonly merchantId: string | undefined; readonly after: string | undefined; readonly limit: number },
): Promise<CaseFile[]> =>
  find(
    tx,
    sql`${within(scope)} and confirmed_at is not null and filed_at >= ${from} and filed_at < ${to}
      and ${is('merchant_id', merchantId)} and ${after === undefined ? all : sql`id > ${after}`}
      order by id limit ${limit}`,
  );
