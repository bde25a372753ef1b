import { describe, expect, it } from 'vitest';
import type { QuoteRequest } from '../facts.ts';
import { quoteOptions } from './quote.ts';
import { beijing, domestic, international, optionOf, request, shanghai, tuesday, urumqi } from './testing/requests.ts';

const refused = (more: Partial<QuoteRequest>, product: string, card = domestic) =>
  quoteOptions(request(more), card, tuesday).refused.find(({ code }) => code === product);

describe('serves', () => {
  it('answers every product of the card once, as an option or refused', () => {
    const { options, refused: not } = quoteOptions(request(), domestic, tuesday);
    expect([...options, ...not].map(({ code }) => code).toSorted()).toEqual(Object.keys(domestic.products).toSorted());
  });

  it.each<[string, string, Partial<QuoteRequest>, object]>([
    ['out_of_area', 'same_day', {}, {}],
    ['out_of_area', 'next_day', { to: urumqi }, {}],
    ['out_of_area', 'next_morning', { to: { country: 'CN', region: '浙江', city: '舟山' } }, {}],
    ['out_of_area', 'standard', { to: { country: 'US' } }, {}],
    ['too_heavy', 'standard', { parcel: { weight: 60.001 } }, { limit: '60 kg' }],
    [
      'too_large',
      'standard',
      { parcel: { weight: 1, length: 181, width: 1, height: 1 } },
      { about: 'longest_side', limit: '180 cm' },
    ],
    [
      'too_large',
      'standard',
      { parcel: { weight: 1, length: 100, width: 90, height: 41 } },
      { about: 'length_plus_girth', limit: '360 cm' },
    ],
    [
      'prohibited_goods',
      'standard',
      { goods: ['explosive'] },
      { about: 'explosive', words: { zh: '爆炸物、烟花爆竹禁止寄递' } },
    ],
    ['prohibited_goods', 'next_day', { goods: ['liquid'] }, { about: 'liquid' }],
    ['needs_declared_value', 'standard', { goods: ['high_value'] }, { about: 'high_value' }],
    ['needs_service', 'standard', { goods: ['fragile'] }, { about: 'protective_packaging' }],
    ['needs_service', 'next_day', { goods: ['frozen'] }, { about: 'cold_chain' }],
    ['service_unavailable', 'economy', { services: [{ code: 'night_pickup' }] }, { about: 'night_pickup' }],
    ['value_too_high', 'standard', { declaredValue: '20000.01' }, { about: 'declared_value', limit: '20000.00 CNY' }],
    [
      'value_too_high',
      'standard',
      { services: [{ code: 'cash_on_delivery', amount: '20000.01' }] },
      { about: 'cash_on_delivery' },
    ],
  ])('refuses as %s: %s, asked with %o', (reason, product, more, details) => {
    expect(refused(more, product)).toMatchObject({ reason, ...details });
  });

  it('takes what is at the bounds', () => {
    const answer = quoteOptions(
      request({ parcel: { weight: 60, length: 180, width: 50, height: 40 }, declaredValue: '20000.00' }),
      domestic,
      tuesday,
    );
    expect(optionOf(answer, 'standard').liability.declaredValue).toBe('20000.00');
  });

  it('takes liquids by road, and what is fragile in its packaging', () => {
    expect(refused({ goods: ['liquid'] }, 'standard')).toBeUndefined();
    expect(refused({ goods: ['fragile'], services: [{ code: 'protective_packaging' }] }, 'standard')).toBeUndefined();
    expect(refused({ goods: ['high_value'], declaredValue: '5000' }, 'standard')).toBeUndefined();
  });

  it('sends abroad from China alone', () => {
    const abroad = { country: 'DE' };
    expect(refused({ to: abroad }, 'intl_express', international)).toBeUndefined();
    expect(refused({ from: abroad }, 'intl_express', international)).toMatchObject({ reason: 'out_of_area' });
    expect(refused({ to: beijing }, 'intl_express', international)).toMatchObject({ reason: 'out_of_area' });
  });

  it('asks for a small parcel’s size only when it is known', () => {
    expect(refused({ to: shanghai, parcel: { weight: 1 } }, 'city_rush')).toBeUndefined();
    expect(
      refused({ to: shanghai, parcel: { weight: 1, length: 61, width: 5, height: 5 } }, 'city_rush'),
    ).toMatchObject({ reason: 'too_large' });
  });
});
