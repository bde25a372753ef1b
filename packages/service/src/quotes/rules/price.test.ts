import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Price, QuoteRequest, RateCard } from '../facts.ts';
import { freightLines, sum } from './freight.ts';
import { hundredPercent, parseMoney, scaleOf } from './money.ts';
import { quoteOptions } from './quote.ts';
import { anyCard, anyRate } from './testing/rates.ts';
import { anyNow, anyRequest, domestic, international, optionOf, request, tuesday } from './testing/requests.ts';

const minor = (text: string): number =>
  text.startsWith('-') ? -parseMoney(text.slice(1), 'CNY') : parseMoney(text, 'CNY');
const itemSum = ({ items }: Price): number => items.reduce((all, { amount }) => all + minor(amount), 0);
const standard = (asked: QuoteRequest, card: RateCard): Price =>
  optionOf(quoteOptions(asked, card, tuesday), 'standard').price;

describe('a price', () => {
  it('is exactly the sum of its items, and never below zero', () => {
    fc.assert(
      fc.property(anyRequest, anyCard, anyNow, (asked, card, now) => {
        for (const from of [card, domestic, international])
          for (const { price } of quoteOptions(asked, from, now).options) {
            expect(itemSum(price)).toBe(minor(price.total));
            expect(minor(price.total)).toBeGreaterThanOrEqual(0);
            expect(Number.isSafeInteger(minor(price.total))).toBe(true);
          }
      }),
    );
  });

  it('has lines that are their quantity times their unit price, rounded as the card says', () => {
    fc.assert(
      fc.property(anyRequest, anyCard, (asked, card) => {
        const scale = scaleOf(card);
        for (const { price } of quoteOptions(asked, card, tuesday).options)
          for (const { quantity, unit, unitPrice, amount } of price.items) {
            const whole = unit === 'percent' ? hundredPercent : 10_000;
            const times = Math.round(Number(quantity) * 10_000);
            expect(minor(amount)).toBe(scale(minor(unitPrice), times, whole));
          }
      }),
    );
  });

  it('never falls as the weight rises, whatever discounts, fuel and services are in it', () => {
    const weights = fc.tuple(
      fc.double({ min: 0.01, max: 60, noNaN: true }),
      fc.double({ min: 0.01, max: 60, noNaN: true }),
    );
    fc.assert(
      fc.property(anyRequest, anyCard, weights, (asked, card, [one, other]) => {
        const at = (weight: number) =>
          quoteOptions({ ...asked, parcel: { weight } }, card, tuesday).options.map(({ price }) => minor(price.total));
        const [light = 0] = at(Math.min(one, other));
        const [heavy = Infinity] = at(Math.max(one, other));
        expect(heavy).toBeGreaterThanOrEqual(light);
      }),
    );
  });

  it('uses a cheaper next break by itself, and says with what weight', () => {
    // 19 kg to the next province: 18.00 + 18 × 5.00 = 108.00, but 20 kg × 4.80 = 96.00.
    const { items } = standard(request({ parcel: { weight: 19 } }), domestic);
    expect(items[0]).toMatchObject({ code: 'freight_by_weight', quantity: '20', unitPrice: '4.80', amount: '96.00' });
  });

  it('charges A no more than B, B no more than C, and C no more than list', () => {
    fc.assert(
      fc.property(anyRequest, anyCard, (asked, card) => {
        const [a = 0, b = 0, c = 0, list = 0] = (['A', 'B', 'C', null] as const).map((tier) => {
          const answer = quoteOptions({ ...asked, customer: { ...asked.customer, tier } }, card, tuesday);
          return answer.options.length === 0 ? 0 : minor(answer.options[0]!.price.total);
        });
        expect(a <= b && b <= c && c <= list).toBe(true);
      }),
    );
  });

  it('takes off no more than the freight, and leaves services alone', () => {
    const free = { ...domestic, tiers: { A: '100', B: '100', C: '100' } };
    const asked = request({
      services: [{ code: 'door_pickup' }],
      customer: { merchantId: null, tier: 'A', prepaid: '100000' },
      promotionCode: 'NEWSTORE',
    });
    const price = standard(asked, free);
    expect(price.total).toBe('5.00');
    expect(price.items.map(({ amount }) => amount)).toEqual(['18.00', '-18.00', '5.00']);
  });

  it('rounds by the currency: yen have no decimals', () => {
    const { products, ...rest } = domestic;
    const rate = {
      firstWeight: 1,
      firstPrice: '300',
      continuedPrice: '33',
      commitment: { days: 1, by: '18:00', cutOff: '20:00' },
    };
    const loss = { multipleOfFreight: 3, max: '3000' };
    const product = {
      ...products.standard!,
      zones: { neighbouring: rate },
      liability: { delay: '50', lost: loss, damaged: loss, declared: { lost: '100', damaged: '100' } },
    };
    const yen = {
      ...rest,
      currency: 'JPY',
      rounding: { step: '1', mode: 'half_up' as const },
      promotions: [],
      services: {},
      products: { standard: product },
    };
    // 1.5 kg further × 33 = 49.5 → 50; fuel 3 % of 350 = 10.5 → 11
    const price = standard(request({ parcel: { weight: 2.5 } }), yen);
    expect(price.items.map(({ amount }) => amount)).toEqual(['300', '50', '11']);
    expect(price.total).toBe('361');
  });
});

describe('freightLines', () => {
  it('never falls as the weight rises, gram by gram around every break', () => {
    fc.assert(
      fc.property(anyRate, fc.constantFrom(0.1, 0.5, 1), (rate, step) => {
        const grams = Array.from({ length: Math.ceil(65 / step) }, (_, index) => (index + 1) * Math.round(step * 1000));
        const prices = grams.map((weight) => sum(freightLines(weight, rate, domestic, step)));
        for (const [index, price] of prices.entries()) expect(price).toBeGreaterThanOrEqual(prices[index - 1] ?? 0);
      }),
    );
  });
});
