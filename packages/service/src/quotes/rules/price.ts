import type { Place, Price, QuoteRequest, RateCard, RateProduct, ZoneRate } from '../facts.ts';
import { chargeableWeight, inKilograms } from './chargeable-weight.ts';
import { discountLines } from './discounts.ts';
import { freightLines, sum } from './freight.ts';
import { fuelLines } from './fuel.ts';
import type { Line } from './lines.ts';
import { measure } from './measures.ts';
import { formatMoney, type Minor } from './money.ts';
import { serviceLines } from './services.ts';
import { surchargeLines } from './surcharges.ts';

/** What a price is of. */
export interface Carriage {
  readonly code: string;
  readonly product: RateProduct;
  readonly zone: string;
  readonly rate: ZoneRate;
  readonly from: Place;
  readonly to: Place;
}

export interface Priced extends Price {
  /** What was paid for carrying the parcel, without services: what liability is reckoned by. */
  readonly freight: Minor;
}

/**
 * Base freight, what is taken off it, fuel on the rest, surcharges by area, services. Each line is rounded by itself and
 * the total is their sum: what is shown is what is charged.
 */
export const priceOf = (request: QuoteRequest, card: RateCard, carriage: Carriage, at: Date): Priced => {
  const { code, product, zone, rate, from, to } = carriage;
  const weights = chargeableWeight(measure(request.parcel), product);
  const grams = weights.chargeable;
  const base = freightLines(grams, rate, card, product.weightStep);
  const occasion = { customer: request.customer, promotionCode: request.promotionCode, product: code, zone, at };
  const discounts = discountLines(sum(base), card, occasion);
  const freight = sum([...base, ...discounts]);
  const added = [...fuelLines(freight, card, product), ...surchargeLines(card, code, { from, to, grams, freight })];
  const services = serviceLines(request, card, code, { grams, freight });
  return {
    ...totalled([...base, ...discounts, ...added, ...services], card.currency),
    chargeableWeight: inKilograms(weights),
    freight: freight + sum(added),
  };
};

/** @throws RangeError where an amount is beyond what integers hold exactly: a card that no check let through */
export const totalled = (lines: readonly Line[], currency: string): Omit<Price, 'chargeableWeight'> => {
  const total = sum(lines);
  if (![total, ...lines.map(({ amount }) => amount)].every(Number.isSafeInteger))
    throw new RangeError('A price beyond what can be counted exactly');
  const items = lines.map((line) => ({ ...line, amount: formatMoney(line.amount, currency) }));
  return { items, total: formatMoney(total, currency), currency };
};
