import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteRequest } from '../facts.ts';
import { QuoteRequestError } from './quote-error.ts';
import { quoteOptions } from './quote.ts';
import { domestic, international, request, tuesday } from './testing/requests.ts';

const pointers = (more: Partial<QuoteRequest>): readonly string[] => {
  try {
    quoteOptions(request(more), domestic, tuesday);
  } catch (error) {
    if (error instanceof QuoteRequestError) return error.issues.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('a request that cannot be quoted', () => {
  it.each<[string, Partial<QuoteRequest>]>([
    ['#/parcel/weight', { parcel: { weight: -1 } }],
    ['#/parcel/weight', { parcel: { weight: 0 } }],
    ['#/parcel/weight', { parcel: { weight: 2000 } }],
    ['#/parcel/weight', { parcel: { weight: NaN } }],
    ['#/parcel/weight', { parcel: { weight: Infinity } }],
    ['#/parcel/weight', { parcel: { weight: 1e300 } }],
    ['#/parcel/length', { parcel: { weight: 1, length: 1e9, width: 1, height: 1 } }],
    ['#/parcel/height', { parcel: { weight: 1, length: 1, width: 1, height: -1 } }],
    ['#/parcel/width', { parcel: { weight: 1, length: 1, height: 1 } }],
    ['#/to/country', { to: { country: 'XX' } }],
    ['#/from/region', { from: { country: 'CN', region: 'Atlantis' } }],
    ['#/to/city', { to: { country: 'CN' } }],
    ['#/declaredValue', { declaredValue: '-5' }],
    ['#/declaredValue', { declaredValue: '0' }],
    ['#/declaredValue', { declaredValue: '1.005' }],
    ['#/declaredValue', { declaredValue: '10000000.01' }],
    ['#/declaredValue', { services: [{ code: 'declared_value' }] }],
    ['#/services/0/amount', { services: [{ code: 'cash_on_delivery' }] }],
    ['#/services/0/floors', { services: [{ code: 'carry_upstairs', floors: 1.5 }] }],
    ['#/services/1/code', { services: [{ code: 'door_pickup' }, { code: 'door_pickup' }] }],
    ['#/services/0/code', { services: [{ code: 'teleport' as 'door_pickup' }] }],
    ['#/goods/0', { goods: ['anything' as 'food'] }],
    ['#/readyAt', { readyAt: new Date(tuesday.getTime() - 3_600_000) }],
    ['#/readyAt', { readyAt: new Date('2875-10-22') }],
    ['#/readyAt', { readyAt: new Date(NaN) }],
  ])('names %s', (pointer, more) => {
    expect(pointers(more)).toEqual([pointer]);
  });

  it('names every field at once', () => {
    expect(pointers({ from: { country: 'ZZ' }, parcel: { weight: -1 }, declaredValue: 'much' })).toEqual([
      '#/from/country',
      '#/parcel/weight',
      '#/declaredValue',
    ]);
  });

  it('is the only error there is, whatever the numbers are', () => {
    const anyNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, NaN, Infinity, 1e-300, 1e300));
    const number = fc.option(anyNumber, { nil: undefined });
    const parcel = fc.record({ weight: anyNumber, length: number, width: number, height: number });
    fc.assert(
      fc.property(parcel, fc.option(fc.string()), number, (wild, declaredValue, floors) => {
        const asked = request({ parcel: wild, declaredValue, services: [{ code: 'carry_upstairs', floors }] });
        for (const card of [domestic, international])
          try {
            quoteOptions(asked, card, tuesday);
          } catch (error) {
            expect(error).toBeInstanceOf(QuoteRequestError);
          }
      }),
    );
  });
});
