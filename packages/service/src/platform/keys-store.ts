import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import type { ApiKey } from './keys.ts';

export const merchantByName = (tx: Tx, name: string): Promise<{ id: string } | undefined> =>
  tx.selectFrom('merchants').select('id').where('name', '=', name).executeTakeFirst();

export const insertMerchant = async (tx: Tx, id: string, name: string): Promise<void> => {
  await tx.insertInto('merchants').values({ id, name }).execute();
};

export const listMerchants = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.selectFrom('merchants').select(['id', 'name']).orderBy('name').execute();

export const insertKey = async (
  tx: Tx,
  key: { id: string; merchantId: string; kind: ApiKey['kind']; hash: string; origins: readonly string[] },
): Promise<void> => {
  await tx
    .insertInto('api_keys')
    .values({ id: key.id, merchant_id: key.merchantId, kind: key.kind, key_hash: key.hash, origins: [...key.origins] })
    .execute();
};

export const findKey = async (db: Database, hash: string): Promise<ApiKey | undefined> => {
  const row = await db.kysely
    .selectFrom('api_keys')
    .select(['id', 'merchant_id', 'kind', 'origins'])
    .where('key_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, merchantId: row.merchant_id, kind: row.kind, origins: row.origins };
};

export const isRevoked = async (db: Database, id: string): Promise<boolean> => {
  const row = await db.kysely
    .selectFrom('api_keys')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row === undefined;
};

/** A key as the operator may see it: what opens with it is not kept. */
export interface ListedKey {
  readonly id: string;
  readonly merchant: string;
  readonly kind: ApiKey['kind'];
  readonly origins: readonly string[];
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const listed = (tx: Tx) =>
  tx
    .selectFrom('api_keys')
    .innerJoin('merchants', 'merchants.id', 'api_keys.merchant_id')
    .select(['api_keys.id', 'merchants.name as merchant', 'api_keys.kind', 'api_keys.origins'])
    .select(['api_keys.created_at as createdAt', 'api_keys.revoked_at as revokedAt']);

/** By merchant, the oldest first. */
export const listKeys = (tx: Tx): Promise<ListedKey[]> =>
  listed(tx).orderBy('merchants.name').orderBy('api_keys.created_at').orderBy('api_keys.id').execute();

/** One that was revoked before keeps the time of then. @returns undefined where there is no such key. */
export const revokeKey = async (
  tx: Tx,
  { id, hash }: { readonly id: string; readonly hash: string },
  at: Date,
): Promise<ListedKey | undefined> => {
  const key = await listed(tx)
    .where((is) => is.or([is('api_keys.id', '=', id), is('api_keys.key_hash', '=', hash)]))
    .executeTakeFirst();
  if (!key || key.revokedAt) return key;
  await tx.updateTable('api_keys').set({ revoked_at: at }).where('id', '=', key.id).execute();
  return { ...key, revokedAt: at };
};

/** Adds origins to a publishable key that is there already. */
export const allowOrigins = async (tx: Tx, hash: string, origins: readonly string[]): Promise<void> => {
  await sql`
    update api_keys set origins = array(select distinct unnest(origins || ${[...origins]}::text[]) order by 1)
    where key_hash = ${hash}`.execute(tx);
};
