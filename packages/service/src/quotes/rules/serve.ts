import type { GoodsRule, Place, QuoteRequest, RateCard, RateProduct, Refusal, ZoneRate, ZoneRule } from '../facts.ts';
import { gramsOf, measure, millimetresOf } from './measures.ts';
import { parseMoney } from './money.ts';
import { liesIn } from './places.ts';
import { askedServices, offers, valueOf } from './services.ts';

/** Why not: what a refusal says besides the product. */
export type Reason = Pick<Refusal, 'reason' | 'about' | 'limit' | 'words'>;

const because = (reason: Reason['reason'], more: Partial<Reason> = {}): Reason => ({
  ...{ about: null, limit: null, words: null },
  ...more,
  reason,
});

/** Where a product has a price for a parcel. */
export interface Served {
  readonly zone: ZoneRule;
  readonly rate: ZoneRate;
}

/** The zone and its rate, where the product carries this parcel between these places; otherwise why not. */
export const serves = (
  request: QuoteRequest,
  card: RateCard,
  [code, product]: readonly [string, RateProduct],
  { from, to, zone }: { readonly from: Place; readonly to: Place; readonly zone: ZoneRule | null },
): Served | Reason => {
  const rate = zone === null ? undefined : product.zones[zone.id];
  const inAreas = (place: Place, areas: readonly string[] | undefined) =>
    areas?.some((area) => liesIn(place, card.areas[area]?.places ?? [])) ?? true;
  if (zone === null || rate === undefined || !inAreas(from, product.serves?.from) || !inAreas(to, product.serves?.to))
    return because('out_of_area');
  return (
    goodsReason(request, card, code, 'prohibited') ??
    sizeReason(request, product) ??
    goodsReason(request, card, code, 'needed') ??
    serviceReason(request, card, code) ?? { zone, rate }
  );
};

export const pastCutOff = (cutOff: string): Reason => because('past_cut_off', { limit: cutOff });

const goodsReason = (
  request: QuoteRequest,
  card: RateCard,
  code: string,
  ask: 'prohibited' | 'needed',
): Reason | undefined => {
  const asked = askedServices(request).map((service) => service.code);
  const broken = ({ kind, rule, products }: GoodsRule) =>
    request.goods.includes(kind) &&
    (products?.includes(code) ?? true) &&
    (rule === 'prohibited' ? ask === 'prohibited' : ask === 'needed' && !asked.includes(rule));
  const rule = card.goods.find(broken);
  if (rule === undefined) return undefined;
  if (rule.rule === 'prohibited') return because('prohibited_goods', { about: rule.kind, words: rule.reason });
  if (rule.rule === 'declared_value') return because('needs_declared_value', { about: rule.kind, words: rule.reason });
  return because('needs_service', { about: rule.rule, words: rule.reason });
};

const sizeReason = ({ parcel }: QuoteRequest, product: RateProduct): Reason | undefined => {
  const { grams, sides } = measure(parcel);
  const { maxWeight, maxSide, maxLengthPlusGirth } = product;
  if (grams > gramsOf(maxWeight)) return because('too_heavy', { limit: `${maxWeight} kg` });
  if (sides === null) return undefined;
  const [longest, middle, shortest] = sides;
  if (maxSide !== undefined && longest > millimetresOf(maxSide))
    return because('too_large', { about: 'longest_side', limit: `${maxSide} cm` });
  if (maxLengthPlusGirth !== undefined && longest + 2 * (middle + shortest) > millimetresOf(maxLengthPlusGirth))
    return because('too_large', { about: 'length_plus_girth', limit: `${maxLengthPlusGirth} cm` });
  return undefined;
};

const serviceReason = (request: QuoteRequest, card: RateCard, product: string): Reason | undefined => {
  for (const asked of askedServices(request)) {
    const service = offers(card, asked.code, product);
    if (service === null) return because('service_unavailable', { about: asked.code });
    const value = valueOf(asked, request);
    const { maxValue } = service;
    if (
      value !== null &&
      maxValue !== undefined &&
      parseMoney(value, card.currency) > parseMoney(maxValue, card.currency)
    )
      return because('value_too_high', { about: asked.code, limit: `${maxValue} ${card.currency}` });
  }
  return undefined;
};
