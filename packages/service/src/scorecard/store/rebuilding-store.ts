import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../db/index.ts';
import type { SubjectKind } from '../facts.ts';

/** Begins a generation beside the one that is read, in place of one that nobody finished. */
export const beginGeneration = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ next: number }>`
    update scorecard_generations set next = greatest(current, coalesce(next, 0)) + 1 returning next`.execute(tx);
  return rows[0]?.next ?? 1;
};

/** From now on the generation that was built is read. */
export const finishGeneration = async (tx: Tx, generation: number): Promise<void> => {
  await sql`update scorecard_generations set current = ${generation}, next = null where next = ${generation}`.execute(
    tx,
  );
};

const tables: Readonly<Record<SubjectKind, RawBuilder<unknown>>> = {
  parcel: sql`select id as place, id as subject from shipments`,
  case: sql`select id as place, id as subject from cases`,
  quote: sql`select id as place, quote_id as subject from bookings`,
  review: sql`select id as place, id as subject from reviews`,
};

/** A place in a table: the next page begins behind it. */
export interface Place {
  readonly place: string;
  readonly subject: string;
}

/** Everything there is of a kind, page by page. */
export const pageOf = async (tx: Tx, kind: SubjectKind, after: string, limit: number): Promise<Place[]> => {
  const { rows } = await sql<Place>`${tables[kind]} where id > ${after} order by id limit ${limit}`.execute(tx);
  return rows;
};

/** Forgets some of what was not counted in the generation that is built: it is gone from the tables. @returns how many */
export const forgetUncounted = async (tx: Tx, generation: number, limit: number): Promise<number> => {
  const { rows } = await sql`
    delete from scorecard_subjects where subject in
      (select subject from scorecard_subjects where generation <> ${generation}
        and exists (select from scorecard_generations where next = ${generation}) limit ${limit})
    returning subject`.execute(tx);
  return rows.length;
};

/** Deletes some of the rows of all other generations. @returns how many */
export const forgetOthers = async (tx: Tx, limit: number): Promise<number> => {
  const { rows } = await sql`
    delete from scorecard_rollups where ctid = any(array(
      select r.ctid from scorecard_rollups r, scorecard_generations g
      where r.generation <> g.current and r.generation is distinct from g.next limit ${limit}))
    returning 1`.execute(tx);
  return rows.length;
};
