import type { Place, RateCard } from '../facts.ts';
import { pricedLine, type Line } from './lines.ts';
import type { Minor } from './money.ts';
import { liesIn } from './places.ts';

/** What the card adds where either address lies in an area. */
export const surchargeLines = (
  card: RateCard,
  product: string,
  {
    from,
    to,
    grams,
    freight,
  }: { readonly from: Place; readonly to: Place; readonly grams: number; readonly freight: Minor },
): readonly Line[] =>
  Object.entries(card.surcharges ?? {}).flatMap(([code, { name, touches, pricing, products }]) => {
    const places = card.areas[touches]?.places ?? [];
    if (!(products?.includes(product) ?? true) || !(liesIn(from, places) || liesIn(to, places))) return [];
    return [pricedLine(`surcharge:${code}`, name, pricing, { grams, floors: 1, of: freight, unit: 'parcel' }, card)];
  });
