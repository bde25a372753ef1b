import type { Tx } from '../../db/index.ts';

/** How many of each an erasure made nameless, or removed. */
export interface ErasedFigures {
  readonly parcels: number;
  readonly cases: number;
  readonly reviews: number;
  readonly notes: number;
}

/** That somebody's data was exported or erased. */
export interface PersonRequest {
  readonly id: string;
  readonly merchantId: string;
  readonly at: Date;
  readonly act: 'export' | 'erase';
  /** All ids that led to the person. */
  readonly shopperIds: readonly string[];
  /** The member of staff; null: the merchant's server. */
  readonly staffId: string | null;
  readonly figures: object;
}

export const insertRequest = async (tx: Tx, request: PersonRequest): Promise<void> => {
  const { id, merchantId, at, act, shopperIds, staffId, figures } = request;
  await tx
    .insertInto('person_requests')
    .values({
      ...{ id, at, act },
      merchant_id: merchantId,
      shopper_ids: [...shopperIds],
      asked_by: staffId === null ? 'merchant' : 'staff',
      by_staff: staffId,
      figures: JSON.stringify(figures),
    })
    .execute();
};

/** What was done when whoever had this id was erased. */
export const findErasure = async (
  tx: Tx,
  merchantId: string | null,
  shopperId: string,
): Promise<{ readonly id: string; readonly at: Date; readonly figures: ErasedFigures } | undefined> => {
  let query = tx
    .selectFrom('person_requests')
    .select(['id', 'at', 'figures'])
    .where('act', '=', 'erase')
    .where((where) => where('shopper_ids', '@>', where.val([shopperId])));
  if (merchantId !== null) query = query.where('merchant_id', '=', merchantId);
  const row = await query.executeTakeFirst();
  return row && { ...row, figures: row.figures as ErasedFigures };
};
