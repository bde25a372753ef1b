import type { Received, retrieveScorecard, ScorecardAnswer } from '@waybill/sdk/contract';
import { agreedTargets } from '../agreements/index.ts';
import type { Tx } from '../db/index.ts';
import { invalidAt, ProblemError, type Platform } from '../platform/index.ts';
import { calendar, figureDefinitions, longest } from './defaults.ts';
import type { Scope, SumRow } from './facts.ts';
import {
  before,
  figuresOf,
  lengthOf,
  spansInSteps,
  spansOf,
  stepsOf,
  sumsOf,
  targetOf,
  type Days,
} from './rules/index.ts';
import { policyOf } from './settings.ts';
import { findNames, readRetention, readSums, type Asked, type Grouping } from './store/reading-store.ts';

type Query = Received<typeof retrieveScorecard>['query'];

/** @throws ProblemError invalid_request, not_allowed. */
const check = ({ from, to, by, trend }: Query, { cut }: Scope): void => {
  if (from < calendar.first) throw invalidAt('#/query/from', `This is before ${calendar.first}.`);
  if (to > calendar.last) throw invalidAt('#/query/to', `This is after ${calendar.last}.`);
  const days = lengthOf({ from, to });
  if (days < 1) throw invalidAt('#/query/to', 'This is before `from`.');
  if (days > longest.period) throw invalidAt('#/query/to', `These are more than ${String(longest.period)} days.`);
  if (trend === 'day' && days > longest.daily) {
    throw invalidAt(
      '#/query/trend',
      `A trend by day is for at most ${String(longest.daily)} days: take weeks or months.`,
    );
  }
  if (by !== undefined && by !== 'merchant' && cut !== 'all' && cut !== by) {
    throw new ProblemError('not_allowed', {
      detail: `You see the figures of one ${cut}: they cannot be cut by ${by}.`,
    });
  }
};

/**
 * The scorecard of some days, as far as the asker may see it.
 *
 * @throws ProblemError invalid_request, not_allowed.
 */
export const scorecardOf = async (platform: Platform, tx: Tx, query: Query, scope: Scope): Promise<ScorecardAnswer> => {
  check(query, scope);
  const { from, to, by = null, trend } = query;
  const { timeZone, targets } = policyOf(platform);
  const current = { from, to };
  const previous = before(current);
  const both = spansOfAll([previous, current]);
  const read = (grouping: Grouping, more: Partial<Asked> = {}): Promise<SumRow[]> =>
    readSums(tx, { scope, spans: both, from, grouping, ...more });
  const isWhole = scope.cut === 'all';
  const all = { scope: { ...scope, cut: 'all', cutOf: '' }, measure: 'accepted' } as const;
  const steps = trend === undefined ? [] : stepsOf(current, trend);
  const inSteps = trend === undefined ? {} : { spans: spansInSteps(current, trend) };

  const totals = await read('none');
  const parcels = isWhole ? totals : await read('none', all);
  const cuts = by === null ? [] : await read(by === 'merchant' ? by : 'cut', by === 'merchant' ? {} : cutBy(scope, by));
  const trends = trend === undefined ? [] : await read(trend, inSteps);
  const total = sumsOf(parcels);
  const merchants = isWhole || by !== 'merchant' ? cuts : await read('merchant', all);
  const perStep = isWhole || trend === undefined ? trends : await read(trend, { ...all, ...inSteps });
  const figures = figuresOf(figureDefinitions, {
    ...{ totals, cuts, trend: trends, scope: scope.cut, by, steps },
    parcels: {
      total,
      ofCut: by === 'merchant' ? sumsOf(merchants) : (period, _, measure, part) => total(period, '', measure, part),
      ofStep: sumsOf(perStep),
    },
    retention: {
      current: await readRetention(tx, scope.merchantId, { spans: both, from }),
      previous: await readRetention(tx, scope.merchantId, {
        spans: spansOfAll([before(previous), previous]),
        from: previous.from,
      }),
    },
    labels: await labelsOf(tx, by, cuts),
    targetOf: await targetsOf(tx, scope, targets, lastOf(platform, current)),
  });
  return { from, to, timeZone, by, figures: [...figures] };
};

const spansOfAll = (times: readonly Days[]) => {
  const spans = times.map(spansOf);
  return {
    months: spans.flatMap(({ months }) => months),
    weeks: spans.flatMap(({ weeks }) => weeks),
    days: spans.flatMap(({ days }) => days),
  };
};

const cutBy = ({ cut, cutOf, merchantId }: Scope, by: 'agent' | 'department'): Pick<Asked, 'scope'> => ({
  scope: { cut: by, cutOf: cut === by ? cutOf : null, merchantId },
});

const labelsOf = async (
  tx: Tx,
  by: Query['by'] | null,
  cuts: readonly SumRow[],
): Promise<ReadonlyMap<string, string>> => {
  const of = [...new Set(cuts.map((row) => row.of))];
  if (by === 'department') return new Map(of.map((department) => [department, department]));
  return by === null || by === undefined ? new Map() : findNames(tx, by === 'merchant' ? 'merchants' : 'staff', of);
};

/** An agreement is in force until some instant: on the last of the days, or now, where that is before. */
const lastOf = ({ clock }: Platform, { to }: Days): Date => {
  const now = clock.now();
  const end = new Date(`${to}T12:00:00Z`);
  return end < now ? end : now;
};

const targetsOf = async (tx: Tx, { merchantId }: Scope, set: Parameters<typeof targetOf>[1], at: Date) => {
  const agreed = merchantId === null ? [] : await agreedTargets(tx, merchantId, at);
  return (definition: Parameters<typeof targetOf>[0]) => targetOf(definition, set, agreed);
};
