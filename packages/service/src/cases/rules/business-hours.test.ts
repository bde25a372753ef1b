import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from '../facts.ts';
import { workedBetween, workedLater } from './business-hours.ts';
import { officeHours } from './testing/cases.ts';

const at = (text: string): Date => new Date(text);
const minutes = (count: number): number => count * 60_000;
const later = (from: string, count: number, hours: BusinessHours | null = officeHours): string =>
  workedLater(at(from), minutes(count), hours).toISOString();
const between = (from: string, to: string, hours: BusinessHours | null = officeHours): number =>
  workedBetween(at(from), at(to), hours) / 60_000;

describe('business hours', () => {
  it('count every minute around the clock where there are none', () => {
    expect(later('2026-11-28T23:50:00Z', 30, null)).toBe('2026-11-29T00:20:00.000Z');
    expect(between('2026-11-28T23:50:00Z', '2026-11-29T00:20:00Z', null)).toBe(30);
    expect(between('2026-11-29T00:20:00Z', '2026-11-28T23:50:00Z', null)).toBe(0);
  });

  it('end in the evening and go on the next morning', () => {
    // Tuesday 17:45 in Shanghai, open until 18:00 and again from 09:00
    expect(later('2026-11-24T17:45:00+08:00', 30)).toBe('2026-11-25T01:15:00.000Z');
    expect(later('2026-11-24T17:45:00+08:00', 15)).toBe('2026-11-24T10:00:00.000Z');
    expect(later('2026-11-24T06:00:00+08:00', 30)).toBe('2026-11-24T01:30:00.000Z');
    expect(between('2026-11-24T17:45:00+08:00', '2026-11-25T09:15:00+08:00')).toBe(30);
    expect(between('2026-11-24T19:00:00+08:00', '2026-11-25T08:00:00+08:00')).toBe(0);
  });

  it('pass over weekends and holidays, and count a Saturday that is worked', () => {
    // Friday the 27th; Saturday the 28th is worked, Sunday not, Monday the 30th is a holiday
    expect(later('2026-11-27T17:50:00+08:00', 30)).toBe('2026-11-28T01:20:00.000Z');
    expect(later('2026-11-28T17:50:00+08:00', 30)).toBe('2026-12-01T01:20:00.000Z');
    expect(between('2026-11-27T00:00:00+08:00', '2026-12-01T24:00:00+08:00')).toBe(3 * 9 * 60);
  });

  it('are those of the clock on the wall when summer time comes and goes', () => {
    const nights: BusinessHours = {
      timeZone: 'America/New_York',
      calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] },
      open: { from: '01:00', to: '05:00' },
    };
    expect(between('2026-03-08T00:00:00-05:00', '2026-03-08T12:00:00-04:00', nights)).toBe(3 * 60);
    expect(between('2026-11-01T00:00:00-04:00', '2026-11-01T12:00:00-05:00', nights)).toBe(5 * 60);
    expect(later('2026-03-07T12:00:00-05:00', 60, nights)).toBe('2026-03-08T07:00:00.000Z');
  });

  it('can last until midnight', () => {
    const whole = { ...officeHours, open: { from: '00:00', to: '24:00' } };
    expect(between('2026-11-24T00:00:00+08:00', '2026-11-26T00:00:00+08:00', whole)).toBe(2 * 24 * 60);
  });

  it('complain of a calendar without work instead of counting for ever', () => {
    const never = { ...officeHours, calendar: { workingDays: [], holidays: [] } };
    expect(() => later('2026-11-24T00:00:00Z', 1, never)).toThrow(RangeError);
    const onceUponATime = { ...officeHours, calendar: { workingDays: [], holidays: [], workedDays: ['2026-11-24'] } };
    expect(() => later('2026-11-24T00:00:00+08:00', 10 * 60, onceUponATime)).toThrow(RangeError);
  });

  it('go on for years', () => {
    const days = between('2026-11-24T00:00:00+08:00', '2036-11-24T00:00:00+08:00') / (9 * 60);
    expect(days).toBe(2609);
  });

  it('give back what they were asked for, wherever the count begins', () => {
    const anyAt = fc
      .integer({ min: 0, max: 60 * 24 * 60 })
      .map((offset) => new Date(Date.parse('2026-10-01') + minutes(offset)));
    fc.assert(
      fc.property(
        anyAt,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom(null, officeHours, { ...officeHours, timeZone: 'America/New_York' }),
        (from, some, more, hours) => {
          const once = workedLater(from, minutes(some), hours);
          expect(workedBetween(from, once, hours)).toBe(minutes(some));
          expect(workedLater(once, minutes(more), hours)).toEqual(workedLater(from, minutes(some + more), hours));
        },
      ),
    );
  });
});
