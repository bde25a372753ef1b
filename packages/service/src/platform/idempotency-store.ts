import { sql } from 'kysely';
import { withOwnersRights, type Tx } from '../db/index.ts';

/** Holds until the transaction ends; false while another one holds it. */
export const tryLock = async (tx: Tx, merchantId: string | null, scope: string): Promise<boolean> => {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${merchantId ?? 'staff'}:${scope}`}, 0)) as locked`.execute(
    tx,
  );
  return rows[0]?.locked ?? false;
};

export const find = async (tx: Tx, merchantId: string | null, scope: string) => {
  const columns = ['request_hash', 'status', 'body'] as const;
  const row =
    merchantId === null
      ? await tx.selectFrom('staff_idempotency').select(columns).where('scope', '=', scope).executeTakeFirst()
      : await tx
          .selectFrom('idempotency')
          .select(columns)
          .where('merchant_id', '=', merchantId)
          .where('scope', '=', scope)
          .executeTakeFirst();
  return row && { requestHash: row.request_hash, status: row.status, body: row.body };
};

export const keep = async (
  tx: Tx,
  merchantId: string | null,
  scope: string,
  requestHash: string,
  answer: { status: number; body: string },
): Promise<void> => {
  const row = { scope, request_hash: requestHash, ...answer };
  await (
    merchantId === null
      ? tx.insertInto('staff_idempotency').values(row)
      : tx.insertInto('idempotency').values({ merchant_id: merchantId, ...row })
  ).execute();
};

/**
 * Forgets first answers to a merchant and to staff that hold any of these words: a retry is done again instead. With its
 * owner's rights: nobody else may.
 */
export const forgetAnswersWith = async (tx: Tx, merchantId: string, words: readonly string[]): Promise<void> => {
  if (words.length === 0) return;
  // As they stand in JSON: a quotation mark in a name is written with a backslash.
  const written = words.map((word) => JSON.stringify(word).slice(1, -1));
  await withOwnersRights(tx, async () => {
    for (const what of [
      sql`delete from idempotency where merchant_id = ${merchantId}
        and exists (select from unnest(${written}::text[]) word where position(word in body) > 0)`,
      sql`delete from staff_idempotency
        where exists (select from unnest(${written}::text[]) word where position(word in body) > 0)`,
    ]) {
      await what.execute(tx);
    }
  });
};
