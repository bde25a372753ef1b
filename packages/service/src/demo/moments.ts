/** Minutes before now (negative: ahead), or a time of day in the place's own zone, so many days ago. */
export type Moment = number | readonly [daysAgo: number, time: `${number}:${number}`];

const minute = 60_000;
const day = 24 * 60 * minute;

/** Minutes east of UTC at an instant. */
const offsetAt = (zone: string, instant: number): number => {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

const twoDigits = (count: number): string => String(count).padStart(2, '0');

const written = (instant: number, zone: string): string => {
  const offset = offsetAt(zone, instant);
  const distance = Math.abs(offset);
  const local = new Date(instant + offset * minute).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(distance / 60))}:${twoDigits(distance % 60)}`;
};

/**
 * A moment as carriers write it: RFC 3339, to the second, with the offset of its place.
 *
 * @param zone IANA, as `Asia/Shanghai`.
 */
export const timeOf = (moment: Moment, zone: string, now: Date): string => {
  if (typeof moment === 'number') return written(now.getTime() - moment * minute, zone);
  const [daysAgo, time] = moment;
  const today = now.getTime() + offsetAt(zone, now.getTime()) * minute;
  const midnight = Math.floor(today / day) * day - daysAgo * day;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const clock = midnight + (hours * 60 + minutes) * minute;
  return written(clock - offsetAt(zone, clock) * minute, zone);
};
