import { sql, type RawBuilder } from 'kysely';
import type { TrendStep } from '@waybill/sdk/contract';
import type { Tx } from '../../db/index.ts';
import type { ExactSum, Measure, Scope, SumRow } from '../facts.ts';
import type { Spans } from '../rules/index.ts';

/** By what sums are told apart: by nothing, by merchant, by what the scope's cut is of, or by a step of time. */
export type Grouping = 'none' | 'merchant' | 'cut' | TrendStep;

const groups: Readonly<Record<Grouping, RawBuilder<string>>> = {
  none: sql`''`,
  merchant: sql`merchant_id`,
  cut: sql`cut_of`,
  day: sql`start::text`,
  week: sql`date_trunc('week', start)::date::text`,
  month: sql`date_trunc('month', start)::date::text`,
};

/** Which rows are summed. */
export interface Asked {
  readonly scope: Omit<Scope, 'cutOf'> & { readonly cutOf: string | null };
  readonly spans: Spans;
  /** The first day of the time asked for: what is before it is `previous`. */
  readonly from: string;
  readonly grouping: Grouping;
  /** Default: all. */
  readonly measure?: Measure;
}

const rowsOf = ({ scope: { cut, cutOf, merchantId }, spans, measure }: Omit<Asked, 'from' | 'grouping'>) => {
  const conditions = [
    sql`generation = (select current from scorecard_generations) and cut = ${cut}`,
    ...(cutOf === null ? [] : [sql`cut_of = ${cutOf}`]),
    ...(merchantId === null ? [] : [sql`merchant_id = ${merchantId}`]),
    ...(measure === undefined ? [] : [sql`measure = ${measure}`]),
  ];
  const of = (span: 'day' | 'week' | 'month', starts: readonly string[]) => sql`
    select * from scorecard_rollups
    where ${sql.join(conditions, sql` and `)} and span = ${span} and start = any(${[...starts]}::date[])`;
  const all = [of('month', spans.months), of('week', spans.weeks), of('day', spans.days)];
  return sql`(${sql.join(all, sql` union all `)}) summed`;
};

export const readSums = async (tx: Tx, { from, grouping, ...asked }: Asked): Promise<SumRow[]> => {
  const { rows } = await sql<{
    current: boolean;
    of: string;
    measure: Measure;
    part: string;
    numerator: string;
    denominator: string;
  }>`
    select start >= ${from}::date as current, ${groups[grouping]} as of, measure, part,
      sum(numerator) as numerator, sum(denominator) as denominator
    from ${rowsOf(asked)} group by 1, 2, 3, 4`.execute(tx);
  return rows.map(({ current, of, measure, part, numerator, denominator }) => ({
    ...{ of, measure, part },
    period: current ? 'current' : 'previous',
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
  }));
};

/** Of the merchants that had parcels accepted in the earlier of two times, how many had in the later too. */
export const readRetention = async (
  tx: Tx,
  merchantId: string | null,
  { spans, from }: { readonly spans: Spans; readonly from: string },
): Promise<ExactSum> => {
  const scope = { cut: 'all', cutOf: '', merchantId } as const;
  const { rows } = await sql<{ both: number; earlier: number }>`
    select count(*) filter (where earlier and later) as both, count(*) filter (where earlier) as earlier from (
      select merchant_id, bool_or(start < ${from}::date) as earlier, bool_or(start >= ${from}::date) as later
      from ${rowsOf({ scope, spans, measure: 'accepted' })} group by merchant_id) merchants`.execute(tx);
  return { numerator: BigInt(rows[0]?.both ?? 0), denominator: BigInt(rows[0]?.earlier ?? 0) };
};

/** What people call these merchants and members of staff. */
export const findNames = async (
  tx: Tx,
  of: 'merchants' | 'staff',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom(of)
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
