import type {
  CaseCause,
  CaseClass,
  CaseKind,
  Department,
  FigureDirection,
  FigureGap,
  FigureName,
  Perspective,
  ScorecardCut,
  TrendStep,
} from '@waybill/sdk/contract';
import type { CommonMessages, FailureText } from '../messages.ts';

/** The times that one tap chooses: the last full one. */
export type Span = 'week' | 'month' | 'quarter' | 'year';

/** What stands before anything is unfolded. A language that lacks an entry does not compile. */
export interface ScorecardMessages extends CommonMessages {
  readonly title: string;
  readonly signIn: FailureText;
  /** A key stands where a staff token should. */
  readonly notAToken: FailureText;
  readonly expired: FailureText;
  readonly refused: FailureText;
  readonly empty: FailureText;
  readonly view: string;
  readonly views: Readonly<Record<'figures' | 'review', string>>;
  readonly span: string;
  readonly spans: Readonly<Record<Span, string>>;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly cuts: Readonly<Record<ScorecardCut | 'none', string>>;
  readonly show: string;
  readonly dateNeeded: string;
  readonly orderNeeded: string;
  readonly csv: string;
  readonly csvBusy: string;
  readonly csvDone: string;
  readonly daysOf: (days: string, timeZone: string) => string;
  readonly reached: (met: string, of: string) => string;
  readonly perspectives: Readonly<Record<Perspective, string>>;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly tier: (part: string) => string;
  readonly stars: (count: string) => string;
  readonly target: (better: FigureDirection, value: string) => string;
  readonly met: string;
  readonly missed: string;
  readonly before: (value: string) => string;
  readonly changes: Readonly<Record<'better' | 'worse' | 'same' | 'more' | 'less', string>>;
  /** A difference of percents. */
  readonly points: (count: string) => string;
  readonly gaps: Readonly<Record<FigureGap | 'none', string>>;
  /** So few that they prove little. */
  readonly few: (count: string) => string;
  readonly details: Readonly<Record<'counted' | 'trend', string>>;
  readonly cut: (by: ScorecardCut) => string;
  readonly departments: Readonly<Record<Department, string>>;
}

/** What a figure unfolds: how it is counted, how it went, and of whom it is. */
export interface DetailMessages {
  /** Empty where the service’s own words are in the reader’s language. */
  readonly formulas: Readonly<Record<FigureName, string>> | Readonly<Record<string, never>>;
  readonly numerator: string;
  readonly denominator: string;
  readonly steps: Readonly<Record<TrendStep, string>>;
  readonly value: string;
  readonly counted: string;
  /** What a chart says to whoever does not see it. */
  readonly chart: (figure: string, first: string, last: string) => string;
  readonly noTrend: string;
  readonly noCuts: string;
  readonly nobody: string;
}

/** The weekly review. */
export interface ReviewMessages {
  readonly weekOf: (days: string) => string;
  readonly earlier: string;
  readonly later: string;
  readonly cases: (count: number, written: string) => string;
  readonly noCases: string;
  readonly rates: Readonly<Record<'responded' | 'planned' | 'promises', string>>;
  readonly kept: (kept: string, due: string) => string;
  readonly noneDue: string;
  readonly counts: Readonly<Record<'byClass' | 'byCause' | 'byDepartment' | 'byKind', string>>;
  readonly count: string;
  readonly classes: Readonly<Record<CaseClass, string>>;
  readonly kinds: Readonly<Record<CaseKind, string>>;
  readonly causes: Readonly<Record<CaseCause | 'unknown', string>>;
  readonly actions: string;
  readonly noActions: string;
  readonly owner: string;
  readonly due: string;
  readonly overdue: string;
  readonly pilot: string;
  readonly pilotOf: (where: string, days: string) => string;
  readonly noPilot: string;
  readonly effect: string;
  readonly effectOf: (measure: string, before: string, after: string) => string;
  readonly noEffect: string;
  readonly ledger: string;
}
