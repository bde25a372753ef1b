import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from './money.ts';
import { quoteOptions } from './quote.ts';
import { anyRequest, domestic, international, optionOf, request, tuesday } from './testing/requests.ts';

const liability = (declaredValue: string | null, card = domestic, code = 'standard') =>
  optionOf(quoteOptions(request({ declaredValue }), card, tuesday), code).liability;

describe('liabilityOf', () => {
  it('never pays less for a declared value than without, and more for a larger one', () => {
    fc.assert(
      fc.property(
        anyRequest,
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (asked, one, more) => {
          const declared = (value: number) =>
            quoteOptions({ ...asked, declaredValue: `${value}.00` }, domestic, tuesday).options.map(
              (each) => each.liability,
            );
          const larger = declared(one + more);
          for (const [index, { lost, damaged }] of declared(one).entries())
            for (const [little, much] of [
              [lost, larger[index]!.lost],
              [damaged, larger[index]!.damaged],
            ] as const) {
              const paid = parseMoney(little.declared!, 'CNY');
              expect(paid).toBeGreaterThanOrEqual(parseMoney(little.byTerms, 'CNY'));
              expect(paid).toBeGreaterThanOrEqual(one * 100);
              expect(parseMoney(much.declared!, 'CNY')).toBeGreaterThanOrEqual(paid);
            }
        },
      ),
    );
  });

  it('pays by the terms where nothing was declared, up to their bound', () => {
    // 5 × 18.50; half of 18.50 for being late
    expect(liability(null)).toEqual({
      ...{ currency: 'CNY', delay: '9.30', declaredValue: null, insurableUpTo: '20000.00' },
      ...{ lost: { byTerms: '92.50', declared: null }, damaged: { byTerms: '92.50', declared: null } },
    });
    const heavy = optionOf(quoteOptions(request({ parcel: { weight: 60 } }), domestic, tuesday), 'standard');
    expect(heavy.liability.lost.byTerms).toBe('500.00');
  });

  it('pays the terms where so little was declared that they give more', () => {
    expect(liability('50').lost).toEqual({ byTerms: '92.50', declared: '92.50' });
  });

  it('says when a product cannot be insured', () => {
    const { declared_value: _, ...services } = domestic.services;
    expect(liability(null, { ...domestic, services }).insurableUpTo).toBeNull();
  });

  it('pays by the kilogram where the card says so', () => {
    const to = { country: 'JP' };
    const { options } = quoteOptions(
      request({ to, parcel: { weight: 2 }, declaredValue: '1000' }),
      international,
      tuesday,
    );
    // 2 × 80.00; of the declared value all when lost, 80 % when damaged
    expect(options.find(({ code }) => code === 'intl_economy')?.liability).toMatchObject({
      lost: { byTerms: '160.00', declared: '1000.00' },
      damaged: { byTerms: '160.00', declared: '800.00' },
    });
  });
});
