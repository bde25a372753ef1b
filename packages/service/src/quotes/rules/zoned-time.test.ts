import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, instantOf, minutesOf, offsetAt, timeAt, wallTimeAt, weekdayOf } from './zoned-time.ts';

const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];
const anyAt = fc
  .integer({ min: Date.parse('2000-01-01T00:00:00Z') / 60_000, max: Date.parse('2040-01-01T00:00:00Z') / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

describe('zoned time', () => {
  it('shows on the wall what it was asked for, and comes back to within the hour that a clock shows twice', () => {
    fc.assert(
      fc.property(anyAt, fc.constantFrom(...zones), (at, zone) => {
        const wall = wallTimeAt(at, zone);
        const back = instantOf(wall, zone);
        expect(wallTimeAt(back, zone)).toEqual(wall);
        expect(at.getTime() - back.getTime()).toBeGreaterThanOrEqual(0);
        expect(at.getTime() - back.getTime()).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it('knows summer time: an hour that is skipped lies after the change, one that comes twice is the first', () => {
    const newYork = (date: string, minutes: number) => instantOf({ date, minutes }, 'America/New_York').toISOString();
    expect(newYork('2026-03-08', 2 * 60 + 30)).toBe('2026-03-08T07:30:00.000Z');
    expect(newYork('2026-11-01', 60 + 30)).toBe('2026-11-01T05:30:00.000Z');
    expect(newYork('2026-07-01', 18 * 60)).toBe('2026-07-01T22:00:00.000Z');
    expect(newYork('2026-12-01', 18 * 60)).toBe('2026-12-01T23:00:00.000Z');
  });

  it('knows half hours and quarters', () => {
    expect(offsetAt(new Date('2026-01-01T00:00:00.500Z'), 'Asia/Kathmandu')).toBe(345);
    expect(offsetAt(new Date('2026-01-01T00:00:00Z'), 'America/St_Johns')).toBe(-210);
  });

  it('is written with the offset of the place, and read back as the same instant', () => {
    const at = new Date('2026-11-24T02:00:00Z');
    expect(timeAt(at, 'Asia/Shanghai')).toBe('2026-11-24T10:00:00+08:00');
    expect(timeAt(at, 'America/St_Johns')).toBe('2026-11-23T22:30:00-03:30');
    expect(timeAt(at, 'UTC')).toBe('2026-11-24T02:00:00Z');
    expect(timeAt(new Date('2026-11-24T02:00:00.120Z'), 'Asia/Kathmandu')).toBe('2026-11-24T07:45:00.120+05:45');
    fc.assert(
      fc.property(anyAt, fc.constantFrom(...zones), (instant, zone) => {
        expect(new Date(timeAt(instant, zone))).toEqual(instant);
      }),
    );
  });

  it('counts minutes of a clock, and back', () => {
    expect([minutesOf('09:05'), clockOf(545), clockOf(0)]).toEqual([545, '09:05', '00:00']);
  });

  it('counts weekdays from Monday', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekdayOf)).toEqual([1, 6, 7]);
  });
});
