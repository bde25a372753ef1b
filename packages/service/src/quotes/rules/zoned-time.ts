/** A day and a minute of it, as a clock on a wall in some IANA time zone shows them. */
export interface WallTime {
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  /** Minutes after midnight. */
  readonly minutes: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format is slow, and there are few zones. */
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  formats.set(timeZone, format);
  return format;
};

export const isTimeZone = (name: string): boolean => {
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
};

/** What the wall's clock shows, read as if it stood in Greenwich. */
const wallMilliseconds = (at: number, timeZone: string): number => {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minutes, second);
};

/** Minutes east of UTC. */
export const offsetAt = (at: Date, timeZone: string): number =>
  Math.round((wallMilliseconds(at.getTime(), timeZone) - Math.floor(at.getTime() / 1000) * 1000) / minute);

export const wallTimeAt = (at: Date, timeZone: string): WallTime => {
  const wall = wallMilliseconds(at.getTime(), timeZone);
  return {
    date: new Date(wall).toISOString().slice(0, 10),
    minutes: Math.floor((((wall % day) + day) % day) / minute),
  };
};

/**
 * When the wall's clock shows this. An hour that the clock shows twice is the first of them; one that it skips is as
 * long after the change as it would have been without it.
 */
export const instantOf = ({ date, minutes }: WallTime, timeZone: string): Date => {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * minute;
  const before = offsetAt(new Date(wall - day), timeZone);
  const after = offsetAt(new Date(wall + day), timeZone);
  const candidates = [before, after].map((offset) => wall - offset * minute);
  const shown = candidates.filter((at) => wallMilliseconds(at, timeZone) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - before * minute);
};

/** RFC 3339, as the wall's clock shows it. */
export const timeAt = (at: Date, timeZone: string): string => {
  const offset = offsetAt(at, timeZone);
  const wall = new Date(at.getTime() + offset * minute).toISOString().replace(/(?:\.000)?Z$/, '');
  if (offset === 0) return `${wall}Z`;
  return `${wall}${offset < 0 ? '-' : '+'}${clockOf(Math.abs(offset))}`;
};

/** 'HH:MM' of minutes after midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** 'HH:MM' as minutes after midnight; '24:00' is the day's end. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

export const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
