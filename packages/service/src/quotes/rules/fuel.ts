import { labels } from '../defaults.ts';
import type { RateCard, RateProduct } from '../facts.ts';
import { percentLine, type Line } from './lines.ts';
import type { Minor } from './money.ts';

/** The product's own percentage, or the card's, of the freight that discounts left. No line where there is none. */
export const fuelLines = (freight: Minor, card: RateCard, product: RateProduct): readonly Line[] => {
  const percent = product.fuelSurcharge ?? card.fuelSurcharge;
  const line = percentLine('fuel_surcharge', labels.fuel_surcharge, percent, freight, card);
  return line.amount === 0 ? [] : [line];
};
