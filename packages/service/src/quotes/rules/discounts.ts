import { labels } from '../defaults.ts';
import type { Promotion, QuoteCustomer, QuoteRequest, RateCard } from '../facts.ts';
import { flatLine, percentLine, type Line } from './lines.ts';
import { parseMoney, type Minor } from './money.ts';

/** Whom and what a discount is for. */
export interface Occasion {
  readonly customer: QuoteCustomer;
  readonly promotionCode: QuoteRequest['promotionCode'];
  readonly product: string;
  readonly zone: string;
  readonly at: Date;
}

/**
 * What is taken off the base freight, in this order, each from what the one before left: the customer's tier, the best
 * one promotion, the prepayment rebate. None takes more than is left, so freight never falls below zero. Services,
 * surcharges and fuel are not discounted; fuel follows the freight that remains.
 */
export const discountLines = (freight: Minor, card: RateCard, occasion: Occasion): readonly Line[] => {
  const lines: Line[] = [];
  let left = freight;
  const take = (line: Line | null) => {
    if (line === null || line.amount === 0) return;
    lines.push(line);
    left += line.amount;
  };
  const { tier, prepaid } = occasion.customer;
  if (tier !== null) take(percentLine('tier_discount', labels.tier_discount, card.tiers[tier], left, card, -1));
  take(bestPromotion(left, card, occasion));
  const rebate = prepaid === null ? undefined : rebateFor(parseMoney(prepaid, card.currency), card);
  if (rebate !== undefined) take(percentLine('prepayment_rebate', labels.prepayment_rebate, rebate, left, card, -1));
  return lines;
};

const rebateFor = (prepaid: Minor, { prepaymentRebates, currency }: RateCard): string | undefined =>
  prepaymentRebates.findLast(({ from }) => parseMoney(from, currency) <= prepaid)?.percent;

/** Promotions that a product and zone have at this time for whoever names this code. */
export const promotionsFor = (card: RateCard, { promotionCode, product, zone, at }: Occasion): readonly Promotion[] =>
  card.promotions.filter(
    ({ code, from, to, products, zones }) =>
      (code === undefined || code === promotionCode) &&
      at.getTime() >= Date.parse(from) &&
      at.getTime() < Date.parse(to) &&
      (products?.includes(product) ?? true) &&
      (zones?.includes(zone) ?? true),
  );

const bestPromotion = (left: Minor, card: RateCard, occasion: Occasion): Line | null =>
  promotionsFor(card, occasion)
    .map((promotion) => promotionLine(left, card, promotion))
    .reduce<Line | null>((best, line) => (best === null || line.amount < best.amount ? line : best), null);

const promotionLine = (left: Minor, card: RateCard, { id, name, off }: Promotion): Line => {
  const code = `promotion:${id}`;
  if ('percent' in off) return percentLine(code, name, off.percent, left, card, -1);
  const line = flatLine(code, name, 'parcel', off.amount, card);
  // An amount that is more than the freight takes all of it: as a line that is 100 percent off.
  if (line.amount >= left) return percentLine(code, name, '100', left, card, -1);
  return { ...line, quantity: '-1', amount: -line.amount };
};
