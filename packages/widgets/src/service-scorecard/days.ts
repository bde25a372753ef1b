import type { TrendStep } from '@waybill/sdk/contract';
import type { Span } from '../locales/scorecard/messages.ts';

/** Whole days, the first and the last: `2026-11-01`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
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

/** As many days earlier (negative) or later. */
export const moved = ({ from, to }: Days, by: number): Days => {
  const move = (day: string): string => new Date(dateOf(day).getTime() + by * dayMs).toISOString().slice(0, 10);
  return { from: move(from), to: move(to) };
};

/** Enough points to see a way, and few enough to be read as a table. */
export const stepFor = (days: Days): TrendStep => {
  const length = lengthOf(days);
  return length <= 31 ? 'day' : length <= 124 ? 'week' : 'month';
};

/** The first instant of the days, and the first after them. @param timeZone IANA; the reader's without it. */
export const instantsOf = ({ from, to }: Days, timeZone?: string): Days => ({
  from: startOf(from, timeZone),
  to: startOf(moved({ from: to, to }, 1).from, timeZone),
});

const startOf = (day: string, timeZone: string | undefined): string => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The offset at a guess, then at what it gave: clocks may have been moved between the two.
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone)).toISOString();
};

const offsetAt = (at: number, timeZone: string | undefined): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  } as const).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  const clock = `${part('hour')}:${part('minute')}:${part('second')}`;
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${clock}Z`) - at;
};
