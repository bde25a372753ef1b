import { sql } from 'kysely';
import { withOwnersRights, type Tx } from '../db/index.ts';

/** A version of a rate card, without what is in it. */
export interface CardVersion {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Date;
  /** SHA-256 of the document: what is known by it never has to be read again. */
  readonly digest: string;
}

const columns = ['id', 'version', 'effective_from', 'digest'] as const;

const toVersion = (row: { id: string; version: number; effective_from: Date; digest: string }): CardVersion => ({
  id: row.id,
  version: row.version,
  effectiveFrom: row.effective_from,
  digest: row.digest,
});

/** Of each card the newest version that has begun, by id. */
export const findInForce = async (tx: Tx, now: Date): Promise<CardVersion[]> => {
  const rows = await tx
    .selectFrom('rate_cards')
    .distinctOn('id')
    .select(columns)
    .where('effective_from', '<=', now)
    .orderBy('id')
    .orderBy('effective_from', 'desc')
    .execute();
  return rows.map(toVersion);
};

export const findVersion = async (tx: Tx, id: string, version: number): Promise<CardVersion | undefined> => {
  const row = await tx
    .selectFrom('rate_cards')
    .select(columns)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && toVersion(row);
};

/** By id, newest version first. */
export const listVersions = async (tx: Tx): Promise<(CardVersion & { importedAt: Date })[]> => {
  const rows = await tx
    .selectFrom('rate_cards')
    .select([...columns, 'imported_at'])
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...toVersion(row), importedAt: row.imported_at }));
};

/** The whole document. A tenant's role may not read it: it holds other merchants' prices too. */
export const readDocument = async (tx: Tx, { id, version }: Pick<CardVersion, 'id' | 'version'>): Promise<object> => {
  const row = await withOwnersRights(tx, () =>
    tx
      .selectFrom('rate_cards')
      .select('document')
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  );
  return row.document;
};

/** Until the transaction ends nobody else imports: a version is compared with all others. */
export const lock = async (tx: Tx): Promise<void> => {
  await sql`lock table rate_cards in share row exclusive mode`.execute(tx);
};

/** @param document its JSON, in the order of keys that it was given in */
export const insert = async (
  tx: Tx,
  { id, version, effectiveFrom, digest }: CardVersion,
  document: string,
): Promise<void> => {
  await tx.insertInto('rate_cards').values({ id, version, effective_from: effectiveFrom, digest, document }).execute();
};
