import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateCardError } from './card-error.ts';
import { parseRateCard } from './card.ts';
import { exampleCards } from './cards/index.ts';
import { countries } from './defaults/gazetteer.ts';
import { serviceCodes } from '@waybill/sdk/contract';
import { mergePatch, quoteOptions } from './rules/index.ts';
import { domestic, international, optionOf, request, tuesday } from './rules/testing/requests.ts';

const pointers = (json: unknown): readonly string[] => {
  try {
    parseRateCard(json);
  } catch (error) {
    if (error instanceof RateCardError) return error.issues.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};
const changed = (patch: object): unknown => mergePatch(domestic, patch);
const standard = (more: object) => changed({ products: { standard: more } });
const neighbouring = (more: object) => standard({ zones: { neighbouring: more } });

describe('the example cards', () => {
  it('are read, and come out of JSON as they went in', () => {
    for (const card of exampleCards) expect(parseRateCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
  });

  it('have what was promised: products, zones, services, countries', () => {
    expect(Object.keys(domestic.products).length).toBeGreaterThanOrEqual(4);
    expect(domestic.zones.map(({ id }) => id)).toEqual([
      'same_city',
      'same_region',
      'remote',
      'neighbouring',
      'far',
      'national',
    ]);
    expect(Object.keys(domestic.services)).toEqual([...serviceCodes]);
    const served = [...countries.keys()].filter((country) => {
      if (country === 'CN') return false;
      const { options } = quoteOptions(request({ to: { country } }), international, tuesday);
      return options.length === 2;
    });
    expect(served).toHaveLength(100);
  });

  it('carry between Chinese addresses, or from there abroad, and nothing between two others', () => {
    for (const card of exampleCards) {
      const france = { country: 'FR' };
      const inFrance = quoteOptions(request({ from: france, to: france }), card, tuesday);
      expect(inFrance.options).toEqual([]);
      expect(new Set(inFrance.refused.map(({ reason }) => reason))).toEqual(new Set(['out_of_area']));
    }
  });

  it('say that they are examples', () => {
    for (const { note } of exampleCards) {
      expect(note?.en).toContain('example');
      expect(note?.zh).toContain('示例');
    }
  });

  it('charge more for what is faster, on the usual ways', () => {
    for (const to of ['杭州', '深圳', '武汉', '成都']) {
      const { options } = quoteOptions(request({ to: { country: 'CN', city: to } }), domestic, tuesday);
      const prices = options.map(({ price }) => Number(price.total));
      expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    }
  });
});

describe('parseRateCard', () => {
  it.each<[string, unknown]>([
    ['#/currency', changed({ currency: 'XYZ' })],
    ['#/version', changed({ version: 0 })],
    ['#/effectiveFrom', changed({ effectiveFrom: '2026-01-01' })],
    ['#/rounding/step', changed({ rounding: { step: '0' } })],
    ['#/colour', changed({ colour: 'red' })],
    ['#/products/standard/zones/neighbouring/firstPrize', neighbouring({ firstPrize: '1' })],
    ['#/products/standard/zones/neighbouring/firstPrice', neighbouring({ firstPrice: 18 })],
    ['#/products/standard/zones/neighbouring/firstPrice', neighbouring({ firstPrice: '-18.00' })],
    ['#/products/standard/zones/neighbouring/firstPrice', neighbouring({ firstPrice: '18.005' })],
    [
      '#/products/standard/zones/neighbouring/priceBreaks/1/from',
      neighbouring({
        priceBreaks: [
          { from: 20, perKg: '1' },
          { from: 20, perKg: '1' },
        ],
      }),
    ],
    ['#/products/standard/zones/neighbouring/commitment/by', neighbouring({ commitment: { by: '23:00' } })],
    ['#/products/standard/zones/neighbouring/commitment', neighbouring({ commitment: { by: null } })],
    ['#/products/standard/zones/moon', standard({ zones: { moon: domestic.products.standard?.zones.far } })],
    ['#/products/standard/serves/to/0', standard({ serves: { to: ['moon'] } })],
    [
      '#/products/standard/deliveryHours/to',
      standard({ deliveryHours: { from: '17:30', to: '18:00' }, zones: { same_region: null } }),
    ],
    ['#/products/standard/minWeight', standard({ minWeight: 61 })],
    ['#/products/standard/weightStep', standard({ weightStep: 0.0005 })],
    ['#/products/standard/travelsAs', standard({ travelsAs: 'rocket' })],
    ['#/areas/remote/places/0', changed({ areas: { remote: { places: ['CN-XX'] } } })],
    ['#/zones/0/touches', changed({ zones: [{ ...domestic.zones[0], touches: 'moon' }, ...domestic.zones.slice(1)] })],
    ['#/zones/6/id', changed({ zones: [...domestic.zones, domestic.zones[0]] })],
    ['#/calendar/holidays/0', changed({ calendar: { holidays: ['2026-02-30'] } })],
    ['#/calendar/workingDays', changed({ calendar: { workingDays: [] } })],
    ['#/calendars/XX', changed({ calendars: { XX: domestic.calendar } })],
    ['#/services/cold_chain/products/0', changed({ services: { cold_chain: { products: ['moon'] } } })],
    ['#/services/teleport', changed({ services: { teleport: domestic.services.door_pickup } })],
    ['#/tiers/A', changed({ tiers: { A: '1' } })],
    ['#/tiers/B', changed({ tiers: { C: '9', A: '20' } })],
    [
      '#/prepaymentRebates/1/from',
      changed({
        prepaymentRebates: [
          { from: '10', percent: '1' },
          { from: '5', percent: '2' },
        ],
      }),
    ],
    ['#/promotions/0/to', changed({ promotions: [{ ...domestic.promotions[0], to: '2025-01-01T00:00:00Z' }] })],
    ['#/pickup/windows/0/to', changed({ pickup: { windows: [{ from: '12:00', to: '08:00' }] } })],
    ['#/branches/0/city', changed({ branches: [{ ...domestic.branches?.[0], city: 'CN-9999' }] })],
    ['#/merchants/mer_1/zones', changed({ merchants: { mer_1: { zones: [] } } })],
    ['#/merchants/mer_1/tiers/A', changed({ merchants: { mer_1: { tiers: { A: '1' } } } })],
    [
      '#/merchants/mer_1/products/standard/maxWeight',
      changed({ merchants: { mer_1: { products: { standard: { maxWeight: -1 } } } } }),
    ],
    ['#', 'no card'],
    ['#', null],
  ])('names %s', (pointer, json) => {
    expect(pointers(json)).toContain(pointer);
    expect(pointers(json).length).toBeLessThanOrEqual(2);
  });

  it('names every place at once', () => {
    const json = changed({ version: 'two', fuelSurcharge: '101', contact: { phone: null } });
    expect(pointers(json).toSorted()).toEqual(['#/contact/phone', '#/fuelSurcharge', '#/version']);
  });

  it('throws nothing but its own error, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(domestic)), (value, key) => {
        expect(() => pointers(value)).not.toThrow();
        expect(() => pointers({ ...domestic, [key]: value })).not.toThrow();
      }),
    );
  });
});

describe('a merchant’s overrides', () => {
  const merchant = 'mer_01h455vb4pex5vsknk084sn02q';
  const card = parseRateCard({
    ...domestic,
    merchants: {
      [merchant]: {
        fuelSurcharge: '0',
        products: { city_rush: null, standard: { zones: { neighbouring: { firstPrice: '15.00' } } } },
        services: { door_pickup: { pricing: { price: '0' } } },
      },
    },
  });
  const asked = (merchantId: string | null) =>
    request({ services: [{ code: 'door_pickup' }], customer: { merchantId, tier: null, prepaid: null } });

  it('are its own prices, and nobody else’s', () => {
    const total = (merchantId: string | null) =>
      optionOf(quoteOptions(asked(merchantId), card, tuesday), 'standard').price.total;
    expect(total(merchant)).toBe('15.00');
    expect([total(null), total('mer_other'), total('constructor'), total('__proto__')]).toEqual(Array(4).fill('23.50'));
  });

  it('take a product away with null, and leave the rest of the card as it is', () => {
    const codes = (merchantId: string | null) => {
      const { options, refused } = quoteOptions(asked(merchantId), card, tuesday);
      return [...options, ...refused].map(({ code }) => code);
    };
    expect(codes(null).filter((code) => !codes(merchant).includes(code))).toEqual(['city_rush']);
  });
});
