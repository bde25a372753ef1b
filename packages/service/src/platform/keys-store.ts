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

/** Adds origins to a publishable key that is there already. */
export const allowOrigins = async (tx: Tx, hash: string, origins: readonly string[]): Promise<void> => {
  await sql`
    update api_keys set origins = array(select distinct unnest(origins || ${[...origins]}::text[]) order by 1)
    where key_hash = ${hash}`.execute(tx);
};
