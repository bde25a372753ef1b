import { sql, type Selectable } from 'kysely';
import type { ReviewSubject } from '@waybill/sdk/contract';
import type { Tables, Tx } from '../db/index.ts';
import type { AskFact, SubjectFact } from './facts.ts';
import { columnsOf, toSubject } from './review-store.ts';

type Row = Selectable<Tables['review_asks']>;

const toAsk = (row: Row): AskFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  subject: toSubject(row),
  askedAt: row.asked_at,
  expiresAt: row.expires_at,
});

/** @returns whether nobody had asked for it before, whichever process looks. */
export const insertAsk = async (tx: Tx, ask: AskFact): Promise<boolean> => {
  const row = await tx
    .insertInto('review_asks')
    .values({
      id: ask.id,
      merchant_id: ask.merchantId,
      ...columnsOf(ask.subject),
      asked_at: ask.askedAt,
      expires_at: ask.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const findAsk = async (tx: Tx, merchantId: string, id: string): Promise<AskFact | undefined> => {
  const row = await tx
    .selectFrom('review_asks')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toAsk(row);
};

export const isAsked = async (
  tx: Tx,
  merchantId: string,
  { kind, id }: Pick<SubjectFact, 'kind' | 'id'>,
): Promise<boolean> => {
  const row = await tx
    .selectFrom('review_asks')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where(kind === 'parcel' ? 'shipment_id' : 'case_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
};

/** The newest first, each with the review that it led to. */
export const listAsks = async (
  tx: Tx,
  merchantId: string,
  {
    kind,
    waitingOnly,
    after,
    limit,
  }: {
    readonly kind: ReviewSubject | undefined;
    readonly waitingOnly: boolean;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<(AskFact & { readonly reviewId: string | null })[]> => {
  const all = sql`true`;
  const { rows } = await sql<Row & { review_id: string | null }>`
    select review_asks.*, reviews.id as review_id from review_asks
    left join reviews on reviews.merchant_id = review_asks.merchant_id
      and (reviews.shipment_id = review_asks.shipment_id or reviews.case_id = review_asks.case_id)
    where review_asks.merchant_id = ${merchantId}
      and ${kind === undefined ? all : sql`(review_asks.shipment_id is null) = ${kind === 'case'}`}
      and ${waitingOnly ? sql`reviews.id is null` : all}
      and ${after === undefined ? all : sql`review_asks.id < ${after}`}
    order by review_asks.id desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...toAsk(row), reviewId: row.review_id }));
};

/** They are asked no more; saying so again changes nothing. */
export const optOut = async (tx: Tx, merchantId: string, personKeys: readonly string[], at: Date): Promise<void> => {
  if (personKeys.length === 0) return;
  await tx
    .insertInto('review_opt_outs')
    .values(personKeys.map((key) => ({ merchant_id: merchantId, person_key: key, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** By any of their contacts. */
export const isOptedOut = async (tx: Tx, merchantId: string, personKeys: readonly string[]): Promise<boolean> => {
  const { rows } = await sql`
    select from review_opt_outs
    where merchant_id = ${merchantId} and person_key = any(${[...personKeys]}::text[]) limit 1`.execute(tx);
  return rows.length > 0;
};
