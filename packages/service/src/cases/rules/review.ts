import type { ActionFact, CaseFact, CauseFact } from '../facts.ts';
import { readClock, wasKept, type ClockReading } from './clock-reading.ts';
import { clocksOf, type ClockedCase, type ClockedEntry } from './clocks.ts';

/** How many, by what; the most first. */
export type Counts = readonly { readonly of: string; readonly cases: number }[];

/** Of those that were due, so many were kept. */
export interface Rate {
  readonly kept: number;
  readonly due: number;
  /** From 0 to 1; null where nothing was due. */
  readonly share: number | null;
}

export interface ReviewedAction extends ActionFact {
  readonly caseId: string;
  /** Nothing measured, and past its time. */
  readonly overdue: boolean;
}

/** What a week teaches: what went wrong and why, whether we kept our word, and what came of what we changed. */
export interface WeeklyReview {
  readonly from: Date;
  readonly to: Date;
  /** Filed in the week, and proved. */
  readonly cases: number;
  readonly byKind: Counts;
  readonly byClass: Counts;
  /** `unknown` where nobody has said. */
  readonly byCause: Counts;
  readonly byDepartment: Counts;
  /** Of the clocks that began in the week. */
  readonly responded: Rate;
  readonly planned: Rate;
  /** Of the promises that fell due in the week. */
  readonly promises: Rate;
  /** Still open, or measured in the week. */
  readonly actions: readonly ReviewedAction[];
}

/** What of a case a review looks at. */
export interface Reviewed {
  readonly fact: ClockedCase &
    Pick<CaseFact, 'id' | 'class' | 'department' | 'actions'> & { readonly cause: Pick<CauseFact, 'code'> | null };
  readonly entries: readonly ClockedEntry[];
}

const countBy = (facts: readonly Reviewed['fact'][], wordOf: (fact: Reviewed['fact']) => string): Counts => {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(wordOf(fact), (counts.get(wordOf(fact)) ?? 0) + 1);
  return [...counts]
    .map(([of, cases]) => ({ of, cases }))
    .toSorted((a, b) => b.cases - a.cases || a.of.localeCompare(b.of, 'en'));
};

const rateOf = (clocks: readonly ClockReading[]): Rate => {
  const words = clocks.map(wasKept).filter((word) => word !== null);
  const kept = words.filter((word) => word).length;
  const due = words.length;
  return { kept, due, share: due === 0 ? null : kept / due };
};

/**
 * @param cases every case that was filed in the week, had a clock begin or a promise fall due in it, or has an action
 * @param week from its first instant up to the first after it
 */
export const weeklyReview = (
  cases: readonly Reviewed[],
  week: { readonly from: Date; readonly to: Date },
  now: Date,
): WeeklyReview => {
  const within = (at: Date | null): boolean => at !== null && at >= week.from && at < week.to;
  const filed = cases.map(({ fact }) => fact).filter((fact) => fact.confirmedAt !== null && within(fact.filedAt));
  const clocks = cases.flatMap(({ fact, entries }) => clocksOf(fact, entries));
  const of = (wanted: ClockReading['kind']) => clocks.filter(({ kind }) => kind === wanted);
  const begun = (wanted: ClockReading['kind']) =>
    of(wanted)
      .filter(({ startedAt }) => within(startedAt))
      .map((clock) => readClock(clock, now));
  return {
    ...week,
    cases: filed.length,
    byKind: countBy(filed, ({ kind }) => kind),
    byClass: countBy(filed, (fact) => fact.class),
    byCause: countBy(filed, ({ cause }) => cause?.code ?? 'unknown'),
    byDepartment: countBy(filed, ({ department }) => department),
    responded: rateOf(begun('response')),
    planned: rateOf(begun('plan')),
    promises: rateOf(
      of('promise')
        .map((clock) => readClock(clock, now))
        .filter(({ dueAt }) => within(dueAt)),
    ),
    actions: cases.flatMap(({ fact }) =>
      fact.actions
        .filter(({ effect }) => effect === null || within(effect.measuredAt))
        .map((action) => ({ ...action, caseId: fact.id, overdue: action.effect === null && action.dueAt < now })),
    ),
  };
};
