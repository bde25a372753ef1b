import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';

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
