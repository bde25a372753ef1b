import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import type { ReviewFact } from './facts.ts';

/** One person who answers twice at the same moment takes turns, until the transactions end. */
export const takeTurns = async (tx: Tx, { merchantId, personKeys }: Person): Promise<void> => {
  // In one order for everybody, so that two never wait for each other.
  for (const key of [...personKeys].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`nps:${merchantId}:${key}`}, 0))`.execute(tx);
  }
};

/** Somebody of a merchant's customers, by any of their contacts. */
export type Person = Pick<ReviewFact, 'merchantId' | 'personKeys'>;

/** Whether they have said it in this quarter. */
export const hasAnswered = async (tx: Tx, { merchantId, personKeys }: Person, quarter: string): Promise<boolean> => {
  const { rows } = await sql`
    select from nps_answers
    where merchant_id = ${merchantId} and quarter = ${quarter} and person_keys && ${[...personKeys]}::text[]
    limit 1`.execute(tx);
  return rows.length > 0;
};

/** What was said with a review: set, or set right. It stays in the quarter in which it was said first. */
export const saveNps = async (
  tx: Tx,
  { merchantId, id, personKeys }: Pick<ReviewFact, 'merchantId' | 'id' | 'personKeys'>,
  { score, quarter, at }: { readonly score: number; readonly quarter: string; readonly at: Date },
): Promise<void> => {
  await tx
    .insertInto('nps_answers')
    .values({ merchant_id: merchantId, review_id: id, quarter, score, person_keys: [...personKeys], at })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'review_id']).doUpdateSet({ score }))
    .execute();
};

export const removeNps = async (tx: Tx, { merchantId, id }: Pick<ReviewFact, 'merchantId' | 'id'>): Promise<void> => {
  await tx.deleteFrom('nps_answers').where('merchant_id', '=', merchantId).where('review_id', '=', id).execute();
};

/** The answer stays and counts; whose it is nobody can tell any more. */
export const forgetPerson = async (
  tx: Tx,
  { merchantId, id }: Pick<ReviewFact, 'merchantId' | 'id'>,
): Promise<void> => {
  await tx
    .updateTable('nps_answers')
    .set({ person_keys: [] })
    .where('merchant_id', '=', merchantId)
    .where('review_id', '=', id)
    .execute();
};
