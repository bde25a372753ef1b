import type { FigureDirection, FigureGap, FigureName, Perspective, TargetSource } from '@waybill/sdk/contract';

export type { AcceptedQuote } from '../quotes/index.ts';
export type { CaseFact, CaseStep, ClockReading, EntryFact } from '../cases/index.ts';
export type { ParcelOutcome } from '../tracking/index.ts';

/** What is counted, day by day. A figure is a sum of one of these divided by a sum of the same, or of another. */
export type Measure =
  | 'accepted'
  | 'complaints'
  | 'damaged'
  | 'lost'
  | 'exceptions'
  | 'on_time'
  | 'nodes'
  | 'entry_time'
  | 'response'
  | 'plan'
  | 'promises'
  | 'first_contact'
  | 'resolved'
  | 'resolution_time'
  | 'steps'
  | 'actions'
  | 'compensation'
  | 'weight'
  | 'revenue'
  | 'csat'
  | 'nps'
  | 'attitude'
  | 'needs';

/** Two sums, in whole numbers: seconds, grams, or thousandths of a currency. */
export interface Sum {
  readonly numerator: number;
  readonly denominator: number;
}

/** What one parcel, case, quote, review or suggestion adds to a day. */
export interface Contribution extends Sum {
  /** The operator's calendar day, `2026-11-24`. */
  readonly day: string;
  readonly measure: Measure;
  /** The currency, and behind a colon the tier. Else empty. */
  readonly part: string;
  /** Whose it is, where it is a department's. Else empty. */
  readonly department: string;
  /** The id of the member of staff whose it is. Else empty. */
  readonly agent: string;
}

/** Along what a roll-up is cut. `all` is the whole. */
export type Cut = 'all' | 'department' | 'agent';

/** A row of the roll-ups. */
export interface Cell extends Sum {
  readonly merchantId: string;
  readonly span: 'day' | 'week' | 'month';
  /** The first day of the span. */
  readonly start: string;
  readonly cut: Cut;
  /** The department or the agent. Empty for `all`. */
  readonly cutOf: string;
  readonly measure: Measure;
  readonly part: string;
}

/** What a subject contributes as it now stands. */
export interface Standing {
  readonly merchantId: string;
  readonly contributions: readonly Contribution[];
  /** When time alone changes it. Null: never. */
  readonly changesAt: Date | null;
}

/** Kinds of things that contribute. */
export const subjectKinds = ['parcel', 'case', 'quote', 'review'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Sums of one time, and of one merchant, agent, department or step of a trend where they are cut. */
export interface SumRow extends ExactSum {
  readonly period: 'current' | 'previous';
  /** Of what it is cut by. Empty where it is not cut. */
  readonly of: string;
  readonly measure: Measure;
  readonly part: string;
}

/** What somebody may see. */
export interface Scope {
  readonly cut: Cut;
  readonly cutOf: string;
  /** Null: all merchants. */
  readonly merchantId: string | null;
}

/** How a value is made of two sums. `mean` and `total` are sums of a whole number of parts of the unit. */
export type Arithmetic =
  | { readonly kind: 'share' | 'score' }
  | { readonly kind: 'mean'; readonly unit: 'minutes' | 'stars'; readonly parts: number }
  | { readonly kind: 'total'; readonly parts: number };

/** A figure as it is defined: data, and no code. */
export interface FigureDefinition {
  readonly name: FigureName;
  readonly perspective: Perspective;
  readonly formula: string;
  readonly measure: Measure;
  /** What it is divided by, where that is counted elsewhere. */
  readonly over: Measure | null;
  readonly arithmetic: Arithmetic;
  readonly better: FigureDirection;
  /** In the unit. Null: the operator sets one, or nobody does. */
  readonly target: number | null;
  /** Along what it can be cut, besides by merchant. */
  readonly cuts: readonly Exclude<Cut, 'all'>[];
}

/** What a figure should reach, and who says so. */
export interface Target {
  readonly value: number;
  readonly from: TargetSource;
}

/** Exact sums, as the database adds them up. */
export interface ExactSum {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A value, or why there is none. */
export interface Valued {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly gap: FigureGap | null;
}
