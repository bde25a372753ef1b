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

/** The same days, each once, as whole months, whole weeks and single days, by their first days. */
export interface Spans {
  readonly months: readonly string[];
  /** None of them is in two months. */
  readonly weeks: readonly string[];
  readonly days: readonly string[];
}

export const spansOf = ({ from, to }: Days): Spans => {
  const spans = { months: [] as string[], weeks: [] as string[], days: [] as string[] };
  for (let day = from; day <= to;) {
    const month = monthOf(daysLater(monthOf(day), 31));
    const week = daysLater(day, 7);
    if (day === monthOf(day) && month <= daysLater(to, 1)) {
      spans.months.push(day);
      day = month;
    } else if (day === weekOf(day) && week <= month && week <= daysLater(to, 1)) {
      spans.weeks.push(day);
      day = week;
    } else {
      spans.days.push(day);
      day = daysLater(day, 1);
    }
  }
  return spans;
};

/** The same for a trend: of spans that are each in one step of it. */
export const spansInSteps = (days: Days, step: TrendStep): Spans => {
  if (step === 'month') return spansOf(days);
  if (step === 'day') return { months: [], weeks: [], days: stepsOf(days, 'day') };
  const isWhole = (week: string) => week >= days.from && daysLater(week, 6) <= days.to;
  return {
    months: [],
    weeks: stepsOf(days, 'week').filter(isWhole),
    days: stepsOf(days, 'day').filter((day) => !isWhole(weekOf(day))),
  };
};

/** The steps of a trend, by their first days; the first may begin before. */
export const stepsOf = ({ from, to }: Days, step: TrendStep): readonly string[] => {
  const steps = new Set<string>();
  for (let day = from; day <= to; day = daysLater(day, 1)) steps.add(stepOf[step](day));
  return [...steps];
};
