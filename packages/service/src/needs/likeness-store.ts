import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import type { Likeness, NeedLikeness } from './facts.ts';

// Dice's coefficient: twice what two texts share, of what they have. Each piece is a row, so that the join looks only at
// texts that share one.
const waiting = (most: number) => sql`
  newest as (
    select id, grams, cardinality(grams) as size from suggestions
    where need_id is null and cardinality(grams) > 0 order by id desc limit ${most}
  ),
  pieces as (select id, size, unnest(grams) as piece from newest)`;

/** Of those that are gathered nowhere: which are alike. @param from how much at least, 0 to 1 */
export const alikeAmongWaiting = async (
  tx: Tx,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<Likeness[]> => {
  const { rows } = await sql<Likeness>`
    with ${waiting(most)}
    select one.id as one, other.id as other, 2.0::float8 * count(*) / (one.size + other.size) as likeness
    from pieces one join pieces other on one.piece = other.piece and one.id < other.id
    group by one.id, other.id, one.size, other.size
    having 2.0::float8 * count(*) / (one.size + other.size) >= ${from}`.execute(tx);
  return rows;
};

/** Of those that are gathered nowhere: which read like a need's title, or like what is gathered under it. */
export const likeNeeds = async (
  tx: Tx,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<NeedLikeness[]> => {
  const { rows } = await sql<NeedLikeness>`
    with ${waiting(most)},
    known as (
      select id as need, id, grams from needs where state <> 'declined'
      union all
      (select need_id, id, grams from suggestions where need_id is not null order by id desc limit ${most})
    ),
    known_pieces as (select need, id, cardinality(grams) as size, unnest(grams) as piece from known),
    compared as (
      select pieces.id as suggestion, known_pieces.need, 2.0::float8 * count(*) / (pieces.size + known_pieces.size) as likeness
      from pieces join known_pieces using (piece)
      group by pieces.id, known_pieces.need, known_pieces.id, pieces.size, known_pieces.size
    )
    select suggestion, need, max(likeness) as likeness from compared
    group by suggestion, need having max(likeness) >= ${from}`.execute(tx);
  return rows;
};

/** Those that are compared, the newest first. */
export const findWaitingIds = async (tx: Tx, most: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from suggestions where need_id is null and cardinality(grams) > 0
    order by id desc limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
};
