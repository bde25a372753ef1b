import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tables, Tx } from '../db/index.ts';
import type { ReviewFact, SubjectFact } from './facts.ts';
import { nothingSaid } from './rules/index.ts';

/** Whose reviews are looked at: one merchant's, or, for staff, any. */
export type Scope = string | null;

type Row = Selectable<Tables['reviews']> & { readonly nps: number | null };

/** The columns of what was rated. */
export const columnsOf = ({ kind, id, number }: SubjectFact) => ({
  shipment_id: kind === 'parcel' ? id : null,
  case_id: kind === 'case' ? id : null,
  subject_number: number,
});

export const toSubject = (row: Pick<Row, 'shipment_id' | 'case_id' | 'subject_number'>): SubjectFact => ({
  kind: row.shipment_id === null ? 'case' : 'parcel',
  id: row.shipment_id ?? row.case_id ?? '',
  number: row.subject_number,
});

const toReply = ({ reply, replied_at: at, replied_by: by }: Row): ReviewFact['reply'] =>
  reply === null || at === null || by === null ? null : { text: reply, at, by };

export const toReview = (row: Row): ReviewFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  subject: toSubject(row),
  score: row.score,
  dimensions: { ...nothingSaid, ...row.dimensions },
  // Checked by the contract before they were written.
  tags: row.tags as ReviewFact['tags'],
  text: row.text,
  suggestion: row.suggestion,
  nps: row.nps,
  personKeys: row.person_keys,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  reply: toReply(row),
});

/** Reviews with what they say of NPS. */
export const reviews = (tx: Tx, scope: Scope) => {
  const all = tx
    .selectFrom('reviews')
    .leftJoin('nps_answers', (join) =>
      join
        .onRef('nps_answers.merchant_id', '=', 'reviews.merchant_id')
        .onRef('nps_answers.review_id', '=', 'reviews.id'),
    )
    .selectAll('reviews')
    .select('nps_answers.score as nps');
  return scope === null ? all : all.where('reviews.merchant_id', '=', scope);
};

/** With `forChange`, nobody else changes it until the transaction ends. */
export const findReview = async (
  tx: Tx,
  scope: Scope,
  id: string,
  { forChange = false } = {},
): Promise<ReviewFact | undefined> => {
  const within = scope === null ? sql`true` : sql`merchant_id = ${scope}`;
  if (forChange) await sql`select from reviews where ${within} and id = ${id} for update`.execute(tx);
  const row = await reviews(tx, scope).where('reviews.id', '=', id).executeTakeFirst();
  return row && toReview(row);
};

export const findReviewOf = async (
  tx: Tx,
  merchantId: string,
  { kind, id }: Pick<SubjectFact, 'kind' | 'id'>,
): Promise<ReviewFact | undefined> => {
  const row = await reviews(tx, merchantId)
    .where(kind === 'parcel' ? 'reviews.shipment_id' : 'reviews.case_id', '=', id)
    .executeTakeFirst();
  return row && toReview(row);
};

/** Whose reviews: what they are known by, and the parcels and cases that are theirs. */
export interface Reviewer {
  readonly personKeys: readonly string[];
  readonly shipmentIds: readonly string[];
  readonly caseIds: readonly string[];
}

/**
 * All that are a person's, the newest first: also of a parcel or a case that named nobody, or somebody by another contact,
 * when it was rated.
 */
export const findReviewsOfPerson = async (
  tx: Tx,
  merchantId: string,
  { personKeys, shipmentIds, caseIds }: Reviewer,
): Promise<ReviewFact[]> => {
  const rows = await reviews(tx, merchantId)
    .where(
      sql<boolean>`(reviews.person_keys && ${[...personKeys]}::text[]
        or reviews.shipment_id = any(${[...shipmentIds]}::text[]) or reviews.case_id = any(${[...caseIds]}::text[]))`,
    )
    .orderBy('reviews.id', 'desc')
    .execute();
  return rows.map(toReview);
};

const wordsOf = ({ score, dimensions, tags, text, suggestion }: ReviewFact) => ({
  score,
  dimensions: JSON.stringify(dimensions),
  tags: [...tags],
  text,
  suggestion,
});

/** @returns whether it is the first of its parcel or case; only then it is kept. */
export const insertReview = async (tx: Tx, review: ReviewFact): Promise<boolean> => {
  const row = await tx
    .insertInto('reviews')
    .values({
      id: review.id,
      merchant_id: review.merchantId,
      ...columnsOf(review.subject),
      ...wordsOf(review),
      person_keys: [...review.personKeys],
      created_at: review.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const updateReview = async (tx: Tx, review: ReviewFact): Promise<void> => {
  await tx
    .updateTable('reviews')
    .set({ ...wordsOf(review), person_keys: [...review.personKeys], changed_at: review.changedAt })
    .where('merchant_id', '=', review.merchantId)
    .where('id', '=', review.id)
    .execute();
};

/** @param staffId who of the operator; null for the merchant's server. */
export const saveReply = async (
  tx: Tx,
  { merchantId, id, reply }: Pick<ReviewFact, 'merchantId' | 'id' | 'reply'>,
  staffId: string | null,
): Promise<void> => {
  await tx
    .updateTable('reviews')
    .set({
      reply: reply?.text ?? null,
      replied_at: reply?.at ?? null,
      replied_by: reply?.by ?? null,
      replied_by_staff: staffId,
    })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
};
