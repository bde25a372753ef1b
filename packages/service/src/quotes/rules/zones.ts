import { neighboursOf } from '../defaults/gazetteer.ts';
import type { Place, RateCard, ZoneRule } from '../facts.ts';
import { liesIn } from './places.ts';

/** How far apart two places are, as the gazetteer has it. The nearest that is true. */
export type Relation = 'same_city' | 'same_region' | 'neighbouring' | 'same_country' | 'abroad';

export const relationOf = (from: Place, to: Place): Relation => {
  if (from.country !== to.country) return 'abroad';
  if (from.city !== null && from.city === to.city) return 'same_city';
  if (from.region !== null && from.region === to.region) return 'same_region';
  if (from.region !== null && to.region !== null && neighboursOf(from.region).includes(to.region))
    return 'neighbouring';
  return 'same_country';
};

/** Each relation with those that are true beside it: who is in the same city is in the same region too. */
const wider: Readonly<Record<Relation, readonly Relation[]>> = {
  same_city: ['same_city', 'same_region', 'same_country'],
  same_region: ['same_region', 'same_country'],
  neighbouring: ['neighbouring', 'same_country'],
  same_country: ['same_country'],
  abroad: ['abroad'],
};

/** The first zone of the card that fits; null when none does. */
export const zoneOf = (card: Pick<RateCard, 'zones' | 'areas'>, from: Place, to: Place): ZoneRule | null => {
  const relations = wider[relationOf(from, to)];
  const inArea = (place: Place, area: string) => liesIn(place, card.areas[area]?.places ?? []);
  const fits = (zone: ZoneRule) =>
    (zone.relation === undefined || relations.includes(zone.relation)) &&
    (zone.from === undefined || inArea(from, zone.from)) &&
    (zone.to === undefined || inArea(to, zone.to)) &&
    (zone.touches === undefined || inArea(from, zone.touches) || inArea(to, zone.touches));
  return card.zones.find(fits) ?? null;
};
