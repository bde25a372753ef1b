import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteFromCards } from './cards.ts';
import { parseMoney } from './money.ts';
import { quoteOptions } from './quote.ts';
import {
  anyNow,
  anyRequest,
  domestic,
  international,
  request,
  shanghai,
  shenzhen,
  tuesday,
  urumqi,
} from './testing/requests.ts';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

describe('quoteOptions', () => {
  it('gives the same answer to the same question, and changes nothing of it', () => {
    const card = frozen(structuredClone(domestic));
    fc.assert(
      fc.property(anyRequest, anyNow, (asked, now) => {
        expect(quoteOptions(frozen(asked), card, now)).toEqual(quoteOptions(structuredClone(asked), domestic, now));
      }),
    );
  });

  it('marks the cheapest and the fastest', () => {
    fc.assert(
      fc.property(anyRequest, anyNow, (asked, now) => {
        const { options, cheapest, fastest } = quoteOptions(asked, domestic, now);
        const least = options.find(({ code }) => code === cheapest);
        const first = options.find(({ code }) => code === fastest);
        expect([least === undefined, first === undefined]).toEqual([options.length === 0, options.length === 0]);
        for (const { price, commitment } of options) {
          expect(parseMoney(price.total, 'CNY')).toBeGreaterThanOrEqual(parseMoney(least!.price.total, 'CNY'));
          expect(commitment.promisedAt >= first!.commitment.promisedAt).toBe(true);
        }
      }),
    );
  });

  it('offers five products from Shanghai to Shenzhen or fewer, and says why not the others', () => {
    const { options, refused, cheapest, fastest, card } = quoteOptions(request({ to: shenzhen }), domestic, tuesday);
    expect(options.map(({ code, price }) => `${code} ${price.total}`)).toEqual([
      'next_morning 31.50',
      'next_day 27.30',
      'standard 20.60',
      'economy 13.00',
    ]);
    expect(refused.map(({ code, reason }) => `${code} ${reason}`)).toEqual([
      'city_rush out_of_area',
      'same_day out_of_area',
    ]);
    expect([cheapest, fastest, card]).toEqual(['economy', 'next_morning', { id: 'china-domestic', version: 1 }]);
  });

  it('plans the resources that the sources name', () => {
    const plan = (more: Parameters<typeof request>[0], code: string) =>
      quoteOptions(request(more), domestic, tuesday).options.find((option) => option.code === code)?.resourcePlan;
    expect(plan({ to: shanghai }, 'same_day')).toEqual(['local_fleet', 'sorting_and_branch']);
    expect(plan({ to: shenzhen, trade: 'b2b' }, 'standard')).toEqual([
      'trunk_and_regional',
      'warehouse_and_full_truck',
    ]);
    const fragile = plan({ goods: ['fragile'], services: [{ code: 'protective_packaging' }] }, 'standard');
    expect(fragile).toEqual(['trunk_and_regional', 'shock_proof_packaging', 'direct_line', 'sorting_and_branch']);
    expect(plan({ goods: ['frozen'], services: [{ code: 'cold_chain' }] }, 'next_day')).toEqual(
      expect.arrayContaining(['temperature_controlled', 'temperature_monitored', 'air_linehaul']),
    );
  });
});

describe('several cards', () => {
  it('answer as one: domestic products at home, international ones abroad', () => {
    const codes = (to: object) => {
      const answer = quoteFromCards(request({ to: { country: 'CN', ...to } }), [domestic, international], tuesday);
      return {
        cards: new Set(answer.options.map(({ card }) => card.id)),
        refused: answer.refused.map(({ code }) => code),
      };
    };
    expect(codes({ country: 'JP' })).toEqual({ cards: new Set(['china-international']), refused: [] });
    expect(codes(urumqi).cards).toEqual(new Set(['china-domestic']));
    expect(codes(urumqi).refused).not.toContain('intl_express');
  });

  it('refuse together where none goes, and do not mix currencies', () => {
    const nowhere = quoteFromCards(request({ to: { country: 'AQ' } }), [domestic, international], tuesday);
    expect([nowhere.options, nowhere.cheapest, nowhere.refused.length]).toEqual([[], null, 8]);
    expect(() => quoteFromCards(request(), [domestic, { ...international, currency: 'USD' }], tuesday)).toThrow(
      RangeError,
    );
  });
});
