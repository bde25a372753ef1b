import { sql } from 'kysely';
import { withOwnersRights, type Tx } from '../db/index.ts';

/** How often a wrong proof was given: on this day, and in all. */
export interface Attempts {
  readonly today: number;
  readonly total: number;
}

const day = (now: Date): string => now.toISOString().slice(0, 10);

/**
 * Counts an attempt before it is judged, so that attempts made at the same time are counted one after the other.
 * The counts include it.
 */
export const countAttempt = async (tx: Tx, merchantId: string, subject: string, now: Date): Promise<Attempts> => {
  const today = await add(tx, merchantId, subject, now, 1);
  const { rows } = await sql<{ total: number }>`
    select sum(count)::int as total from proof_failures where merchant_id = ${merchantId} and subject = ${subject}`.execute(
    tx,
  );
  return { today, total: rows[0]?.total ?? today };
};

/** Two with the same subject take turns, until their transactions end. */
export const takeTurns = async (tx: Tx, merchantId: string, subject: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`proof:${merchantId}:${subject}`}, 0))`.execute(tx);
};

/** Takes the count back: the proof was right, or was not judged. */
export const forgiveAttempt = async (tx: Tx, merchantId: string, subject: string, now: Date): Promise<void> => {
  await add(tx, merchantId, subject, now, -1);
};

export const addFailures = (tx: Tx, merchantId: string, subject: string, now: Date, count: number): Promise<number> =>
  add(tx, merchantId, subject, now, count);

/** Forgets what was counted under subjects that nobody has any more. With its owner's rights: staff have none here. */
export const forgetAttempts = (tx: Tx, merchantId: string, subjects: readonly string[]): Promise<void> =>
  withOwnersRights(tx, async () => {
    await tx
      .deleteFrom('proof_failures')
      .where('merchant_id', '=', merchantId)
      .where('subject', 'in', [...subjects])
      .execute();
  });

/** How often wrong proofs were counted under each subject, without counting one. */
export const attemptsSoFar = async (
  tx: Tx,
  merchantId: string,
  subjects: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Attempts>> => {
  const { rows } = await sql<{ subject: string; today: number; total: number }>`
    select subject, sum(count)::int as total, coalesce(sum(count) filter (where day = ${day(now)}::date), 0)::int as today
    from proof_failures where merchant_id = ${merchantId} and subject = any(${[...subjects]}) group by subject`.execute(
    tx,
  );
  return new Map(rows.map(({ subject, ...attempts }) => [subject, attempts]));
};

const add = async (tx: Tx, merchantId: string, subject: string, now: Date, by: number): Promise<number> => {
  const row = await tx
    .insertInto('proof_failures')
    .values({ merchant_id: merchantId, subject, day: day(now), count: Math.max(0, by) })
    .onConflict((conflict) =>
      conflict
        .columns(['merchant_id', 'subject', 'day'])
        .doUpdateSet({ count: sql`greatest(0, proof_failures.count + ${by})` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
};

export const insertCode = async (
  tx: Tx,
  code: { id: string; merchantId: string; subject: string; hash: string | null; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await tx
    .insertInto('one_time_codes')
    .values({
      id: code.id,
      merchant_id: code.merchantId,
      subject: code.subject,
      code_hash: code.hash,
      created_at: code.createdAt,
      expires_at: code.expiresAt,
      used_at: null,
    })
    .execute();
};

export const codesSince = async (tx: Tx, merchantId: string, subject: string, since: Date): Promise<number> => {
  const row = await tx
    .selectFrom('one_time_codes')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('merchant_id', '=', merchantId)
    .where('subject', '=', subject)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
};

/** Counts a try at the newest code that is still good, and returns it. */
export const tryCode = async (
  tx: Tx,
  merchantId: string,
  subject: string,
  now: Date,
): Promise<{ id: string; hash: string | null; attempts: number } | undefined> => {
  const { rows } = await sql<{ id: string; code_hash: string | null; attempts: number }>`
    update one_time_codes set attempts = attempts + 1
    where merchant_id = ${merchantId} and id = (
      select id from one_time_codes
      where merchant_id = ${merchantId} and subject = ${subject} and used_at is null and expires_at > ${now}
      order by created_at desc, id desc limit 1 for update)
    returning id, code_hash, attempts`.execute(tx);
  return rows[0] && { id: rows[0].id, hash: rows[0].code_hash, attempts: rows[0].attempts };
};

export const useCode = async (tx: Tx, merchantId: string, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('one_time_codes')
    .set({ used_at: now })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
};
