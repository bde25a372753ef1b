import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../db/index.ts';
import type { AgreementFact, Signature } from './facts.ts';

type Row = Selectable<Tables['agreements']>;

const signature = (name: string | null, at: Date | null): Signature | null =>
  name === null || at === null ? null : { name, at };

const toFact = (row: Row): AgreementFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  title: row.title,
  terms: row.terms,
  from: row.valid_from,
  until: row.valid_until,
  // Checked by the contract before they were written.
  targets: row.targets as AgreementFact['targets'],
  operator: signature(row.operator_name, row.operator_signed_at),
  merchant: signature(row.merchant_name, row.merchant_signed_at),
  withdrawnAt: row.withdrawn_at,
  createdAt: row.created_at,
});

export const isMerchant = async (tx: Tx, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('merchants').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
};

/** @param by the member of staff who drew it up */
export const insert = async (tx: Tx, agreement: AgreementFact, by: string): Promise<void> => {
  await tx
    .insertInto('agreements')
    .values({
      id: agreement.id,
      merchant_id: agreement.merchantId,
      title: agreement.title,
      terms: agreement.terms,
      valid_from: agreement.from,
      valid_until: agreement.until,
      targets: JSON.stringify(agreement.targets),
      created_by: by,
      created_at: agreement.createdAt,
    })
    .execute();
};

/** @param merchantId null: any merchant's, for staff */
export const find = async (tx: Tx, merchantId: string | null, id: string): Promise<AgreementFact | undefined> => {
  let query = tx.selectFrom('agreements').selectAll().where('id', '=', id);
  if (merchantId !== null) query = query.where('merchant_id', '=', merchantId);
  const row = await query.executeTakeFirst();
  return row && toFact(row);
};

/** The same, and nobody else signs or withdraws it until the transaction ends. */
export const findForChange = async (
  tx: Tx,
  merchantId: string | null,
  id: string,
): Promise<AgreementFact | undefined> => {
  let query = tx.selectFrom('agreements').selectAll().where('id', '=', id).forUpdate();
  if (merchantId !== null) query = query.where('merchant_id', '=', merchantId);
  const row = await query.executeTakeFirst();
  return row && toFact(row);
};

export interface AgreementFilter {
  readonly merchantId: string | undefined;
  /** Those that the operator has signed and not withdrawn. */
  readonly offeredOnly: boolean;
  /** Those in force then. */
  readonly at: Date | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export const listPage = async (
  tx: Tx,
  { merchantId, offeredOnly, at, after, limit }: AgreementFilter,
): Promise<AgreementFact[]> => {
  let query = tx.selectFrom('agreements').selectAll().orderBy('id', 'desc').limit(limit);
  if (merchantId !== undefined) query = query.where('merchant_id', '=', merchantId);
  if (offeredOnly) query = query.where('operator_signed_at', 'is not', null).where('withdrawn_at', 'is', null);
  if (at !== undefined)
    query = query
      .where('merchant_signed_at', 'is not', null)
      .where('valid_from', '<=', at)
      .where('valid_until', '>', at);
  if (after !== undefined) query = query.where('id', '<', after);
  return (await query.execute()).map(toFact);
};

export const signForOperator = async (tx: Tx, id: string, { name, at }: Signature): Promise<void> => {
  await tx
    .updateTable('agreements')
    .set({ operator_name: name, operator_signed_at: at })
    .where('id', '=', id)
    .execute();
};

export const signForMerchant = async (tx: Tx, id: string, { name, at }: Signature): Promise<void> => {
  await tx
    .updateTable('agreements')
    .set({ merchant_name: name, merchant_signed_at: at })
    .where('id', '=', id)
    .execute();
};

export const withdraw = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.updateTable('agreements').set({ withdrawn_at: at }).where('id', '=', id).execute();
};
