import { longestRest } from '../defaults.ts';
import type { Calendar, RateCard, RateProduct } from '../facts.ts';
import { nextDay, weekdayOf } from './zoned-time.ts';

/** Whether somebody works on a day. */
export type IsWorked = (date: string) => boolean;

/** The country's calendar, or the card's; a product that runs every day has none. */
export const calendarOf = (
  card: Pick<RateCard, 'calendar' | 'calendars'>,
  { everyDay }: Pick<RateProduct, 'everyDay'>,
  country: string,
): IsWorked => {
  if (everyDay === true) return () => true;
  const { workingDays, holidays, workedDays = [] }: Calendar = card.calendars?.[country] ?? card.calendar;
  return (date) => workedDays.includes(date) || (workingDays.includes(weekdayOf(date)) && !holidays.includes(date));
};

/**
 * This day if it is worked, else the next that is.
 * @throws RangeError where more than a year has none: a card that no check let through
 */
export const firstWorked = (date: string, isWorked: IsWorked): string => {
  let day = date;
  for (let rest = 0; rest <= longestRest; rest += 1) {
    if (isWorked(day)) return day;
    day = nextDay(day);
  }
  throw new RangeError(`No working day within ${longestRest} days of ${date}`);
};

/** So many working days later. 0 is the day itself, or the next that is worked. */
export const workedDaysLater = (date: string, days: number, isWorked: IsWorked): string => {
  let day = days === 0 ? firstWorked(date, isWorked) : date;
  for (let counted = 0; counted < days; counted += 1) day = firstWorked(nextDay(day), isWorked);
  return day;
};
