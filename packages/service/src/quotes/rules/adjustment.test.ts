import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AdjustmentError, adjustForWeight, type Accepted, type Reweighing } from './adjustment.ts';
import { parseMoney } from './money.ts';
import { QuoteRequestError } from './quote-error.ts';
import { quoteOptions } from './quote.ts';
import { anyParcel, anyRequest, domestic, optionOf, request, tuesday } from './testing/requests.ts';

const minor = (text: string): number =>
  text.startsWith('-') ? -parseMoney(text.slice(1), 'CNY') : parseMoney(text, 'CNY');

const accepted = (more: Partial<Accepted> = {}): Accepted => {
  const asked = more.request ?? request();
  const card = more.card ?? domestic;
  const price = optionOf(quoteOptions(asked, card, tuesday), 'standard').price;
  return { request: asked, card, product: 'standard', price, quotedAt: tuesday, ...more };
};
const reweighed = (more: Partial<Reweighing> = {}): Reweighing => ({
  parcel: { weight: 2.2 },
  reason: 'Weighed at the hub',
  evidence: [{ kind: 'photo', reference: 'upl_1' }],
  measuredAt: new Date('2026-11-24T20:00:00+08:00'),
  ...more,
});

describe('adjustForWeight', () => {
  it('adds one line with its reason and evidence, and leaves the others as they were', () => {
    const before = accepted();
    const after = adjustForWeight(before, reweighed());
    // 2.5 kg: 18.00 + 1.5 × 5.00 = 25.50; fuel 0.765 → 0.80; 26.30 less the 18.50 that were accepted
    expect(after?.total).toBe('26.30');
    expect(after?.items.slice(0, -1)).toEqual(before.price.items);
    expect(after?.items.at(-1)).toMatchObject({
      code: 'reweighing',
      amount: '7.80',
      adjustment: {
        reason: 'Weighed at the hub',
        evidence: [{ kind: 'photo', reference: 'upl_1' }],
        before: { chargeable: '1' },
        after: { actual: '2.2', chargeable: '2.5' },
      },
    });
  });

  it('gives back what a lighter parcel would not have cost', () => {
    const before = accepted({ request: request({ parcel: { weight: 3 } }) });
    expect(adjustForWeight(before, reweighed({ parcel: { weight: 1 } }))?.items.at(-1)?.amount).toBe('-10.30');
  });

  it('always ends at the price that the measured parcel has in the same quote, with items that sum to it', () => {
    fc.assert(
      fc.property(anyRequest, anyParcel, (asked, parcel) => {
        const option = quoteOptions(asked, domestic, tuesday).options.find(({ code }) => code === 'standard');
        if (option === undefined) return;
        const before = { request: asked, card: domestic, product: 'standard', price: option.price, quotedAt: tuesday };
        const after = adjustForWeight(before, reweighed({ parcel })) ?? option.price;
        expect(after.items.reduce((all, { amount }) => all + minor(amount), 0)).toBe(minor(after.total));
        expect(after.items.filter(({ adjustment }) => adjustment !== undefined).length).toBeLessThanOrEqual(1);
        const fresh = quoteOptions({ ...asked, parcel }, domestic, tuesday).options.find(
          ({ code }) => code === 'standard',
        );
        if (fresh !== undefined) expect(after.total).toBe(fresh.price.total);
      }),
    );
  });

  it('adds nothing where the measurement changes nothing', () => {
    expect(adjustForWeight(accepted(), reweighed({ parcel: { weight: 0.9 } }))).toBeNull();
  });

  it('happens once, and never without a reason or evidence', () => {
    const before = accepted();
    const again = { ...before, price: adjustForWeight(before, reweighed()) ?? before.price };
    const code = (of: Accepted, by: Reweighing) => {
      try {
        return adjustForWeight(of, by);
      } catch (error) {
        return error instanceof AdjustmentError ? error.code : error;
      }
    };
    expect(code(again, reweighed())).toBe('already_adjusted');
    expect(code(before, reweighed({ evidence: [] }))).toBe('no_evidence');
    expect(code(before, reweighed({ reason: ' ' }))).toBe('no_reason');
    expect(code({ ...before, product: 'constructor' }, reweighed())).toBe('not_priced');
    expect(code(before, reweighed({ parcel: { weight: -1 } }))).toBeInstanceOf(QuoteRequestError);
  });

  it('keeps to the promotions of the day of the quote', () => {
    const [promotion] = domestic.promotions;
    const card = { ...domestic, promotions: [{ ...promotion!, to: '2026-11-24T12:00:00+08:00' }] };
    const before = accepted({ card, request: request({ promotionCode: 'NEWSTORE' }) });
    // 25.50 − 5.00 = 20.50; fuel 0.615 → 0.60
    expect(adjustForWeight(before, reweighed())?.total).toBe('21.10');
  });
});
