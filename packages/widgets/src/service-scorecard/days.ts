import type { Span } from '../locales/scorecard/messages.ts';

/** Whole days, the first and the last: `2026-11-01`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const dayMs = 86_400_000;
/** Noon, so that no clock that is put forward makes it another day. */
export const dateOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date, 12)).toISOString().slice(0, 10);

/** The reader's day. */
export const today = (now = new Date()): string => dayOf(now.getFullYear(), now.getMonth(), now.getDate());

/** How many days, both ends counted; NaN where one is none. */
export const lengthOf = ({ from, to }: Days): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / dayMs) + 1;

/** Days that the service can answer for: in their order, at most a year. */
export const areDays = (days: Days): boolean => lengthOf(days) >= 1 && lengthOf(days) <= 366;

/** The last week, month, quarter or year that is over. Weeks begin on Monday. */
export const lastFull = (span: Span, day: string): Days => {
  const at = dateOf(day);
  const [year, month, date] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (span === 'week') {
    const monday = date - ((at.getUTCDay() + 6) % 7);
    return { from: dayOf(year, month, monday - 7), to: dayOf(year, month, monday - 1) };
  }
  const months = { month: 1, quarter: 3, year: 12 }[span];
  const begun = month - (month % months);
  return { from: dayOf(year, begun - months, 1), to: dayOf(year, begun, 0) };
};
