import { caseTypes, caseWishes } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCompensation, defaultLevels, groundOf } from '../../cases/index.ts';
import { aCase } from '../../cases/rules/testing/cases.ts';
import { remedyFor } from './remedies.ts';

/** Nothing is often among it: by chance alone it hardly ever is. */
const money = fc
  .oneof(fc.constant(0), { weight: 9, arbitrary: fc.integer({ min: 1, max: 50_000 }) })
  .map((cents) => (cents / 100).toFixed(2));
const anyLiability = fc.option(
  fc.record({ delay: money, lost: money, damaged: money }).map(({ delay, lost, damaged }) => ({
    currency: 'CNY',
    delay,
    lost: { byTerms: lost, declared: null },
    damaged: { byTerms: damaged, declared: null },
    declaredValue: null,
    insurableUpTo: null,
  })),
);
const anyCase = fc
  .record({
    type: fc.constantFrom(...caseTypes),
    wishes: fc.subarray([...caseWishes]),
    claim: fc.option(fc.record({ amount: money, currency: fc.constantFrom('CNY', 'USD') })),
    parcel: fc.constantFrom(null, { shipmentId: 'shp_1', number: 'SF1', scanId: null }),
  })
  .map(aCase);

describe('what the demo’s desk offers', () => {
  it('is never money beyond what the quote provides for, nor nothing at all', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 3 }), anyLiability, (fact, rejections, liability) => {
        const remedy = remedyFor(fact, rejections, liability);
        if (remedy.kind !== 'payment') return;
        expect(Number(remedy.amount.amount)).toBeGreaterThan(0);
        const { needsSupervisor } = checkCompensation(remedy.amount, groundOf(fact.type), liability, defaultLevels);
        expect(needsSupervisor).toBe(false);
      }),
    );
  });

  it('is no parcel where there was none', () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 3 }), (fact, rejections) => {
        const { kind } = remedyFor({ ...fact, parcel: null }, rejections, null);
        expect(['payment', 'callback']).toContain(kind);
      }),
    );
  });

  it('is not the same again after a rejection', () => {
    const broken = aCase({ type: 'broken', wishes: ['replacement'] });
    const offers = [0, 1, 2].map((rejections) => remedyFor(broken, rejections, null));
    expect(offers).toEqual([
      { kind: 'replacement' },
      { kind: 'payment', amount: { amount: '160.00', currency: 'CNY' } },
      { kind: 'callback' },
    ]);
  });
});
