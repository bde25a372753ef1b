import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeableWeight, inKilograms } from './chargeable-weight.ts';
import { measure } from './measures.ts';
import { anyParcel } from './testing/requests.ts';

const anyTerms = fc.record({
  volumetricDivisor: fc.constantFrom(5000, 6000, 8000, 12_000),
  weightStep: fc.constantFrom(0.1, 0.5, 1),
  minWeight: fc.constantFrom(0, 1, 20),
});

describe('chargeableWeight', () => {
  it('is a whole number of steps, no less than either weight, and less than a step above the larger', () => {
    fc.assert(
      fc.property(anyParcel, anyTerms, (parcel, terms) => {
        const { actual, volumetric, chargeable } = chargeableWeight(measure(parcel), terms);
        const step = terms.weightStep * 1000;
        const larger = Math.max(actual, volumetric ?? 0, terms.minWeight * 1000);
        expect(chargeable % step).toBe(0);
        expect(chargeable).toBeGreaterThanOrEqual(larger);
        expect(chargeable - larger).toBeLessThan(step);
      }),
    );
  });

  it('says which weight it was', () => {
    const by = (weight: number, side: number | null, minWeight = 0) =>
      inKilograms(
        chargeableWeight(measure({ weight, length: side, width: side, height: side }), {
          ...{ volumetricDivisor: 6000, weightStep: 0.5, minWeight },
        }),
      );
    expect(by(2, null)).toEqual({ actual: '2', volumetric: null, chargeable: '2', by: 'actual' });
    // 30³ = 27 000 cm³ ÷ 6 000 = 4.5 kg
    expect(by(2, 30)).toEqual({ actual: '2', volumetric: '4.5', chargeable: '4.5', by: 'volumetric' });
    expect(by(5, 30)).toMatchObject({ chargeable: '5', by: 'actual' });
    expect(by(5, 30, 20)).toMatchObject({ chargeable: '20', by: 'minimum' });
  });

  it('does not fall for the floats in 1.1 kg or 0.3 cm', () => {
    expect(measure({ weight: 1.1, length: 0.3, width: 0.1, height: 0.2 })).toEqual({ grams: 1100, sides: [3, 2, 1] });
    expect(measure({ weight: 0.1 + 0.2 })).toEqual({ grams: 300, sides: null });
    expect(measure({ weight: 1e-9 })).toEqual({ grams: 1, sides: null });
  });
});
