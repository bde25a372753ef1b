import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteRequest } from '../facts.ts';
import { calendarOf } from './calendar.ts';
import { quoteOptions } from './quote.ts';
import {
  anyNow,
  anyRequest,
  domestic,
  harbin,
  hangzhou,
  international,
  optionOf,
  request,
  saturday,
  shanghai,
} from './testing/requests.ts';
import { minutesOf, wallTimeAt } from './zoned-time.ts';

const at = (text: string): Date => new Date(`${text}+08:00`);
const promised = (code: string, now: Date, more: Partial<QuoteRequest> = {}, card = domestic): string => {
  const { promisedAt, timeZone } = optionOf(quoteOptions(request(more), card, now), code).commitment;
  const { date, minutes } = wallTimeAt(promisedAt, timeZone);
  return `${date} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

describe('commitmentOf', () => {
  it('comes after acceptance and pickup, on a working day and within delivery hours of the destination', () => {
    fc.assert(
      fc.property(anyRequest, anyNow, (asked, now) => {
        for (const card of [domestic, international])
          for (const { code, commitment } of quoteOptions(asked, card, now).options) {
            const product = card.products[code]!;
            const { date, minutes } = wallTimeAt(commitment.promisedAt, commitment.timeZone);
            expect(commitment.promisedAt.getTime()).toBeGreaterThan(now.getTime());
            expect(commitment.promisedAt.getTime()).toBeGreaterThan(commitment.pickedUpBy.getTime());
            expect(commitment.acceptBefore.getTime()).toBeGreaterThan(now.getTime());
            expect(calendarOf(card, product, asked.to.country)(date)).toBe(true);
            expect(minutes).toBeGreaterThanOrEqual(minutesOf(product.deliveryHours.from));
            expect(minutes).toBeLessThanOrEqual(minutesOf(product.deliveryHours.to));
          }
      }),
    );
  });

  it('is never earlier for being accepted later', () => {
    fc.assert(
      fc.property(anyRequest, anyNow, fc.integer({ min: 0, max: 3000 }), (asked, now, minutes) => {
        const later = quoteOptions(asked, domestic, new Date(now.getTime() + minutes * 60_000));
        for (const { code, commitment } of quoteOptions(asked, domestic, now).options) {
          const then =
            later.options.find((option) => option.code === code)?.commitment.promisedAt ?? commitment.promisedAt;
          expect(then.getTime()).toBeGreaterThanOrEqual(commitment.promisedAt.getTime());
        }
      }),
    );
  });

  it('moves a day when the cut-off has passed, to the minute', () => {
    expect(promised('standard', at('2026-11-24T19:59:59'))).toBe('2026-11-26 18:00');
    expect(promised('standard', at('2026-11-24T20:00:00'))).toBe('2026-11-27 18:00');
  });

  it('says until when it holds, and holds until then', () => {
    const now = at('2026-11-24T10:00:00');
    const { acceptBefore, promisedAt } = optionOf(quoteOptions(request(), domestic, now), 'next_day').commitment;
    expect(acceptBefore).toEqual(at('2026-11-24T19:00:00'));
    const last = optionOf(quoteOptions(request(), domestic, new Date(acceptBefore.getTime() - 1)), 'next_day');
    expect(last.commitment.promisedAt).toEqual(promisedAt);
  });

  it('counts no Sunday and no holiday for standard, and every day for the products that run every day', () => {
    // Saturday the 21st: Monday and Tuesday are the two working days.
    expect(promised('standard', saturday)).toBe('2026-11-24 18:00');
    expect(promised('next_day', saturday)).toBe('2026-11-22 18:00');
    // National Day 2026: from Wednesday, 30 September, over 1 to 3 October and Sunday the 4th.
    expect(promised('standard', at('2026-09-30T10:00:00'))).toBe('2026-10-06 18:00');
  });

  it('counts working hours alone for a product by the hour, and rounds up to the full hour', () => {
    const inCity = { to: shanghai };
    expect(promised('city_rush', at('2026-11-24T10:10:00'), inCity)).toBe('2026-11-24 14:00');
    expect(promised('city_rush', at('2026-11-24T06:00:00'), inCity)).toBe('2026-11-24 11:00');
    expect(promised('city_rush', at('2026-11-24T18:59:00'), inCity)).toBe('2026-11-24 22:00');
  });

  it('waits for a parcel that is ready later', () => {
    expect(promised('next_day', saturday, { readyAt: at('2026-11-25T09:00:00') })).toBe('2026-11-26 18:00');
    expect(promised('same_day', saturday, { to: shanghai, readyAt: at('2026-11-25T09:00:00') })).toBe(
      '2026-11-25 20:00',
    );
  });

  it('sends the courier within the hour, or when pickups open', () => {
    const pickup = (now: Date) => optionOf(quoteOptions(request(), domestic, now), 'standard').commitment.pickedUpBy;
    expect(pickup(at('2026-11-24T10:00:00'))).toEqual(at('2026-11-24T11:00:00'));
    expect(pickup(at('2026-11-24T03:00:00'))).toEqual(at('2026-11-24T09:00:00'));
    expect(pickup(at('2026-11-24T22:00:00'))).toEqual(at('2026-11-25T09:00:00'));
  });

  it('never promises an hour before the courier has come, whatever an operator writes', () => {
    const [code = '', product] = Object.entries(domestic.products).find(([name]) => name === 'standard') ?? [];
    const clock = fc
      .integer({ min: 8 * 2, max: 21 * 2 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
    const terms = fc.record({ days: fc.integer({ min: 0, max: 3 }), by: clock, cutOff: clock });
    fc.assert(
      fc.property(terms, anyNow, (commitment, now) => {
        const zones = { neighbouring: { ...product!.zones.neighbouring!, commitment } };
        const card = { ...domestic, products: { [code]: { ...product!, zones } } };
        const { promisedAt, pickedUpBy } = optionOf(quoteOptions(request(), card, now), code).commitment;
        expect(promisedAt.getTime()).toBeGreaterThan(pickedUpBy.getTime());
        expect(pickedUpBy.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });

  it('speaks by the clock of the destination, through summer time', () => {
    const newYork = { to: { country: 'US', region: 'New York' } };
    // Thursday 29 October + 5 working days (Mon–Fri) = Thursday 5 November, after the clocks went back.
    const winter = optionOf(quoteOptions(request(newYork), international, at('2026-10-29T10:00:00')), 'intl_express');
    expect(winter.commitment).toMatchObject({ timeZone: 'America/New_York', offsetMinutes: -300 });
    expect(winter.commitment.promisedAt.toISOString()).toBe('2026-11-05T23:00:00.000Z');
    expect(promised('intl_express', at('2026-10-20T10:00:00'), newYork, international)).toBe('2026-10-27 18:00');
    const california = { to: { country: 'US', region: 'California' } };
    const west = optionOf(quoteOptions(request(california), international, at('2026-10-20T10:00:00')), 'intl_express');
    expect(west.commitment.promisedAt.toISOString()).toBe('2026-10-28T01:00:00.000Z');
  });

  it('knows that a week is Sunday to Thursday in Riyadh, and skips Thanksgiving in New York', () => {
    // Tuesday the 24th: Wednesday, Thursday, Sunday, Monday, Tuesday.
    expect(promised('intl_express', at('2026-11-24T10:00:00'), { to: { country: 'SA' } }, international)).toBe(
      '2026-12-01 18:00',
    );
    // Wednesday, Friday, Monday, Tuesday, Wednesday: Thursday the 26th is Thanksgiving.
    expect(promised('intl_express', at('2026-11-24T10:00:00'), { to: { country: 'US' } }, international)).toBe(
      '2026-12-02 18:00',
    );
  });

  it('refuses a same-day product after its cut-off, and says when that was', () => {
    const { refused } = quoteOptions(request({ to: shanghai }), domestic, at('2026-11-24T12:00:00'));
    expect(refused.find(({ code }) => code === 'same_day')).toMatchObject({ reason: 'past_cut_off', limit: '12:00' });
  });

  it('takes longer to Harbin than to Hangzhou', () => {
    expect(promised('standard', saturday, { to: harbin }) > promised('standard', saturday, { to: hangzhou })).toBe(
      true,
    );
  });
});
