import { describe, expect, it } from 'vitest';
import type { Promotion, QuoteRequest, RateCard } from '../facts.ts';
import { quoteOptions } from './quote.ts';
import { domestic, optionOf, request, tuesday } from './testing/requests.ts';

const promotion = (more: Partial<Promotion> & Pick<Promotion, 'id' | 'off'>): Promotion => ({
  name: { en: more.id, zh: more.id },
  from: '2026-11-01T00:00:00+08:00',
  to: '2026-12-01T00:00:00+08:00',
  ...more,
});
const withPromotions = (...promotions: readonly Promotion[]): RateCard => ({ ...domestic, promotions });
const discounts = (card: RateCard, more: Partial<QuoteRequest> = {}, now = tuesday) =>
  optionOf(quoteOptions(request({ parcel: { weight: 10 }, ...more }), card, now), 'standard')
    .price.items.filter(({ amount }) => amount.startsWith('-'))
    .map(({ code, amount }) => `${code} ${amount}`);

// 10 kg to the next province: 18.00 + 9 × 5.00 = 63.00
describe('discountLines', () => {
  it('takes tier, promotion and rebate in this order, each from what is left', () => {
    const card = withPromotions(promotion({ id: 'half', off: { percent: '50' } }));
    const customer = { merchantId: null, tier: 'A', prepaid: '100000' } as const;
    // 15 % of 63.00 = 9.45; 50 % of 53.50 = 26.75; 3 % of 26.70 = 0.801
    expect(discounts(card, { customer })).toEqual([
      'tier_discount -9.50',
      'promotion:half -26.80',
      'prepayment_rebate -0.80',
    ]);
  });

  it('uses the best one promotion, not all of them', () => {
    const five = promotion({ id: 'five', off: { amount: '5.00' } });
    const tenth = promotion({ id: 'tenth', off: { percent: '10' } });
    expect(discounts(withPromotions(five, tenth))).toEqual(['promotion:tenth -6.30']);
    expect(discounts(withPromotions(five, tenth), { parcel: { weight: 1 } })).toEqual(['promotion:five -5.00']);
  });

  it('gives a promotion with a code to those who name it', () => {
    const card = withPromotions(promotion({ id: 'secret', code: 'OPEN', off: { amount: '5.00' } }));
    expect(discounts(card)).toEqual([]);
    expect(discounts(card, { promotionCode: 'open' })).toEqual([]);
    expect(discounts(card, { promotionCode: 'OPEN' })).toEqual(['promotion:secret -5.00']);
  });

  it('keeps to the promotion’s time, products and zones', () => {
    const off = { amount: '5.00' } as const;
    const given = ['promotion:p -5.00'];
    const p = promotion({ id: 'p', off });
    expect(discounts(withPromotions(p), {}, new Date('2026-11-30T15:59:59Z'))).toEqual(given);
    expect(discounts(withPromotions(p), {}, new Date('2026-11-30T16:00:00Z'))).toEqual([]);
    expect(discounts(withPromotions({ ...p, products: ['economy'] }))).toEqual([]);
    expect(discounts(withPromotions({ ...p, products: ['standard'], zones: ['neighbouring'] }))).toEqual(given);
    expect(discounts(withPromotions({ ...p, zones: ['national'] }))).toEqual([]);
  });

  it('ends the quote with the promotion in it', () => {
    const soon = promotion({ id: 'soon', off: { amount: '5.00' }, to: '2026-11-24T20:00:00+08:00' });
    const { validUntil } = optionOf(quoteOptions(request(), withPromotions(soon), tuesday), 'standard');
    expect(validUntil).toEqual(new Date('2026-11-24T20:00:00+08:00'));
    const without = optionOf(quoteOptions(request(), withPromotions(), tuesday), 'standard').validUntil;
    expect(without.getTime() - tuesday.getTime()).toBe(48 * 3_600_000);
  });

  it('gives the rebate of the largest sum that was reached', () => {
    const rebate = (prepaid: string) =>
      discounts(withPromotions(), { customer: { merchantId: null, tier: null, prepaid } });
    expect(['4999.99', '5000', '19999.99', '20000'].map(rebate)).toEqual([
      [],
      ['prepayment_rebate -0.60'],
      ['prepayment_rebate -0.60'],
      ['prepayment_rebate -1.30'],
    ]);
  });
});
