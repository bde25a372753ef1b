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

/** A request as it is listed: with the name of the member of staff. */
export interface ListedRequest extends Omit<PersonRequest, 'staffId' | 'figures'> {
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly figures: Partial<ErasedFigures>;
}

/** The newest first. */
export const listRequests = async (
  tx: Tx,
  asked: {
    readonly merchantId: string | undefined;
    readonly act: PersonRequest['act'] | undefined;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<ListedRequest[]> => {
  let query = tx
    .selectFrom('person_requests')
    .leftJoin('staff', 'staff.id', 'person_requests.by_staff')
    .select(['person_requests.id', 'person_requests.merchant_id', 'person_requests.at', 'person_requests.act'])
    .select(['person_requests.shopper_ids', 'person_requests.figures', 'staff.id as staff_id', 'staff.name'])
    .orderBy('person_requests.id', 'desc')
    .limit(asked.limit);
  if (asked.merchantId !== undefined) query = query.where('person_requests.merchant_id', '=', asked.merchantId);
  if (asked.act !== undefined) query = query.where('person_requests.act', '=', asked.act);
  if (asked.after !== undefined) query = query.where('person_requests.id', '<', asked.after);
  return (await query.execute()).map(({ id, merchant_id: merchantId, at, act, ...row }) => ({
    ...{ id, merchantId, at, act },
    shopperIds: row.shopper_ids,
    by: row.staff_id === null || row.name === null ? null : { id: row.staff_id, name: row.name },
    figures: row.figures as Partial<ErasedFigures>,
  }));
};
