import type { LocalTime } from '../facts.ts';

const shape = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** What four-digit years can say. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');
const widestOffset = 23 * 60 + 59;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * Reads an RFC 3339 time and keeps the offset it was written with. Fractions finer than a millisecond are cut off.
 * @throws RangeError for anything else, also for a day or an hour that does not exist
 */
export const parseLocalTime = (text: string): LocalTime => {
  const [, date, clock, fraction = '', sign, hours = '00', minutes = '00'] = shape.exec(text) ?? [];
  const offsetMinutes = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const written = `${date ?? ''}T${clock ?? ''}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const local = Date.parse(written);
  const exists = !Number.isNaN(local) && new Date(local).toISOString() === written;
  if (!exists || Number(hours) > 23 || Number(minutes) > 59) throw new RangeError(`Not an RFC 3339 time: ${text}`);
  return { at: new Date(local - offsetMinutes * 60_000), offsetMinutes: offsetMinutes === 0 ? 0 : offsetMinutes };
};

/**
 * Writes a time as the place's own clock shows it: `2018-10-05T12:46:15+08:00`, with `Z` for no offset and a fraction
 * only where there is one. What four-digit years cannot say becomes the nearest that they can.
 */
export const formatLocalTime = ({ at, offsetMinutes }: LocalTime): string => {
  const offset = clamp(Math.trunc(offsetMinutes), -widestOffset, widestOffset);
  const local = clamp(at.getTime() + offset * 60_000, earliest, latest);
  const written = new Date(local).toISOString();
  const clock = written.endsWith('.000Z') ? written.slice(0, 19) : written.slice(0, 23);
  if (offset === 0) return `${clock}Z`;
  const size = Math.abs(offset);
  return `${clock}${offset < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`;
};
