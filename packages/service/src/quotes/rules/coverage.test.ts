import { describe, expect, it } from 'vitest';
import type { QuoteAddress, RateCard } from '../facts.ts';
import { coverageOf } from './coverage.ts';
import { QuoteRequestError } from './quote-error.ts';
import { domestic, hangzhou, international, urumqi } from './testing/requests.ts';

const of = (address: QuoteAddress, ...cards: readonly RateCard[]) => coverageOf(address, cards, '#/query');
const codes = (address: QuoteAddress, card = domestic) =>
  of(address, card).products.map(
    ({ code, delivers, fetches }) => `${code}${delivers ? ' in' : ''}${fetches ? ' out' : ''}`,
  );

describe('coverageOf', () => {
  it('lists what serves a city, with pickup windows and its branch', () => {
    expect(codes(hangzhou)).toEqual(Object.keys(domestic.products).map((code) => `${code} in out`));
    expect(of(hangzhou, domestic)).toMatchObject({
      served: true,
      pickupWindows: domestic.pickup.windows,
      nearestBranch: { code: 'hz-1' },
    });
  });

  it('lists less for a remote city, and the nearest branch of the province', () => {
    expect(codes(urumqi)).toEqual(['same_day in out', 'next_day in out', 'standard in out', 'economy in out']);
    expect(of({ country: 'CN', city: '喀什' }, domestic).nearestBranch?.code).toBe('ur-1');
    expect(of({ country: 'CN', city: '拉萨' }, domestic).nearestBranch).toBeNull();
  });

  it('delivers abroad and fetches nothing there', () => {
    expect(codes(hangzhou, international)).toEqual(['intl_express out', 'intl_economy out']);
    expect(codes({ country: 'FR' }, international)).toEqual(['intl_express in', 'intl_economy in']);
    expect(of({ country: 'FR' }, international).pickupWindows).toEqual([]);
    expect(of({ country: 'FR' }, domestic)).toMatchObject({ served: false, products: [], nearestBranch: null });
  });

  it('is that of all cards together: a product and a window once, the branch of the first card that has one', () => {
    const night = { from: '20:00', to: '22:00' };
    const more = {
      ...international,
      pickup: { ...international.pickup, windows: [night, ...domestic.pickup.windows] },
    };
    const both = of(hangzhou, more, domestic, domestic);
    expect(both.products.map(({ code }) => code)).toEqual([
      ...Object.keys(international.products),
      ...Object.keys(domestic.products),
    ]);
    expect(both.pickupWindows).toEqual([...domestic.pickup.windows, night]);
    expect(both.nearestBranch?.code).toBe('hz-1');
    expect(of({ country: 'FR' }, domestic, international)).toMatchObject({ served: true, pickupWindows: [] });
  });

  it('names what is wrong with an address', () => {
    const refused = () => of({ country: 'CN', region: 'Atlantis' }, domestic);
    expect(refused).toThrow(QuoteRequestError);
    expect(refused).toThrow('#/query/region');
  });
});
