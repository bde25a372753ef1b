import { describe, expect, it } from 'vitest';
import type { QuoteOption, QuoteRequest, RateCard } from '../facts.ts';
import { quoteOptions } from './quote.ts';
import {
  domestic,
  hangzhou,
  harbin,
  international,
  ningbo,
  optionOf,
  request,
  shanghai,
  shenzhen,
  tuesday,
  urumqi,
} from './testing/requests.ts';
import { wallTimeAt } from './zoned-time.ts';

/**
 * Worked out by hand from the example cards. All are asked on Tuesday, 24 November 2026, 10:00 in Shanghai. Every line is
 * rounded to 0.10 CNY, a half up. The domestic fuel surcharge is 3 %, 5 % for next day, none for economy.
 */
const quoted = (product: string, more: Partial<QuoteRequest>, card: RateCard = domestic): QuoteOption =>
  optionOf(quoteOptions(request(more), card, tuesday), product);

const lines = ({ price }: QuoteOption) => price.items.map(({ code, amount }) => [code, amount]);
const promise = ({ commitment: { promisedAt, timeZone } }: QuoteOption) => {
  const { date, minutes } = wallTimeAt(promisedAt, timeZone);
  return [date, minutes / 60];
};

const box = { weight: 3, length: 50, width: 40, height: 30 };

describe('twenty parcels, by hand', () => {
  it('1. one kilogram to the next province', () => {
    const option = quoted('standard', {});
    expect(lines(option)).toEqual([
      ['first_weight', '18.00'],
      ['fuel_surcharge', '0.50'], // 18.00 × 3 % = 0.54
    ]);
    expect(option.price.total).toBe('18.50'); // 18.00 + 0.50
    expect(promise(option)).toEqual(['2026-11-26', 18]); // Tuesday + 2 working days
  });

  it('2. a letter within the city', () => {
    const option = quoted('standard', { to: shanghai, parcel: { weight: 0.3 } });
    expect(option.price.chargeableWeight.chargeable).toBe('0.5'); // 0.3 kg up to a step of 0.5
    expect(lines(option)).toEqual([
      ['first_weight', '12.00'], // 0.5 kg is within the first kilogram
      ['fuel_surcharge', '0.40'], // 12.00 × 3 % = 0.36
    ]);
    expect(option.price.total).toBe('12.40');
    expect(promise(option)).toEqual(['2026-11-25', 18]);
  });

  it('3. between two cities of one province', () => {
    const option = quoted('standard', { from: hangzhou, to: ningbo, parcel: { weight: 2.3 } });
    expect(option.price.chargeableWeight.chargeable).toBe('2.5'); // 2.3 kg up to a step of 0.5
    expect(lines(option)).toEqual([
      ['first_weight', '13.00'],
      ['continued_weight', '3.00'], // (2.5 − 1) × 2.00
      ['fuel_surcharge', '0.50'], // 16.00 × 3 % = 0.48
    ]);
    expect(option.price.total).toBe('16.50');
    expect(promise(option)).toEqual(['2026-11-26', 12]); // 2 working days, by noon
  });

  it('4. a light box that takes room, standard', () => {
    const option = quoted('standard', { to: shenzhen, parcel: box });
    expect(option.price.chargeableWeight).toMatchObject({ volumetric: '7.5', by: 'volumetric' }); // 60 000 cm³ ÷ 8 000
    expect(lines(option)).toEqual([
      ['first_weight', '20.00'],
      ['continued_weight', '45.50'], // (7.5 − 1) × 7.00
      ['fuel_surcharge', '2.00'], // 65.50 × 3 % = 1.965
    ]);
    expect(option.price.total).toBe('67.50');
    expect(promise(option)).toEqual(['2026-11-27', 18]); // 3 working days
  });

  it('5. the same box by air, whose divisor is smaller', () => {
    const option = quoted('next_day', { to: shenzhen, parcel: box });
    expect(option.price.chargeableWeight.chargeable).toBe('10'); // 60 000 cm³ ÷ 6 000
    expect(lines(option)).toEqual([
      ['first_weight', '26.00'],
      ['continued_weight', '99.00'], // (10 − 1) × 11.00
      ['fuel_surcharge', '6.30'], // 125.00 × 5 % = 6.25, a half up
    ]);
    expect(option.price.total).toBe('131.30');
    expect(promise(option)).toEqual(['2026-11-25', 20]);
  });

  it('6. the same box by road', () => {
    const option = quoted('economy', { to: shenzhen, parcel: box });
    expect(option.price.chargeableWeight.chargeable).toBe('5'); // 60 000 cm³ ÷ 12 000
    expect(lines(option)).toEqual([
      ['first_weight', '13.00'],
      ['continued_weight', '16.00'], // (5 − 1) × 4.00
    ]);
    expect(option.price.total).toBe('29.00');
    expect(promise(option)).toEqual(['2026-11-28', 20]); // Wednesday, Thursday, Friday, Saturday
  });

  it('7. just below a price break that is cheaper', () => {
    const option = quoted('standard', { parcel: { weight: 19 } });
    expect(lines(option)).toEqual([
      ['freight_by_weight', '96.00'], // 20 × 4.80 = 96.00, less than 18.00 + 18 × 5.00 = 108.00
      ['fuel_surcharge', '2.90'], // 96.00 × 3 % = 2.88
    ]);
    expect(option.price.total).toBe('98.90');
  });

  it('8. above a price break, far', () => {
    const option = quoted('standard', { to: harbin, parcel: { weight: 25 } });
    expect(lines(option)).toEqual([
      ['freight_by_weight', '212.50'], // 25 × 8.50
      ['fuel_surcharge', '6.40'], // 212.50 × 3 % = 6.375
    ]);
    expect(option.price.total).toBe('218.90');
    expect(promise(option)).toEqual(['2026-11-28', 18]); // 4 working days, Saturday is one
  });

  it('9. remote, over a Sunday', () => {
    const option = quoted('standard', { to: urumqi, parcel: { weight: 5 } });
    expect(lines(option)).toEqual([
      ['first_weight', '26.00'],
      ['continued_weight', '56.00'], // (5 − 1) × 14.00
      ['fuel_surcharge', '2.50'], // 82.00 × 3 % = 2.46
    ]);
    expect(option.price.total).toBe('84.50');
    expect(promise(option)).toEqual(['2026-12-01', 18]); // 25, 26, 27, 28, not Sunday the 29th, 30, 1
  });

  it('10. between two price breaks', () => {
    const option = quoted('economy', { to: shenzhen, parcel: { weight: 58 } });
    expect(lines(option)).toEqual([['freight_by_weight', '192.00']]); // 60 × 3.20, less than 58 × 3.60 = 208.80
    expect(option.price.total).toBe('192.00');
  });

  it('11. insured by a declared value', () => {
    const option = quoted('standard', { declaredValue: '2000.00' });
    expect(lines(option)).toEqual([
      ['first_weight', '18.00'],
      ['fuel_surcharge', '0.50'],
      ['declared_value', '10.00'], // 2 000.00 × 0.5 %
    ]);
    expect(option.price.total).toBe('28.50');
    expect(option.liability).toMatchObject({
      delay: '9.30', // half of the 18.50 that carrying cost = 9.25, a half up
      lost: { byTerms: '92.50', declared: '2000.00' }, // 5 × 18.50; the whole value
    });
  });

  it('12. insured for little: the least premium', () => {
    const option = quoted('standard', { declaredValue: '100.00' });
    expect(lines(option).at(-1)).toEqual(['declared_value', '1.00']); // 100.00 × 0.5 % = 0.50, at least 1.00
    expect(option.price.total).toBe('19.50'); // 18.00 + 0.50 + 1.00
    expect(option.liability.lost).toEqual({ byTerms: '92.50', declared: '100.00' });
  });

  it('13. paid for at the door', () => {
    const option = quoted('standard', { services: [{ code: 'cash_on_delivery', amount: '800.00' }] });
    expect(lines(option).at(-1)).toEqual(['cash_on_delivery', '12.00']); // 800.00 × 1.5 %
    expect(option.price.total).toBe('30.50'); // 18.00 + 0.50 + 12.00
  });

  it('14. fetched at night and carried to the fourth floor', () => {
    const option = quoted('standard', { services: [{ code: 'night_pickup' }, { code: 'carry_upstairs', floors: 4 }] });
    expect(lines(option).slice(2)).toEqual([
      ['night_pickup', '15.00'],
      ['carry_upstairs', '32.00'], // 4 × 8.00, more than the least of 15.00
    ]);
    expect(option.price.total).toBe('65.50'); // 18.50 + 15.00 + 32.00
  });

  it('15. fetched at the door, packed well, carried up one floor', () => {
    const services = [{ code: 'door_pickup' }, { code: 'protective_packaging' }, { code: 'carry_upstairs' }] as const;
    const option = quoted('standard', { services, goods: ['fragile'] });
    expect(lines(option).slice(2)).toEqual([
      ['door_pickup', '5.00'],
      ['protective_packaging', '12.00'],
      ['carry_upstairs', '15.00'], // 1 × 8.00, at least 15.00
    ]);
    expect(option.price.total).toBe('50.50'); // 18.50 + 5.00 + 12.00 + 15.00
    expect(option.resourcePlan).toContain('shock_proof_packaging');
  });

  it('16. frozen, in the cold chain', () => {
    const option = quoted('next_day', { parcel: { weight: 6 }, goods: ['frozen'], services: [{ code: 'cold_chain' }] });
    expect(lines(option)).toEqual([
      ['first_weight', '23.00'],
      ['continued_weight', '35.00'], // (6 − 1) × 7.00
      ['fuel_surcharge', '2.90'], // 58.00 × 5 %
      ['cold_chain', '24.00'], // 6 × 4.00, more than the least of 20.00
    ]);
    expect(option.price.total).toBe('84.90');
  });

  it('17. a customer of tier A who has paid 20 000 ahead', () => {
    const customer = { merchantId: null, tier: 'A', prepaid: '20000.00' } as const;
    const option = quoted('standard', { to: shenzhen, parcel: { weight: 10 }, customer });
    expect(lines(option)).toEqual([
      ['first_weight', '20.00'],
      ['continued_weight', '63.00'], // (10 − 1) × 7.00
      ['tier_discount', '-12.50'], // 83.00 × 15 % = 12.45
      ['prepayment_rebate', '-1.40'], // (83.00 − 12.50) × 2 % = 1.41
      ['fuel_surcharge', '2.10'], // (70.50 − 1.40) × 3 % = 2.073
    ]);
    expect(option.price.total).toBe('71.20'); // 83.00 − 12.50 − 1.40 + 2.10
  });

  it('18. a customer of tier B with a promotion', () => {
    const customer = { merchantId: null, tier: 'B', prepaid: null } as const;
    const option = quoted('economy', {
      from: hangzhou,
      to: ningbo,
      parcel: { weight: 3 },
      customer,
      promotionCode: 'NEWSTORE',
    });
    expect(lines(option)).toEqual([
      ['first_weight', '9.00'],
      ['continued_weight', '3.00'], // (3 − 1) × 1.50
      ['tier_discount', '-1.00'], // 12.00 × 8 % = 0.96
      ['promotion:new_store', '-5.00'],
    ]);
    expect(option.price.total).toBe('6.00'); // 12.00 − 1.00 − 5.00
  });

  it('19. across the city in three hours', () => {
    const option = quoted('city_rush', { to: shanghai, parcel: { weight: 4 } });
    expect(lines(option)).toEqual([
      ['first_weight', '26.00'], // up to 5 kg
      ['fuel_surcharge', '0.80'], // 26.00 × 3 % = 0.78
    ]);
    expect(option.price.total).toBe('26.80');
    expect(promise(option)).toEqual(['2026-11-24', 13]); // 10:00 + 3 hours
    expect(option.liability).toMatchObject({ delay: '26.80', lost: { byTerms: '187.60', declared: null } }); // 7 × 26.80
  });

  it('20. to Alaska, over Thanksgiving', () => {
    const to = { country: 'US', region: 'Alaska', city: 'Anchorage' };
    const option = quoted(
      'intl_express',
      { to, parcel: { weight: 2.2, length: 30, width: 25, height: 20 } },
      international,
    );
    expect(option.price.chargeableWeight).toMatchObject({ chargeable: '3', by: 'volumetric' }); // 15 000 cm³ ÷ 5 000
    expect(lines(option)).toEqual([
      ['first_weight', '188.00'], // 0.5 kg
      ['continued_weight', '205.00'], // (3 − 0.5) × 82.00
      ['fuel_surcharge', '70.70'], // 393.00 × 18 % = 70.74
      ['surcharge:remote_destination', '160.00'], // 3 × 4.00 = 12.00, at least 160.00
    ]);
    expect(option.price.total).toBe('623.70');
    expect(promise(option)).toEqual(['2026-12-02', 18]); // 25, not the 26th, 27, 30, 1, 2
    expect(option.commitment.timeZone).toBe('America/Anchorage');
    expect(option.liability).toMatchObject({ delay: '623.70', lost: { byTerms: '540.00' } }); // 3 × 180.00
  });
});
