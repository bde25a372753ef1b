import type { NpsQuarter, ReviewSummary } from '@waybill/sdk/contract';
import type { NpsCount } from '../facts.ts';

/** How many gave each score, from 1 to 5. */
export type Distribution = readonly [number, number, number, number, number];

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The mean score, 1 to 5. Null where nobody answered. */
export const averageOf = (distribution: Distribution): number | null =>
  shareOf(
    distribution.reduce((sum, count, index) => sum + count * (index + 1), 0),
    total(distribution),
  );

/** CSAT: the share of 4 and 5, from 0 to 1. Null where nobody answered. */
export const csatOf = (distribution: Distribution): number | null =>
  shareOf(distribution[3] + distribution[4], total(distribution));

const nothing: ReviewSummary = { count: null, average: null, distribution: null };

/** What everybody may read. Too few answers are people and no figure. */
export const summaryOf = (distribution: Distribution, least: number): ReviewSummary => {
  const count = total(distribution);
  const average = averageOf(distribution);
  if (count < least || average === null) return nothing;
  return { count, average: Math.round(average * 10) / 10, distribution: [...distribution] };
};

/** NPS of one quarter: promoters (9 and 10) less detractors (0 to 6), in percent of all who answered. */
const npsOf = (quarter: string, counts: readonly NpsCount[]): NpsQuarter => {
  const within = (from: number, to: number): number =>
    total(counts.filter(({ score }) => score >= from && score <= to).map(({ count }) => count));
  const [promoters, passives, detractors] = [within(9, 10), within(7, 8), within(0, 6)];
  const answers = promoters + passives + detractors;
  const share = shareOf(promoters - detractors, answers);
  return { quarter, answers, promoters, passives, detractors, nps: share === null ? null : share * 100 };
};

/** Of each quarter that somebody answered in, the newest first. */
export const npsByQuarter = (counts: readonly NpsCount[]): NpsQuarter[] => {
  const quarters = [...new Set(counts.map(({ quarter }) => quarter))].sort().reverse();
  return quarters.map((quarter) =>
    npsOf(
      quarter,
      counts.filter((count) => count.quarter === quarter),
    ),
  );
};

/** `2026-Q4`, in UTC. Quarters sort as texts do. */
export const quarterOf = (at: Date): string => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
