import type { TrendStep } from '@waybill/sdk/contract';
import { dateOf, dayMs, lengthOf, type Days } from './days.ts';

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
