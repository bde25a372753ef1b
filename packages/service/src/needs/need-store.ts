import { sql, type RawBuilder } from 'kysely';
import type { NeedState } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { NeedFact } from './facts.ts';
import { gramsOf } from './rules/index.ts';

// A merchant's transaction may read these columns, and sees the needs that its own customers ask for.
const columns = sql`id, title, words, kano, moscow, state, outcome, state_since as "stateSince", created_at as "createdAt"`;

const find = async (tx: Tx, where: RawBuilder<unknown>): Promise<NeedFact[]> => {
  const { rows } = await sql<NeedFact>`select ${columns} from needs where ${where}`.execute(tx);
  return rows;
};

/** In no order: what they are sorted by is counted. */
export const findNeeds = (tx: Tx, state?: NeedState): Promise<NeedFact[]> =>
  find(tx, state === undefined ? sql`true` : sql`state = ${state}`);

/** The newest first. */
export const findMet = (tx: Tx, limit: number): Promise<NeedFact[]> =>
  find(tx, sql`state = 'met' order by state_since desc, id desc limit ${limit}`);

export const findNeed = async (tx: Tx, id: string): Promise<NeedFact | undefined> =>
  (await find(tx, sql`id = ${id}`))[0];

/** The same for staff, and nobody else changes it until the transaction ends. */
export const findNeedForChange = async (tx: Tx, id: string): Promise<NeedFact | undefined> =>
  (await find(tx, sql`id = ${id} for update`))[0];

/** @param by the member of staff who names it */
export const insertNeed = async (tx: Tx, need: NeedFact, by: string): Promise<void> => {
  await tx
    .insertInto('needs')
    .values({
      id: need.id,
      title: need.title,
      words: need.words,
      kano: need.kano,
      moscow: need.moscow,
      state: need.state,
      outcome: need.outcome,
      state_since: need.stateSince,
      grams: gramsOf(need.title),
      created_by: by,
      created_at: need.createdAt,
    })
    .execute();
};

export const updateNeed = async (tx: Tx, need: NeedFact): Promise<void> => {
  await tx
    .updateTable('needs')
    .set({
      title: need.title,
      words: need.words,
      kano: need.kano,
      moscow: need.moscow,
      state: need.state,
      outcome: need.outcome,
      state_since: need.stateSince,
      grams: gramsOf(need.title),
    })
    .where('id', '=', need.id)
    .execute();
};
