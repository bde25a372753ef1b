import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';

/** Holds until the transaction ends; false while another one holds it. */
export const tryLock = async (tx: Tx, merchantId: string, scope: string): Promise<boolean> => {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${merchantId}:${scope}`}, 0)) as locked`.execute(tx);
  return rows[0]?.locked ?? false;
};

export const find = async (tx: Tx, merchantId: string, scope: string) => {
  const row = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'body'])
    .where('merchant_id', '=', merchantId)
    .where('scope', '=', scope)
    .executeTakeFirst();
  return row && { requestHash: row.request_hash, status: row.status, body: row.body };
};

export const keep = async (
  tx: Tx,
  merchantId: string,
  scope: string,
  requestHash: string,
  answer: { status: number; body: string },
): Promise<void> => {
  await tx
    .insertInto('idempotency')
    .values({ merchant_id: merchantId, scope, request_hash: requestHash, ...answer })
    .execute();
};
