import * as z from 'zod/mini';
import { id } from './pages.ts';
import { route } from './route.ts';
import {
  anyFigureDirection,
  anyFigureGap,
  anyFigureName,
  anyFigureUnit,
  anyPerspective,
  anyTargetSource,
} from './scorecard-vocabulary.ts';
import { openEnum } from './shapes.ts';

/** What the scorecard can be cut by. */
export const scorecardCuts = ['merchant', 'agent', 'department'] as const;
export type ScorecardCut = (typeof scorecardCuts)[number];

/** How far apart the points of a trend are. Weeks begin on Monday. */
export const trendSteps = ['day', 'week', 'month'] as const;
export type TrendStep = (typeof trendSteps)[number];

/** What a value was computed from. */
const counted = {
  /** Null where there is nothing to divide by. Rounded to four places. */
  value: z.nullable(z.number()),
  /** Exact. Of a time: minutes; of money: units of the currency. */
  numerator: z.number(),
  denominator: z.number(),
};

/** A figure of one merchant, agent or department. */
export const figureCut = /* @__PURE__ */ z.object({
  ...counted,
  /** The id of the merchant or the agent, or the department. */
  of: z.string(),
  /** What people call it; null where nobody is known by that id any more. */
  label: z.nullable(z.string()),
});
export type FigureCut = z.infer<typeof figureCut>;

/** A figure of one day, week or month; the first and the last only as far as they are in the time asked for. */
export const figurePoint = /* @__PURE__ */ z.object({
  ...counted,
  /** The first day. */
  from: z.string(),
});
export type FigurePoint = z.infer<typeof figurePoint>;

export const figure = /* @__PURE__ */ z.object({
  ...counted,
  name: anyFigureName,
  /** Of `revenue_by_tier`: `A`, `B`, `C` or `none`. Else null. */
  part: z.nullable(z.string()),
  perspective: anyPerspective,
  /** In words, in English. */
  formula: z.string(),
  /** One of the units, or a currency, ISO 4217. */
  unit: anyFigureUnit,
  better: anyFigureDirection,
  /** Why there is no value. */
  gap: z.nullable(anyFigureGap),
  target: z.nullable(z.number()),
  targetFrom: z.nullable(anyTargetSource),
  /** Null where there is no value or no target. */
  met: z.nullable(z.boolean()),
  /** The value of as many days before. */
  previous: z.nullable(z.number()),
  /** Empty unless asked for by `by`. */
  cuts: z.array(figureCut),
  /** Empty unless asked for by `trend`. */
  trend: z.array(figurePoint),
});
export type Figure = z.infer<typeof figure>;

export const scorecard = /* @__PURE__ */ z.object({
  from: z.string(),
  to: z.string(),
  /** IANA: whose days are counted. */
  timeZone: z.string(),
  by: z.nullable(openEnum<ScorecardCut>()),
  figures: z.array(figure),
});
export type ScorecardAnswer = z.infer<typeof scorecard>;

const day = /* @__PURE__ */ z.iso.date();

const scorecardQuery = /* @__PURE__ */ z.strictObject({
  /** The first day and the last, `2026-11-01`. At most 366 days. */
  from: day,
  to: day,
  /** Staff alone may cut by agent. A merchant sees itself. */
  by: z.optional(z.enum(scorecardCuts)),
  /** Days for at most 92 days. */
  trend: z.optional(z.enum(trendSteps)),
  /** Staff: one merchant's. */
  merchantId: z.optional(id('mrc')),
});

/**
 * Supervisors and managers see everybody's; agents their own, and people of a department that department's. A merchant's
 * server sees its own parcels and cases.
 */
export const retrieveScorecard = /* @__PURE__ */ route({
  name: 'scorecard.retrieve',
  method: 'GET',
  path: '/scorecard',
  who: ['secret', 'staff'],
  query: scorecardQuery,
  answer: scorecard,
});

/** The same as a file for spreadsheets, a line a figure and a line a cut. */
export const scorecardCsv = /* @__PURE__ */ route({
  name: 'scorecard.csv',
  method: 'GET',
  path: '/scorecard.csv',
  who: ['secret', 'staff'],
  query: scorecardQuery,
  answer: z.string(),
  answersAs: 'text/csv',
});
