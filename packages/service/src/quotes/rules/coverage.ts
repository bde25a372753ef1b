import { regionsOf } from '../defaults/gazetteer.ts';
import type { Branch, HourRange, Place, QuoteAddress, RateCard, RateProduct, Words } from '../facts.ts';
import type { Product } from '@waybill/sdk/contract';
import { isIssue, liesIn, placeOf } from './places.ts';
import { QuoteRequestError } from './quote-error.ts';
import { zoneOf } from './zones.ts';

export interface Coverage {
  /** Whether any product delivers there from somewhere, or fetches there. */
  readonly served: boolean;
  readonly place: Place;
  readonly products: readonly {
    readonly code: string;
    readonly name: Words;
    readonly product: Product;
    readonly delivers: boolean;
    readonly fetches: boolean;
  }[];
  /** By the address's clock; empty where nobody fetches. */
  readonly pickupWindows: readonly HourRange[];
  /** In the same city, else in the same region, the capital's first. */
  readonly nearestBranch: Branch | null;
}

/**
 * What serves an address, whatever the other end is.
 * @throws QuoteRequestError naming what is wrong with the address
 */
export const coverageOf = (address: QuoteAddress, card: RateCard): Coverage => {
  const place = placeOf(address, '#');
  if (isIssue(place)) throw new QuoteRequestError([place]);
  const others = otherEnds(place);
  const products = Object.entries(card.products)
    .map(([code, product]) => ({
      code,
      name: product.name,
      product: product.travelsAs,
      delivers: others.some((from) => connects(card, product, from, place)),
      fetches: others.some((to) => connects(card, product, place, to)),
    }))
    .filter(({ delivers, fetches }) => delivers || fetches);
  const fetched = products.some(({ fetches }) => fetches);
  return {
    served: products.length > 0,
    place,
    products,
    pickupWindows: fetched ? card.pickup.windows : [],
    nearestBranch: nearestBranch(place, card.branches ?? []),
  };
};

const connects = (card: RateCard, { zones, serves }: RateProduct, from: Place, to: Place): boolean => {
  const zone = zoneOf(card, from, to);
  const inAreas = (place: Place, areas: readonly string[] | undefined) =>
    areas?.some((area) => liesIn(place, card.areas[area]?.places ?? [])) ?? true;
  return zone !== null && zones[zone.id] !== undefined && inAreas(from, serves?.from) && inAreas(to, serves?.to);
};

/** The address itself and every region's capital at home: enough to meet each zone that a card can have. */
const otherEnds = (place: Place): readonly Place[] => [
  place,
  ...(regionsOf.get('CN') ?? []).map((region) => ({
    country: 'CN',
    region: region.code,
    city: region.capital ?? null,
    timeZone: 'Asia/Shanghai',
  })),
];

const nearestBranch = ({ region, city }: Place, branches: readonly Branch[]): Branch | null => {
  const near = regionsOf.get(region?.slice(0, 2) ?? '')?.find(({ code }) => code === region);
  const inRegion = branches.filter((branch) => near?.cities?.some(({ code }) => code === branch.city) ?? false);
  return (
    branches.find((branch) => branch.city === city) ??
    inRegion.find((branch) => branch.city === near?.capital) ??
    inRegion[0] ??
    null
  );
};
