import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import { comparedCharacters } from './defaults.ts';
import type { ComparedFact, KnownFact } from './facts.ts';

/** No text has more pieces than characters, however long it was when it was kept. */
const pieces = sql`grams[1:${sql.lit(comparedCharacters)}]`;

/** Those that are gathered nowhere, the newest first. */
export const findWaiting = async (tx: Tx, most: number): Promise<ComparedFact[]> => {
  const { rows } = await sql<ComparedFact>`
    select id, ${pieces} as grams from suggestions where need_id is null and cardinality(grams) > 0
    order by id desc limit ${most}`.execute(tx);
  return rows;
};

/** What needs read like: their titles, and the newest that is gathered under them. */
export const findKnown = async (tx: Tx, most: number): Promise<KnownFact[]> => {
  const { rows } = await sql<KnownFact>`
    (select id as need, ${pieces} as grams from needs where state <> 'declined'
      order by id desc limit ${most})
    union all
    (select need_id as need, ${pieces} as grams from suggestions where need_id is not null
      order by id desc limit ${most})`.execute(tx);
  return rows;
};
