import type { CaseReview, Figure, ScorecardAnswer } from '@waybill/sdk/contract';
import type { ScorecardClient } from '../src/controllers/scorecard-client.ts';

type Request = Parameters<ScorecardClient['scorecard']['retrieve']>[0];

export const figureOf = (given: Partial<Figure> = {}): Figure => ({
  ...{ name: 'csat', part: null, perspective: 'customer', unit: 'percent', better: 'higher', gap: null },
  ...{ value: 92.3, numerator: 554, denominator: 600, target: 90, targetFrom: 'default', met: true, previous: 90.2 },
  formula: 'ratings of 4 or 5 ÷ all ratings, by the day of the rating',
  ...{ cuts: [], trend: [] },
  ...given,
});

/** One of each kind: met and missed, without a target, too little to say, time, stars, points and money. */
export const figures: readonly Figure[] = [
  figureOf(),
  figureOf({ name: 'nps', unit: 'points', value: 41, numerator: 41, denominator: 100, target: null, met: null }),
  figureOf({ name: 'attitude_score', unit: 'stars', value: 4.625, denominator: 8, numerator: 37, previous: null }),
  figureOf({
    name: 'loss_rate',
    perspective: 'process',
    better: 'lower',
    value: 0.04,
    previous: 0.02,
    target: null,
    met: null,
  }),
  figureOf({
    ...{ name: 'order_entry_time', perspective: 'process', unit: 'minutes', better: 'lower' },
    ...{ value: 75, numerator: 4500, denominator: 60, target: 60, met: false, previous: 80 },
  }),
  figureOf({
    ...{ name: 'needs_met', perspective: 'learning', value: null, gap: 'nothing_counted', met: null },
    ...{ numerator: 0, denominator: 0, previous: null },
  }),
  figureOf({
    ...{ name: 'revenue_by_tier', part: 'A', perspective: 'finance', unit: 'CNY', better: 'neither' },
    ...{ value: 120_500.5, numerator: 120_500.5, denominator: 310, target: null, met: null, previous: 118_000 },
  }),
];

const cutsOf = (by: string) =>
  by === 'department'
    ? [
        { of: 'warehouse', label: 'warehouse', value: 88, numerator: 88, denominator: 100 },
        { of: 'branch', label: 'branch', value: 95.5, numerator: 191, denominator: 200 },
        { of: 'night-shift', label: 'night-shift', value: null, numerator: 0, denominator: 0 },
      ]
    : [{ of: 'stf_1', label: '<b>Zhao Lei</b>', value: 90, numerator: 9, denominator: 10 }];

const trend = [
  { from: '2026-10-01', value: 91, numerator: 91, denominator: 100 },
  { from: '2026-10-02', value: null, numerator: 0, denominator: 0 },
  { from: '2026-10-03', value: 93.5, numerator: 187, denominator: 200 },
];

export const answerTo = ({ from, to, by, trend: step }: Request, of = figures): ScorecardAnswer => ({
  ...{ from, to, timeZone: 'Asia/Shanghai', by: by ?? null },
  figures: of.map((figure) => ({
    ...figure,
    cuts: by && figure.name === 'csat' ? cutsOf(by) : [],
    trend: step && figure.value !== null ? trend : [],
  })),
});

export const reviewOf = (given: Partial<CaseReview> = {}): CaseReview => ({
  ...{ from: '2026-11-15T16:00:00Z', to: '2026-11-22T16:00:00Z', cases: 12 },
  byKind: [
    { of: 'complaint', cases: 9 },
    { of: 'exception', cases: 3 },
  ],
  byClass: [
    { of: 'timeliness', cases: 7 },
    { of: 'damage', cases: 5 },
  ],
  byCause: [
    { of: 'sorting_error', cases: 6 },
    { of: 'unknown', cases: 6 },
  ],
  byDepartment: [
    { of: 'warehouse', cases: 8 },
    { of: 'night-shift', cases: 4 },
  ],
  responded: { kept: 11, due: 12, share: 11 / 12 },
  planned: { kept: 12, due: 12, share: 1 },
  promises: { kept: 0, due: 0, share: null },
  actions: [
    {
      ...{ id: 'act_1', caseId: 'cas_1', text: 'Padding <i>for</i> glass', owner: 'Zhao Lei', overdue: true },
      ...{ createdAt: '2026-10-01T08:00:00Z', dueAt: '2026-11-01T08:00:00Z' },
      pilot: { where: 'Shenzhen hub', from: '2026-10-05T00:00:00Z', to: '2026-10-19T00:00:00Z' },
      effect: null,
    },
    {
      ...{ id: 'act_2', caseId: 'cas_2', text: 'Second scan at night', owner: 'Li Na', overdue: false },
      ...{ createdAt: '2026-10-01T08:00:00Z', dueAt: '2026-12-01T08:00:00Z', pilot: null },
      effect: { measuredAt: '2026-11-18T08:00:00Z', measure: 'Sorted wrongly, a week', before: 14, after: 3.5 },
    },
  ],
  ...given,
});

/** A client in place of the SDK's: answers as it is told, and remembers what it was asked. */
export class FakeScorecardClient implements ScorecardClient {
  readonly requests: Request[] = [];
  readonly files: unknown[] = [];
  readonly weeks: { readonly from: string; readonly to: string }[] = [];
  answer: (request: Request) => ScorecardAnswer | Promise<ScorecardAnswer> = (request) => answerTo(request);
  review: () => CaseReview = () => reviewOf();
  file: () => string = () => 'figure,value\n"csat","92.3"\n';

  readonly scorecard: ScorecardClient['scorecard'] = {
    retrieve: async (request) => {
      this.requests.push(request);
      return this.answer(request);
    },
    csv: async (request) => {
      this.files.push(request);
      return this.file();
    },
  };

  readonly ledger: ScorecardClient['ledger'] = {
    review: async (period) => {
      this.weeks.push(period);
      return this.review();
    },
    csv: async (period) => {
      this.files.push(period);
      return this.file();
    },
  };
}
