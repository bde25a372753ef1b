import type { RateCard, ZoneRate } from '../facts.ts';
import { upToStep } from './chargeable-weight.ts';
import { labels } from '../defaults.ts';
import { gramsOf, kilogramsOf } from './measures.ts';
import { flatLine, labelled, weightLine, type Line } from './lines.ts';

/**
 * Base freight for a chargeable weight: the first weight and the weight beyond it, or from a price break on every
 * kilogram at its price. Where the next break with its least weight is cheaper, that is what is charged: so a heavier
 * parcel never costs less than a lighter one.
 */
export const freightLines = (
  grams: number,
  rate: ZoneRate,
  card: Pick<RateCard, 'currency' | 'rounding'>,
  weightStep: number,
): readonly Line[] => {
  const breaks = (rate.priceBreaks ?? []).map(({ from, perKg }) => ({
    from: upToStep(gramsOf(from), weightStep),
    perKg,
  }));
  const reached = breaks.findLast(({ from }) => from <= grams);
  const byBreak = (weight: number, perKg: string) => [weightLine('freight_by_weight', weight, perKg, card)];
  const own = reached === undefined ? firstAndFurther(grams, rate, card) : byBreak(grams, reached.perKg);
  const ahead = breaks.filter(({ from }) => from > grams).map(({ from, perKg }) => byBreak(from, perKg));
  return ahead.reduce((best, candidate) => (sum(candidate) < sum(best) ? candidate : best), own);
};

export const sum = (lines: readonly Line[]): number => lines.reduce((total, { amount }) => total + amount, 0);

const firstAndFurther = (
  grams: number,
  { firstWeight, firstPrice, continuedPrice }: ZoneRate,
  card: Pick<RateCard, 'currency' | 'rounding'>,
): readonly Line[] => {
  const covered = gramsOf(firstWeight);
  const first = flatLine(
    'first_weight',
    labelled(labels.first_weight, kilogramsOf(covered)),
    'parcel',
    firstPrice,
    card,
  );
  return grams <= covered ? [first] : [first, weightLine('continued_weight', grams - covered, continuedPrice, card)];
};
