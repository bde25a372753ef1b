import { sql, type RawBuilder } from 'kysely';
import type { ReviewSubject, ReviewTag } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { NpsCount, ReviewFact } from './facts.ts';
import { reviews, toReview, type Scope } from './review-store.ts';
import type { Distribution } from './rules/index.ts';

/** Which reviews. What is undefined does not matter. */
export interface ReviewFilter {
  readonly scope: Scope;
  readonly from: Date | undefined;
  readonly to: Date | undefined;
  readonly kind: ReviewSubject | undefined;
}

const all = sql`true`;

const matches = ({ scope, from, to, kind }: ReviewFilter): RawBuilder<unknown> =>
  sql.join(
    [
      scope === null ? all : sql`reviews.merchant_id = ${scope}`,
      from === undefined ? all : sql`reviews.created_at >= ${from}`,
      to === undefined ? all : sql`reviews.created_at < ${to}`,
      kind === undefined ? all : sql`(reviews.shipment_id is null) = ${kind === 'case'}`,
    ],
    sql` and `,
  );

/** The newest first. */
export const listReviews = async (
  tx: Tx,
  filter: ReviewFilter,
  {
    upTo,
    reply,
    after,
    limit,
  }: {
    readonly upTo: number | undefined;
    readonly reply: 'waiting' | 'given' | undefined;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<ReviewFact[]> => {
  let query = reviews(tx, filter.scope)
    .where(sql<boolean>`${matches(filter)}`)
    .orderBy('reviews.id', 'desc')
    .limit(limit);
  if (upTo !== undefined) query = query.where('reviews.score', '<=', upTo);
  if (reply !== undefined) query = query.where('reviews.reply', reply === 'waiting' ? 'is' : 'is not', null);
  if (after !== undefined) query = query.where('reviews.id', '<', after);
  return (await query.execute()).map(toReview);
};

export const distributionOf = async (tx: Tx, filter: ReviewFilter): Promise<Distribution> => {
  const { rows } = await sql<{ score: number; count: number }>`
    select score, count(*) as count from reviews where ${matches(filter)} group by score`.execute(tx);
  const given = (score: number): number => rows.find((row) => row.score === score)?.count ?? 0;
  return [given(1), given(2), given(3), given(4), given(5)];
};

/** How many rated a dimension, and how. */
export interface DimensionFigure {
  readonly dimension: string;
  readonly count: number;
  readonly average: number;
}

export const dimensionFigures = async (tx: Tx, filter: ReviewFilter): Promise<DimensionFigure[]> => {
  const { rows } = await sql<DimensionFigure>`
    select key as dimension, count(*) as count, avg(value::int)::float8 as average
    from reviews cross join jsonb_each_text(dimensions) where value is not null and ${matches(filter)}
    group by key`.execute(tx);
  return rows;
};

/** The most named first. */
export const tagCounts = async (
  tx: Tx,
  filter: ReviewFilter,
): Promise<{ readonly tag: ReviewTag; readonly count: number }[]> => {
  const { rows } = await sql<{ tag: ReviewTag; count: number }>`
    select tag, count(*) as count from reviews cross join unnest(tags) as tag where ${matches(filter)}
    group by tag order by count desc, tag`.execute(tx);
  return rows;
};

/** From one quarter to another, both counted. */
export const npsCounts = async (
  tx: Tx,
  scope: Scope,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<NpsCount[]> => {
  const { rows } = await sql<NpsCount>`
    select quarter, score, count(*) as count from nps_answers
    where ${scope === null ? all : sql`merchant_id = ${scope}`}
      and ${from === undefined ? all : sql`quarter >= ${from}`} and ${to === undefined ? all : sql`quarter <= ${to}`}
    group by quarter, score`.execute(tx);
  return rows;
};
