import { sql } from 'kysely';
import type { Tx } from '../../db/index.ts';
import type { Cell, Contribution, Standing, SubjectKind } from '../facts.ts';

/** One at a time counts, in whatever process: until its transaction ends, nobody else changes a sum. */
export const takeTurn = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('scorecard', 0))`.execute(tx);
};

/** Which generation is read, and which is being built. */
export interface Generations {
  readonly current: number;
  readonly next: number | null;
}

export const findGenerations = async (tx: Tx): Promise<Generations> => {
  const { rows } = await sql<Generations>`select current, next from scorecard_generations`.execute(tx);
  return rows[0] ?? { current: 1, next: null };
};

/** What a subject has been counted for. */
export interface Counted extends Standing {
  readonly kind: SubjectKind;
  /** The last that it was counted in. */
  readonly generation: number;
}

type WrittenContribution = readonly [
  ...[day: string, measure: Contribution['measure'], part: string, department: string, agent: string],
  ...[numerator: number, denominator: number],
];

const written = (one: Contribution): WrittenContribution => [
  ...([one.day, one.measure, one.part, one.department, one.agent] as const),
  ...([one.numerator, one.denominator] as const),
];

const read = ([day, measure, part, department, agent, numerator, denominator]: WrittenContribution): Contribution => ({
  ...{ day, measure, part, department, agent, numerator, denominator },
});

export const findCounted = async (tx: Tx, subjects: readonly string[]): Promise<Map<string, Counted>> => {
  const { rows } = await sql<{
    subject: string;
    merchant_id: string;
    kind: SubjectKind;
    generation: number;
    contributions: WrittenContribution[];
    changes_at: Date | null;
  }>`select * from scorecard_subjects where subject = any(${[...subjects]}::text[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.subject,
      {
        ...{ merchantId: row.merchant_id, kind: row.kind, generation: row.generation, changesAt: row.changes_at },
        contributions: row.contributions.map(read),
      },
    ]),
  );
};

export const saveCounted = async (tx: Tx, counted: ReadonlyMap<string, Counted>): Promise<void> => {
  if (counted.size === 0) return;
  const rows = [...counted].map(([subject, { merchantId, kind, generation, contributions, changesAt }]) => ({
    ...{ subject, kind, generation },
    merchant_id: merchantId,
    contributions: contributions.map(written),
    changes_at: changesAt?.toISOString() ?? null,
  }));
  await sql`
    insert into scorecard_subjects (subject, merchant_id, kind, generation, contributions, changes_at)
    select subject, merchant_id, kind, generation, contributions, changes_at from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (subject text, merchant_id text, kind text, generation int, contributions jsonb, changes_at timestamptz)
    on conflict (subject) do update set generation = excluded.generation, contributions = excluded.contributions,
      changes_at = excluded.changes_at`.execute(tx);
};

/** Adds to the rows of a generation, and leaves none in which nothing is counted any more. */
export const addCells = async (tx: Tx, generation: number, cells: readonly Cell[]): Promise<void> => {
  if (cells.length === 0) return;
  await sql`
    insert into scorecard_rollups
      (generation, merchant_id, span, start, cut, cut_of, measure, part, numerator, denominator)
    select ${generation}::int, "merchantId", span, start, cut, "cutOf", measure, part, numerator, denominator
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
      as given ("merchantId" text, span text, start date, cut text, "cutOf" text, measure text, part text,
        numerator bigint, denominator bigint)
    on conflict (generation, merchant_id, span, cut, start, cut_of, measure, part) do update
      set numerator = scorecard_rollups.numerator + excluded.numerator,
        denominator = scorecard_rollups.denominator + excluded.denominator`.execute(tx);
  if (cells.some(({ denominator }) => denominator < 0)) {
    await sql`delete from scorecard_rollups where generation = ${generation} and denominator = 0`.execute(tx);
  }
};

/** Those that time has changed, the first that fell due first. */
export const findChanging = async (
  tx: Tx,
  now: Date,
  limit: number,
): Promise<{ readonly subject: string; readonly kind: SubjectKind }[]> => {
  const { rows } = await sql<{ subject: string; kind: SubjectKind }>`
    select subject, kind from scorecard_subjects where changes_at <= ${now} order by changes_at limit ${limit}`.execute(
    tx,
  );
  return rows;
};

/** Has counted again, by whoever looks for what is due, all that suggests what these needs are for. */
export const dueForNeeds = async (tx: Tx, needIds: readonly string[], now: Date): Promise<void> => {
  await sql`
    update scorecard_subjects set changes_at = ${now} where subject in
      (select coalesce(review_id, case_id) from suggestions where need_id = any(${[...needIds]}::text[]))`.execute(tx);
};
