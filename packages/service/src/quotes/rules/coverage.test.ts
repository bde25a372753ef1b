import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage.ts';
import { QuoteRequestError } from './quote-error.ts';
import { domestic, hangzhou, international, urumqi } from './testing/requests.ts';

const codes = (address: Parameters<typeof coverageOf>[0], card = domestic) =>
  coverageOf(address, card).products.map(
    ({ code, delivers, fetches }) => `${code}${delivers ? ' in' : ''}${fetches ? ' out' : ''}`,
  );

describe('coverageOf', () => {
  it('lists what serves a city, with pickup windows and its branch', () => {
    expect(codes(hangzhou)).toEqual(Object.keys(domestic.products).map((code) => `${code} in out`));
    expect(coverageOf(hangzhou, domestic)).toMatchObject({
      served: true,
      pickupWindows: domestic.pickup.windows,
      nearestBranch: { code: 'hz-1' },
    });
  });

  it('lists less for a remote city, and the nearest branch of the province', () => {
    expect(codes(urumqi)).toEqual(['same_day in out', 'next_day in out', 'standard in out', 'economy in out']);
    expect(coverageOf({ country: 'CN', city: '喀什' }, domestic).nearestBranch?.code).toBe('ur-1');
    expect(coverageOf({ country: 'CN', city: '拉萨' }, domestic).nearestBranch).toBeNull();
  });

  it('delivers abroad and fetches nothing there', () => {
    expect(codes({ country: 'FR' }, international)).toEqual(['intl_express in', 'intl_economy in']);
    expect(coverageOf({ country: 'FR' }, international).pickupWindows).toEqual([]);
    expect(coverageOf({ country: 'FR' }, domestic)).toMatchObject({ served: false, products: [], nearestBranch: null });
  });

  it('names what is wrong with an address', () => {
    expect(() => coverageOf({ country: 'CN', region: 'Atlantis' }, domestic)).toThrow(QuoteRequestError);
  });
});
