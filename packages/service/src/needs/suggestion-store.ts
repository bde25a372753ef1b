import { sql, type Selectable } from 'kysely';
import type { Tables, Tx } from '../db/index.ts';
import type { SourceFact, SuggestionFact } from './facts.ts';
import { gramsOf } from './rules/index.ts';

type Row = Selectable<Tables['suggestions']>;

const toSuggestion = (row: Row): SuggestionFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  source: row.review_id === null ? { kind: 'case', id: row.case_id ?? '' } : { kind: 'review', id: row.review_id },
  text: row.text,
  personKeys: row.person_keys,
  at: row.at,
  needId: row.need_id,
  toldAt: row.told_at,
});

const columnOf = ({ kind }: SourceFact): 'review_id' | 'case_id' => (kind === 'review' ? 'review_id' : 'case_id');

/** Keeps what a review or a case suggests now, once for each; what was gathered stays gathered. */
export const keepSuggestion = async (
  tx: Tx,
  { id, merchantId, source, text, personKeys, at }: Omit<SuggestionFact, 'needId' | 'toldAt'>,
): Promise<void> => {
  const words = { text, grams: gramsOf(text), person_keys: [...personKeys] };
  const about = { review_id: null, case_id: null, [columnOf(source)]: source.id };
  await tx
    .insertInto('suggestions')
    .values({ id, merchant_id: merchantId, ...about, ...words, at })
    .onConflict((conflict) => conflict.columns(['merchant_id', columnOf(source)]).doUpdateSet(words))
    .execute();
};

/** It is not suggested any more. @returns whether it was. */
export const dropSuggestion = async (tx: Tx, merchantId: string, source: SourceFact): Promise<boolean> => {
  const row = await tx
    .deleteFrom('suggestions')
    .where('merchant_id', '=', merchantId)
    .where(columnOf(source), '=', source.id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** The newest first. */
export const listSuggestions = async (
  tx: Tx,
  {
    merchantId,
    needId,
    state,
    after,
    limit,
  }: {
    /** Null: all merchants', for staff. */
    readonly merchantId: string | null;
    readonly needId: string | undefined;
    readonly state: 'waiting' | 'gathered' | undefined;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<SuggestionFact[]> => {
  let query = tx.selectFrom('suggestions').selectAll().orderBy('id', 'desc').limit(limit);
  if (merchantId !== null) query = query.where('merchant_id', '=', merchantId);
  if (needId !== undefined) query = query.where('need_id', '=', needId);
  if (state !== undefined) query = query.where('need_id', state === 'waiting' ? 'is' : 'is not', null);
  if (after !== undefined) query = query.where('id', '<', after);
  return (await query.execute()).map(toSuggestion);
};

export const findSuggestions = async (tx: Tx, ids: readonly string[]): Promise<SuggestionFact[]> => {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom('suggestions').selectAll().where('id', 'in', ids).execute();
  return rows.map(toSuggestion);
};

/** Puts suggestions under a need. Who was told of another need was not told of this one. @returns which there were */
export const gather = async (tx: Tx, needId: string, ids: readonly string[]): Promise<SuggestionFact[]> => {
  const { rows } = await sql<Row>`
    update suggestions set told_at = case when need_id = ${needId} then told_at end, need_id = ${needId}
    where id = any(${[...ids]}::text[]) returning *`.execute(tx);
  return rows.map(toSuggestion);
};

/** @returns undefined where it was not under this need. */
export const release = async (tx: Tx, needId: string, id: string): Promise<SuggestionFact | undefined> => {
  const row = await tx
    .updateTable('suggestions')
    .set({ need_id: null, told_at: null })
    .where('id', '=', id)
    .where('need_id', '=', needId)
    .returningAll()
    .executeTakeFirst();
  return row && toSuggestion(row);
};

/** Whose suggestions are looked at: one merchant's, or, for staff, all. */
export type Scope = string | null;

/** Who asks for which need. */
export const findAskers = async (
  tx: Tx,
  scope: Scope,
  needIds: readonly string[],
): Promise<{ readonly needId: string; readonly merchantId: string; readonly personKeys: readonly string[] }[]> => {
  const { rows } = await sql<{ needId: string; merchantId: string; personKeys: string[] }>`
    select need_id as "needId", merchant_id as "merchantId", person_keys as "personKeys"
    from suggestions where need_id = any(${[...needIds]}::text[])
      and ${scope === null ? sql`true` : sql`merchant_id = ${scope}`} order by id`.execute(tx);
  return rows;
};

/** Those under a need whose writers nobody has told; other processes take others. */
export const takeUntold = async (tx: Tx, needId: string, limit: number): Promise<SuggestionFact[]> => {
  const { rows } = await sql<Row>`
    select * from suggestions where need_id = ${needId} and told_at is null
    order by id limit ${limit} for update skip locked`.execute(tx);
  return rows.map(toSuggestion);
};

/** @returns whether they were told of this need before, by another suggestion of theirs. */
export const markTold = async (
  tx: Tx,
  { id, merchantId, personKeys, needId }: SuggestionFact,
  at: Date,
): Promise<boolean> => {
  const { rows } = await sql`
    select from suggestions
    where merchant_id = ${merchantId} and need_id = ${needId} and told_at is not null
      and person_keys && ${[...personKeys]}::text[] limit 1`.execute(tx);
  await tx.updateTable('suggestions').set({ told_at: at }).where('id', '=', id).execute();
  return rows.length > 0;
};
