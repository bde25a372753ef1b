import { countries, placeCodes } from './defaults/gazetteer.ts';
import { at, type SenseIssue } from './card-error.ts';
import { nameIssues } from './card-names.ts';
import type { RateCard, RateProduct } from './facts.ts';
import { exponentOf, isCurrency, minutesOf, parseMoney, parsePercent } from './rules/index.ts';

/**
 * What a well-formed card still gets wrong: names that lead nowhere, orders that do not hold, money of another kind.
 * @param products that the card's lists may name, more than it has where a merchant's patch took some away
 */
export const senseOf = (card: RateCard, products = card.products): readonly SenseIssue[] => {
  if (!isCurrency(card.currency)) return [at(['currency'], 'is not a currency of ISO 4217')];
  const ofMoney = moneyIssues(card, [], exponentOf(card.currency));
  if (ofMoney.length > 0) return ofMoney;
  return [
    ...(Number(card.rounding.step) === 0 ? [at(['rounding', 'step'], 'must be above zero')] : []),
    ...placeIssues(card),
    ...nameIssues(card, products),
    ...discountIssues(card),
    ...hourIssues(card),
    ...Object.entries(card.products).flatMap(([code, product]) => productIssues(code, product, card)),
  ];
};

const moneyKeys = new Set([
  'price',
  'minimum',
  'maxValue',
  'firstPrice',
  'continuedPrice',
  'perKg',
  'max',
  'step',
  'amount',
]);

/** Amounts with more decimals than the currency has. */
const moneyIssues = (value: unknown, path: readonly PropertyKey[], places: number): readonly SenseIssue[] => {
  if (typeof value !== 'object' || value === null || path[0] === 'merchants') return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const money = moneyKeys.has(key) || (key === 'from' && path[0] === 'prepaymentRebates');
    if (typeof inner !== 'string' || !money) return moneyIssues(inner, [...path, key], places);
    const decimals = inner.split('.')[1]?.length ?? 0;
    return decimals > places ? [at([...path, key], `has more than ${places} decimals`)] : [];
  });
};

const placeIssues = ({ areas, calendars = {}, branches = [] }: RateCard): readonly SenseIssue[] => [
  ...Object.entries(areas).flatMap(([area, { places }]) =>
    places.flatMap((code, index) =>
      placeCodes.has(code) ? [] : [at(['areas', area, 'places', index], `${code} is no known place`)],
    ),
  ),
  ...Object.keys(calendars).flatMap((code) => (countries.has(code) ? [] : [at(['calendars', code], 'is no country')])),
  ...branches.flatMap(({ city }, index) =>
    placeCodes.has(city) ? [] : [at(['branches', index, 'city'], `${city} is no known place`)],
  ),
];

const discountIssues = ({ tiers, prepaymentRebates, promotions, currency }: RateCard): readonly SenseIssue[] => [
  ...(parsePercent(tiers.A) < parsePercent(tiers.B) ? [at(['tiers', 'A'], 'must not be less than B')] : []),
  ...(parsePercent(tiers.B) < parsePercent(tiers.C) ? [at(['tiers', 'B'], 'must not be less than C')] : []),
  ...notRising(prepaymentRebates.map(({ from }) => parseMoney(from, currency))).map((index) =>
    at(['prepaymentRebates', index, 'from'], 'must be above the one before'),
  ),
  ...promotions.flatMap(({ from, to }, index) =>
    Date.parse(from) < Date.parse(to) ? [] : [at(['promotions', index, 'to'], 'must be after from')],
  ),
];

const notRising = (values: readonly number[]): readonly number[] =>
  values.flatMap((value, index) => (index > 0 && value <= (values[index - 1] ?? value) ? [index] : []));

const hourIssues = ({ pickup }: RateCard): readonly SenseIssue[] =>
  pickup.windows.flatMap(({ from, to }, index) =>
    minutesOf(from) < minutesOf(to) ? [] : [at(['pickup', 'windows', index, 'to'], 'must be after from')],
  );

const productIssues = (code: string, product: RateProduct, { zones }: RateCard): readonly SenseIssue[] => {
  const { deliveryHours: hours, minWeight = 0, maxWeight } = product;
  const base = ['products', code];
  const within = (clock: string) =>
    minutesOf(clock) >= minutesOf(hours.from) && minutesOf(clock) <= minutesOf(hours.to);
  return [
    ...(minutesOf(hours.from) + 60 <= minutesOf(hours.to)
      ? []
      : [at([...base, 'deliveryHours', 'to'], 'must be an hour or more after from')]),
    ...(minWeight <= maxWeight ? [] : [at([...base, 'minWeight'], 'must not be above maxWeight')]),
    ...Object.entries(product.zones).flatMap(([zone, { priceBreaks = [], commitment, firstWeight }]) => [
      ...(zones.some(({ id }) => id === zone) ? [] : [at([...base, 'zones', zone], 'is no zone of this card')]),
      ...notRising([firstWeight, ...priceBreaks.map(({ from }) => from)]).map((index) =>
        at([...base, 'zones', zone, 'priceBreaks', index - 1, 'from'], 'must be above the one before'),
      ),
      ...('by' in commitment && !within(commitment.by)
        ? [at([...base, 'zones', zone, 'commitment', 'by'], 'must lie within deliveryHours')]
        : []),
    ]),
  ];
};
