import type { TrendStep } from '@waybill/sdk/contract';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, `2026-11-24`. */
export const dayOf = (at: Date, timeZone: string): string => {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Sweden writes days as ISO 8601 has them.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
};

const dayLength = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
/** The Monday of its week. */
export const weekOf = (day: string): string => dayAt(at(day) - ((new Date(at(day)).getUTCDay() + 6) % 7) * dayLength);
export const daysLater = (day: string, days: number): string => dayAt(at(day) + days * dayLength);

/** The first day of the step of a trend that a day is in. */
const stepOf: Readonly<Record<TrendStep, (day: string) => string>> = {
  day: (day) => day,
  week: weekOf,
  month: monthOf,
};

/** From the first day to the last. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const lengthOf = ({ from, to }: Days): number => (at(to) - at(from)) / dayLength + 1;

/** As many days, ending on the day before. */
export const before = (days: Days): Days => ({
  from: daysLater(days.from, -lengthOf(days)),
  to: daysLater(days.from, -1),
});

/** The same days as whole months, by their first days, and the single days at both ends. */
export interface Spans {
  readonly months: readonly string[];
  readonly days: readonly string[];
}

export const spansOf = ({ from, to }: Days): Spans => {
  const months: string[] = [];
  const days: string[] = [];
  for (let day = from; day <= to;) {
    const next = monthOf(daysLater(monthOf(day), 31));
    const isWhole = day === monthOf(day) && daysLater(next, -1) <= to;
    (isWhole ? months : days).push(day);
    day = isWhole ? next : daysLater(day, 1);
  }
  return { months, days };
};

/** The steps of a trend, by their first days; the first may begin before. */
export const stepsOf = ({ from, to }: Days, step: TrendStep): readonly string[] => {
  const steps = new Set<string>();
  for (let day = from; day <= to; day = daysLater(day, 1)) steps.add(stepOf[step](day));
  return [...steps];
};
