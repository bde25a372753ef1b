import { Temporal } from 'temporal-polyfill';
import { longestRest } from '../defaults.ts';
import type { BusinessHours } from '../facts.ts';

interface Shift {
  readonly opens: number;
  readonly closes: number;
}

const isWorked = (date: Temporal.PlainDate, { calendar }: BusinessHours): boolean => {
  const day = date.toString();
  if (calendar.workedDays?.includes(day) === true) return true;
  return calendar.workingDays.includes(date.dayOfWeek) && !calendar.holidays.includes(day);
};

const instantOf = (date: Temporal.PlainDate, clock: string, timeZone: string): number =>
  clock === '24:00'
    ? date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
    : date.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds;

/** @throws RangeError where more than a year has no working day */
function* shiftsFrom(at: number, hours: BusinessHours): Generator<Shift, never> {
  const { timeZone, open } = hours;
  let date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  for (let rest = 0; rest <= longestRest; rest += 1) {
    const closes = isWorked(date, hours) ? instantOf(date, open.to, timeZone) : at;
    if (closes > at) {
      yield { opens: Math.max(instantOf(date, open.from, timeZone), at), closes };
      rest = 0;
    }
    date = date.add({ days: 1 });
  }
  throw new RangeError(`No working day within ${longestRest} days before ${date.toString()}`);
}

/** Milliseconds that were worked from one instant to a later one; without hours, all of them. */
export const workedBetween = (from: Date, to: Date, hours: BusinessHours | null): number => {
  if (to <= from) return 0;
  if (hours === null) return to.getTime() - from.getTime();
  let worked = 0;
  for (const { opens, closes } of shiftsFrom(from.getTime(), hours)) {
    if (opens >= to.getTime()) break;
    worked += Math.min(closes, to.getTime()) - opens;
  }
  return worked;
};

/** The first instant by which so many milliseconds were worked. */
export const workedLater = (from: Date, milliseconds: number, hours: BusinessHours | null): Date => {
  if (hours === null || milliseconds <= 0) return new Date(from.getTime() + Math.max(milliseconds, 0));
  const shifts = shiftsFrom(from.getTime(), hours);
  let shift = shifts.next().value;
  let left = milliseconds;
  while (shift.opens + left > shift.closes) {
    left -= shift.closes - shift.opens;
    shift = shifts.next().value;
  }
  return new Date(shift.opens + left);
};
