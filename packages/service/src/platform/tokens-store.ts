import { sql } from 'kysely';
import type { JWK } from 'jose';
import type { Database, Tx } from '../db/index.ts';

export interface SigningKeyRow {
  readonly id: string;
  readonly sealed: string;
  readonly publicJwk: JWK;
}

/** Two processes that start together must not each make a first key. */
export const lock = async (tx: Tx): Promise<void> => {
  await sql`lock table signing_keys in exclusive mode`.execute(tx);
};

/** Oldest first: the last one signs. */
export const signingKeys = async (tx: Tx): Promise<SigningKeyRow[]> => {
  const rows = await tx
    .selectFrom('signing_keys')
    .select(['id', 'sealed', 'public_jwk'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, sealed: row.sealed, publicJwk: row.public_jwk }));
};

export const insertSigningKey = async (
  tx: Tx,
  key: { id: string; sealed: string; publicJwk: Record<string, unknown> },
): Promise<void> => {
  await tx
    .insertInto('signing_keys')
    .values({ id: key.id, sealed: key.sealed, public_jwk: JSON.stringify(key.publicJwk) })
    .execute();
};

export const isRevoked = async (db: Database, merchantId: string, id: string): Promise<boolean> => {
  const row = await db.kysely
    .selectFrom('revoked_tokens')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
};

export const revoke = async (tx: Tx, merchantId: string, id: string, expiresAt: Date): Promise<void> => {
  await tx
    .insertInto('revoked_tokens')
    .values({ merchant_id: merchantId, id, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
