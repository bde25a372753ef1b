import { at, type SenseIssue } from './card-error.ts';
import type { RateCard } from './facts.ts';

/**
 * Names of zones, areas, products and services that lead nowhere in the card.
 * @param products that may be named: a merchant's card names those too that were taken away from it
 */
export const nameIssues = (card: RateCard, products: RateCard['products']): readonly SenseIssue[] => {
  const zones = card.zones.map(({ id }) => id);
  const known = (path: readonly PropertyKey[], names: readonly string[] | undefined, where: object, what: string) =>
    (names ?? []).flatMap((name, index) =>
      Object.hasOwn(where, name) ? [] : [at([...path, index], `${name} is no ${what} of this card`)],
    );
  const zoneNames = Object.fromEntries(zones.map((id) => [id, true]));
  const area = (path: readonly PropertyKey[], name: string | undefined) =>
    name === undefined || Object.hasOwn(card.areas, name) ? [] : [at(path, `${name} is no area of this card`)];
  return [
    ...card.zones.flatMap((zone, index) => [
      ...(zones.indexOf(zone.id) < index ? [at(['zones', index, 'id'], 'is there twice')] : []),
      ...area(['zones', index, 'from'], zone.from),
      ...area(['zones', index, 'to'], zone.to),
      ...area(['zones', index, 'touches'], zone.touches),
    ]),
    ...Object.entries(card.products).flatMap(([code, { serves }]) => [
      ...known(['products', code, 'serves', 'from'], serves?.from, card.areas, 'area'),
      ...known(['products', code, 'serves', 'to'], serves?.to, card.areas, 'area'),
    ]),
    ...Object.entries(card.services).flatMap(([code, service]) =>
      known(['services', code, 'products'], service.products, products, 'product'),
    ),
    ...Object.entries(card.surcharges ?? {}).flatMap(([code, surcharge]) => [
      ...area(['surcharges', code, 'touches'], surcharge.touches),
      ...known(['surcharges', code, 'products'], surcharge.products, products, 'product'),
    ]),
    ...card.goods.flatMap(({ products: some, rule }, index) => [
      ...known(['goods', index, 'products'], some, products, 'product'),
      ...(rule === 'prohibited' || Object.hasOwn(card.services, rule)
        ? []
        : [at(['goods', index, 'rule'], `${rule} is no service of this card`)]),
    ]),
    ...card.promotions.flatMap((promotion, index) => [
      ...known(['promotions', index, 'products'], promotion.products, products, 'product'),
      ...known(['promotions', index, 'zones'], promotion.zones, zoneNames, 'zone'),
    ]),
  ];
};
