import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteRequest, TimeWindow } from '../facts.ts';
import { AcceptanceError, checkValid, optionOf, targetsOf, type PromiseMade, type Targets } from './acceptance.ts';
import { quoteFromCards } from './cards.ts';
import { QuoteRequestError } from './quote-error.ts';
import { anyNow, anyRequest, domestic, request, shanghai, tuesday } from './testing/requests.ts';
import { minutesOf, timeAt, wallTimeAt } from './zoned-time.ts';

const at = (text: string): Date => new Date(`2026-11-${text}+08:00`);
const minutes = (count: number, after = tuesday): Date => new Date(after.getTime() + count * 60_000);

const promiseOf = (option: string, quotedAt = tuesday, more: Partial<QuoteRequest> = {}): PromiseMade => {
  const asked = request(more);
  const { commitment } = optionOf({ result: quoteFromCards(asked, [domestic], quotedAt) }, option);
  return { request: asked, option, commitment, card: domestic, quotedAt };
};

/** What holds, by the clock of Shanghai; or why not. */
const accepted = (promise: PromiseMade, now: Date, wanted: TimeWindow | null = null): string => {
  try {
    const { commitment, pickup } = targetsOf(promise, now, wanted);
    expect(pickup.to).toEqual(commitment.pickedUpBy);
    const [promised, from, to] = [commitment.promisedAt, pickup.from, pickup.to].map((time) =>
      timeAt(time, 'Asia/Shanghai').slice(8, 16),
    );
    return `${promised ?? ''}, fetched ${from ?? ''} to ${to ?? ''}`;
  } catch (error) {
    if (error instanceof AcceptanceError) return error.code;
    if (error instanceof QuoteRequestError) return error.message.replace(/^Not a request for a quote: /, '');
    throw error;
  }
};

describe('targetsOf', () => {
  it('keeps the promise, and sends the courier within the hour', () => {
    const promise = promiseOf('standard');
    expect(accepted(promise, tuesday)).toBe('26T18:00, fetched 24T10:00 to 24T11:00');
    expect(accepted(promise, at('24T19:59:00'))).toBe('26T18:00, fetched 24T19:59 to 24T20:59');
    expect(accepted(promiseOf('standard', at('24T02:00:00')), at('24T03:00:00'))).toBe(
      '26T18:00, fetched 24T08:00 to 24T09:00',
    );
  });

  it('waits for a parcel that is ready later', () => {
    const promise = promiseOf('standard', tuesday, { readyAt: at('25T14:30:00') });
    expect(accepted(promise, at('24T15:00:00'))).toBe('27T18:00, fetched 25T14:30 to 25T15:30');
    expect(accepted(promise, at('25T15:00:00'))).toBe('27T18:00, fetched 25T15:00 to 25T16:00');
  });

  it('asks for a new quote when the promise would be a later one', () => {
    expect(accepted(promiseOf('standard'), at('24T20:00:00'))).toBe('quote_changed');
    expect(accepted(promiseOf('same_day', tuesday, { to: shanghai }), at('24T12:00:00'))).toBe('quote_changed');
    expect(accepted(promiseOf('city_rush', tuesday, { to: shanghai }), minutes(61))).toBe('quote_changed');
  });

  it('takes a quote at its word for a quarter of an hour, while its cut-off lies ahead', () => {
    // Three hours from 10:58 end at 13:58, so at 14:00; from 11:02 on at 15:00.
    const rush = promiseOf('city_rush', at('24T10:58:00'), { to: shanghai });
    expect(accepted(rush, at('24T11:13:00'))).toBe('24T14:00, fetched 24T11:13 to 24T12:13');
    expect(accepted(rush, at('24T11:13:01'))).toBe('quote_changed');
    const last = promiseOf('standard', at('24T19:55:00'));
    expect(accepted(last, at('24T19:59:59'))).toBe('26T18:00, fetched 24T19:59 to 24T20:59');
    expect(accepted(last, at('24T20:00:00'))).toBe('quote_changed');
  });

  it('never promises a courier after the delivery', () => {
    const product = domestic.products.city_rush!;
    const zones = { same_city: { ...product.zones.same_city!, commitment: { hours: 1, cutOff: '19:00' } } };
    const card = { ...domestic, products: { city_rush: { ...product, zones } } };
    const asked = request({ to: shanghai });
    const quotedAt = at('24T10:00:00');
    const { commitment } = optionOf({ result: quoteFromCards(asked, [card], quotedAt) }, 'city_rush');
    const promise = { request: asked, option: 'city_rush', commitment, card, quotedAt };
    expect(accepted(promise, at('24T10:10:00'))).toBe('quote_changed');
  });

  it('never changes what was promised, whoever accepts whenever', () => {
    fc.assert(
      fc.property(anyRequest, anyNow, fc.integer({ min: 0, max: 3000 }), (asked, now, later) => {
        const acceptedAt = minutes(later, now);
        for (const { code: option, commitment } of quoteFromCards(asked, [domestic], now).options) {
          const promise = { request: asked, option, commitment, card: domestic, quotedAt: now };
          let targets: Targets;
          try {
            targets = targetsOf(promise, acceptedAt, null);
          } catch (error) {
            expect(error).toMatchObject({ name: 'AcceptanceError', code: 'quote_changed' });
            expect(later > 15 || acceptedAt >= commitment.acceptBefore).toBe(true);
            continue;
          }
          const { pickup, commitment: kept } = targets;
          expect({ ...kept, pickedUpBy: null }).toEqual({ ...commitment, pickedUpBy: null });
          expect(pickup.from >= acceptedAt && pickup.from < pickup.to && pickup.to < kept.promisedAt).toBe(true);
          expect(pickup.to.getTime() - pickup.from.getTime()).toBeLessThanOrEqual(60 * 60_000);
        }
      }),
    );
  });
});

describe('a window for the pickup', () => {
  const standard = promiseOf('standard');
  const within = (from: string, to: string, promise = standard, now = tuesday): string =>
    accepted(promise, now, { from: at(from), to: at(to) });

  it('is kept where the promise stands in it', () => {
    expect(within('24T14:00:00', '24T16:00:00')).toBe('26T18:00, fetched 24T14:00 to 24T16:00');
    expect(within('24T18:00:00', '24T20:00:00')).toBe('26T18:00, fetched 24T18:00 to 24T20:00');
  });

  it('begins at once where it has begun', () => {
    expect(within('24T08:00:00', '24T12:00:00')).toBe('26T18:00, fetched 24T10:00 to 24T12:00');
  });

  it('may end an hour after the cut-off, when the last who ask have the courier, and no later', () => {
    // Next day from Shanghai to Hangzhou is accepted until 19:00.
    const nextDay = promiseOf('next_day');
    expect(within('24T18:00:00', '24T20:00:00', nextDay)).toBe('25T18:00, fetched 24T18:00 to 24T20:00');
    const nextMorning = promiseOf('next_morning');
    expect(within('24T18:00:00', '24T19:00:00', nextMorning)).toBe('25T12:00, fetched 24T18:00 to 24T19:00');
    expect(within('24T18:00:00', '24T19:01:00', nextMorning)).toMatch(/^#\/pickup\/from is too late for the promise/);
  });

  it.each([
    ['24T16:00:00', '24T14:00:00', /^#\/pickup\/to must be after from/],
    ['24T08:00:00', '24T09:59:00', /^#\/pickup\/to must not be past/],
    ['24T11:00:00', '24T13:00:00', /^#\/pickup\/from must lie .* 08:00 to 12:00, 12:00 to 18:00, 18:00 to 20:00/],
    ['24T19:00:00', '24T21:00:00', /^#\/pickup\/from must lie/],
    ['24T12:00:00', '25T13:00:00', /^#\/pickup\/from must lie/],
    ['24T10:00:00', '24T10:59:00', /^#\/pickup\/to must not be before 2026-11-24T11:00:00\+08:00/],
    ['25T08:00:00', '25T10:00:00', /^#\/pickup\/from is too late for the promise/],
  ])('from %s to %s is refused, with the reason', (from, to, reason) => {
    expect(within(from, to)).toMatch(reason);
  });

  it('cannot begin before the parcel is ready', () => {
    const later = promiseOf('standard', tuesday, { readyAt: at('24T15:00:00') });
    expect(within('24T14:00:00', '24T17:00:00', later)).toMatch(/^#\/pickup\/from must not be before the parcel/);
    expect(within('24T15:00:00', '24T17:00:00', later)).toBe('26T18:00, fetched 24T15:00 to 24T17:00');
  });

  it('is never a way to a promise that cannot be kept', () => {
    fc.assert(
      fc.property(
        anyRequest,
        anyNow,
        fc.record({ start: fc.integer({ min: -300, max: 3000 }), length: fc.integer({ min: -60, max: 600 }) }),
        (asked, now, { start, length }) => {
          const wanted = { from: minutes(start, now), to: minutes(start + length, now) };
          for (const { code: option, commitment } of quoteFromCards(asked, [domestic], now).options) {
            const promise = { request: asked, option, commitment, card: domestic, quotedAt: now };
            try {
              const { pickup, commitment: kept } = targetsOf(promise, now, wanted);
              expect(kept.promisedAt).toEqual(commitment.promisedAt);
              expect(pickup.to < kept.promisedAt && pickup.to > now && pickup.from >= now).toBe(true);
              const { date, minutes: end } = wallTimeAt(pickup.to, 'Asia/Shanghai');
              expect(end <= minutesOf('20:00')).toBe(true);
              expect(wallTimeAt(commitment.pickedUpBy, 'Asia/Shanghai').date).toBe(date);
            } catch (error) {
              expect(error).toBeInstanceOf(QuoteRequestError);
            }
          }
        },
      ),
    );
  });
});

describe('an option', () => {
  const result = quoteFromCards(request(), [domestic], tuesday);

  it('is one of the quote', () => {
    expect(() => optionOf({ result }, 'city_rush')).toThrow(expect.objectContaining({ code: 'option_not_offered' }));
    expect(() => optionOf({ result }, 'constructor')).toThrow(expect.objectContaining({ code: 'option_not_offered' }));
    expect(optionOf({ result }, 'standard').card).toEqual({ id: 'china-domestic', version: 1 });
  });

  it('ends at the instant that it names', () => {
    const option = optionOf({ result }, 'standard');
    expect(option.validUntil).toEqual(minutes(48 * 60));
    expect(() => checkValid(option, minutes(48 * 60 - 1))).not.toThrow();
    expect(() => checkValid(option, minutes(48 * 60))).toThrow(expect.objectContaining({ code: 'quote_expired' }));
  });
});
