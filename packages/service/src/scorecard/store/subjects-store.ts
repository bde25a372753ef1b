import { sql } from 'kysely';
import type { Tx } from '../../db/index.ts';
import type { CountedReview } from '../rules/index.ts';

/** How long orders took to be entered: the log alone knows, because an order can take over a record that was there. */
export const findEntries = async (
  tx: Tx,
  merchantIds: readonly string[],
  shipmentIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date; readonly seconds: number }>> => {
  const { rows } = await sql<{ subject: string; at: Date; seconds: number }>`
    select distinct on (subject) subject, at, (data->>'entrySeconds')::bigint as seconds from events
    where merchant_id = any(${[...merchantIds]}::text[]) and subject = any(${[...shipmentIds]}::text[])
      and type = 'shipment.created' and (data->>'entrySeconds')::bigint >= 0
    order by subject, id desc`.execute(tx);
  return new Map(rows.map(({ subject, at, seconds }) => [subject, { at, seconds }]));
};

/** A review as it is counted, and whose it is. */
export interface FoundReview extends CountedReview {
  readonly id: string;
  readonly merchantId: string;
}

export const findReviews = async (tx: Tx, ids: readonly string[]): Promise<FoundReview[]> => {
  const { rows } = await sql<{
    id: string;
    merchant_id: string;
    created_at: Date;
    score: number;
    attitude: number | null;
    nps: number | null;
    department: string | null;
    person_id: string | null;
  }>`
    select r.id, r.merchant_id, r.created_at, r.score, (r.dimensions->>'attitude')::int as attitude, n.score as nps,
      c.department, c.person_id
    from reviews r
    left join nps_answers n on n.merchant_id = r.merchant_id and n.review_id = r.id
    left join cases c on c.merchant_id = r.merchant_id and c.id = r.case_id
    where r.id = any(${[...ids]}::text[])`.execute(tx);
  return rows.map((row) => ({
    ...{ id: row.id, merchantId: row.merchant_id, at: row.created_at },
    ...{ score: row.score, attitude: row.attitude, nps: row.nps },
    department: row.department ?? '',
    agent: row.person_id ?? '',
  }));
};

/** The reviews of cases: each counts for whoever has its case. */
export const findReviewsOf = async (
  tx: Tx,
  merchantIds: readonly string[],
  caseIds: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from reviews where merchant_id = any(${[...merchantIds]}::text[]) and case_id = any(${[...caseIds]}::text[])`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
};

/** A suggestion, by the review or the case that it was made in. */
export interface FoundSuggestion {
  readonly sourceId: string;
  readonly at: Date;
  readonly met: boolean;
}

/** @param ids of reviews and cases */
export const findSuggestions = async (
  tx: Tx,
  merchantIds: readonly string[],
  ids: readonly string[],
): Promise<FoundSuggestion[]> => {
  const { rows } = await sql<{ source: string; at: Date; met: boolean }>`
    select coalesce(s.review_id, s.case_id) as source, s.at, coalesce(n.state = 'met', false) as met
    from suggestions s left join needs n on n.id = s.need_id
    where s.merchant_id = any(${[...merchantIds]}::text[])
      and (s.review_id = any(${[...ids]}::text[]) or s.case_id = any(${[...ids]}::text[]))`.execute(tx);
  return rows.map(({ source, at, met }) => ({ sourceId: source, at, met }));
};
