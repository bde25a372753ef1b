import type { Source } from '@waybill/sdk/contract';
import type { Database, Tx } from '../db/index.ts';

export interface Endpoint {
  readonly id: string;
  readonly merchantId: string;
  readonly source: string;
  readonly sealedSecret: string;
  readonly acceptV1: boolean;
}

export const insert = async (tx: Tx, endpoint: Endpoint & { source: Source; createdAt: Date }): Promise<void> => {
  await tx
    .insertInto('ingest_endpoints')
    .values({
      id: endpoint.id,
      merchant_id: endpoint.merchantId,
      source: endpoint.source,
      sealed_secret: endpoint.sealedSecret,
      accept_v1: endpoint.acceptV1,
      created_at: endpoint.createdAt,
    })
    .execute();
};

/** Before the signature is checked nobody's rows are open, so this reads as the operator. */
export const find = async (db: Database, id: string, source: Source): Promise<Endpoint | undefined> => {
  const row = await db.kysely
    .selectFrom('ingest_endpoints')
    .selectAll()
    .where('id', '=', id)
    .where('source', '=', source)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      merchantId: row.merchant_id,
      source: row.source,
      sealedSecret: row.sealed_secret,
      acceptV1: row.accept_v1,
    }
  );
};
