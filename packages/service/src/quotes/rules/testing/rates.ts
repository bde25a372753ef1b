import * as fc from 'fast-check';
import type { RateCard, ZoneRate } from '../../facts.ts';
import { decimal } from '../money.ts';
import { domestic } from './requests.ts';

const commitment = { days: 1, by: '18:00', cutOff: '20:00' };
const price = (most: number) => fc.integer({ min: 0, max: most }).map((minor) => decimal(minor, 2));

/** Rates as an operator might write them, cheap and dear breaks alike. */
export const anyRate: fc.Arbitrary<ZoneRate> = fc
  .record({
    firstWeight: fc.constantFrom(0.5, 1, 3),
    firstPrice: price(5000),
    continuedPrice: price(3000),
    priceBreaks: fc.uniqueArray(fc.record({ from: fc.integer({ min: 4, max: 60 }), perKg: price(3000) }), {
      selector: ({ from }) => from,
      maxLength: 3,
    }),
  })
  .map((rate) => ({ ...rate, priceBreaks: rate.priceBreaks.toSorted((a, b) => a.from - b.from), commitment }));

const anyPercent = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => decimal(parts, 4));

/** The domestic card with other figures in it: rounding, fuel, tiers, rebates, promotions, and one rate everywhere. */
export const anyCard: fc.Arbitrary<RateCard> = fc
  .record({
    rate: anyRate,
    step: fc.constantFrom('0.01', '0.05', '0.10', '1.00'),
    mode: fc.constantFrom('half_up' as const, 'up' as const, 'down' as const),
    fuelSurcharge: anyPercent,
    tiers: fc.tuple(anyPercent, anyPercent, anyPercent),
    rebate: anyPercent,
    off: fc.oneof(
      price(6000).map((amount) => ({ amount })),
      anyPercent.map((percent) => ({ percent })),
    ),
    weightStep: fc.constantFrom(0.1, 0.5, 1),
  })
  .map(({ rate, step, mode, fuelSurcharge, tiers, rebate, off, weightStep }) => {
    const [C = '0', B = '0', A = '0'] = tiers.toSorted((a, b) => Number(a) - Number(b));
    const { fuelSurcharge: _, ...product } = domestic.products.standard!;
    const zones = Object.fromEntries(domestic.zones.map(({ id }) => [id, rate]));
    const [promotion] = domestic.promotions;
    return {
      ...domestic,
      rounding: { step, mode },
      fuelSurcharge,
      tiers: { A, B, C },
      prepaymentRebates: [{ from: '100.00', percent: rebate }],
      promotions: [{ ...promotion!, off }],
      products: { standard: { ...product, weightStep, zones } },
    };
  });
