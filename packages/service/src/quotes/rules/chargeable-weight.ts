import type { ChargeableWeight, RateProduct } from '../facts.ts';
import { gramsOf, kilogramsOf, type Measured } from './measures.ts';

/** In grams. */
export interface Weights {
  readonly actual: number;
  readonly volumetric: number | null;
  readonly chargeable: number;
  readonly by: ChargeableWeight['by'];
}

/**
 * The larger of actual and volumetric weight, at least the product's minimum, up to its next weight step.
 *
 * Volumetric weight: cubic centimetres by the product's divisor are kilograms, so cubic millimetres by it are grams.
 */
export const chargeableWeight = (
  { grams, sides }: Measured,
  product: Pick<RateProduct, 'volumetricDivisor' | 'weightStep' | 'minWeight'>,
): Weights => {
  const volumetric = sides === null ? null : Math.ceil((sides[0] * sides[1] * sides[2]) / product.volumetricDivisor);
  const least = gramsOf(product.minWeight ?? 0);
  const counted = Math.max(grams, volumetric ?? 0);
  const by = least > counted ? 'minimum' : (volumetric ?? 0) > grams ? 'volumetric' : 'actual';
  return { actual: grams, volumetric, chargeable: upToStep(Math.max(counted, least), product.weightStep), by };
};

/** The next multiple of a step in kilograms. */
export const upToStep = (grams: number, step: number): number => Math.ceil(grams / gramsOf(step)) * gramsOf(step);

export const inKilograms = ({ actual, volumetric, chargeable, by }: Weights): ChargeableWeight => ({
  actual: kilogramsOf(actual),
  volumetric: volumetric === null ? null : kilogramsOf(volumetric),
  chargeable: kilogramsOf(chargeable),
  by,
});
