import { countries, regionsOf } from '../defaults/gazetteer.ts';
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
 * What serves an address, whatever the other end is. A product counts once, and the branch is that of the first card
 * that has one near.
 *
 * @param cards as they are for who asks
 * @param pointer of the address in the request: `#/query`
 * @throws QuoteRequestError naming what is wrong with the address
 */
export const coverageOf = (address: QuoteAddress, cards: readonly RateCard[], pointer: string): Coverage => {
  const place = placeOf(address, pointer);
  if (isIssue(place)) throw new QuoteRequestError([place]);
  const serving = cards.map((card) => ({ card, products: servingProducts(card, place) }));
  const products = new Map(serving.flatMap(({ products: some }) => some.map((each) => [each.code, each] as const)));
  const windows = new Map(
    serving
      .filter(({ products: some }) => some.some(({ fetches }) => fetches))
      .flatMap(({ card }) => card.pickup.windows.map((window) => [`${window.from}-${window.to}`, window] as const)),
  );
  const branches = cards.map((card) => nearestBranch(place, card.branches ?? []));
  return {
    served: products.size > 0,
    place,
    products: [...products.values()],
    pickupWindows: [...windows.values()].toSorted((a, b) => a.from.localeCompare(b.from)),
    nearestBranch: branches.find((branch) => branch !== null) ?? null,
  };
};

const servingProducts = (card: RateCard, place: Place): Coverage['products'] => {
  const others = otherEnds(place, card);
  return Object.entries(card.products)
    .map(([code, product]) => ({
      code,
      name: product.name,
      product: product.travelsAs,
      delivers: others.some((from) => connects(card, product, from, place)),
      fetches: others.some((to) => connects(card, product, place, to)),
    }))
    .filter(({ delivers, fetches }) => delivers || fetches);
};

const connects = (card: RateCard, { zones, serves }: RateProduct, from: Place, to: Place): boolean => {
  const zone = zoneOf(card, from, to);
  const inAreas = (place: Place, areas: readonly string[] | undefined) =>
    areas?.some((area) => liesIn(place, card.areas[area]?.places ?? [])) ?? true;
  return zone !== null && zones[zone.id] !== undefined && inAreas(from, serves?.from) && inAreas(to, serves?.to);
};

/**
 * The address itself, every region's capital at home, and each place that the card's areas name: enough to meet each
 * zone that a card can have.
 */
const otherEnds = (place: Place, card: RateCard): readonly Place[] => {
  const home = regionsOf.get('CN') ?? [];
  const named = new Set(Object.values(card.areas).flatMap(({ places }) => places));
  return [place, ...home.map(({ code }) => placeAt(code)), ...[...named].map(placeAt)];
};

/** The place of a code; of a region its capital. */
const placeAt = (code: string): Place => {
  const country = code.slice(0, 2);
  const regions = regionsOf.get(country) ?? [];
  const region = regions.find((each) => each.code === code || each.cities?.some((city) => city.code === code));
  const timeZone = region?.timeZone ?? countries.get(country)?.timeZone ?? 'UTC';
  if (region === undefined) return { country, region: null, city: null, timeZone };
  return { country, region: region.code, city: code === region.code ? (region.capital ?? null) : code, timeZone };
};

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
