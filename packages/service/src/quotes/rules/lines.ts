import { labels } from '../defaults.ts';
import type { PriceItem, Pricing, RateCard, Words } from '../facts.ts';
import { kilogramsOf, trimmed } from './measures.ts';
import { decimal, formatMoney, hundredPercent, parseMoney, parsePercent, scaleOf, type Minor } from './money.ts';

/** A line of a price while it is computed: as it will be shown, with its amount in minor units. */
export interface Line extends Omit<PriceItem, 'amount'> {
  readonly amount: Minor;
}

/** What lines take of the card. */
export type LineCard = Pick<RateCard, 'currency' | 'rounding'>;

/** So much once, or as often as `times` says. */
export const flatLine = (
  code: string,
  label: Words,
  unit: PriceItem['unit'],
  price: string,
  card: LineCard,
  times = 1,
): Line => {
  const each = parseMoney(price, card.currency);
  return {
    code,
    label,
    quantity: String(times),
    unit,
    unitPrice: formatMoney(each, card.currency),
    amount: scaleOf(card)(each, times, 1),
  };
};

/** So much a kilogram. */
export const perKilogramLine = (code: string, label: Words, grams: number, perKg: string, card: LineCard): Line => {
  const each = parseMoney(perKg, card.currency);
  return {
    code,
    label,
    quantity: kilogramsOf(grams),
    unit: 'kg',
    unitPrice: formatMoney(each, card.currency),
    amount: scaleOf(card)(each, grams, 1000),
  };
};

export const weightLine = (
  code: 'continued_weight' | 'freight_by_weight',
  grams: number,
  perKg: string,
  card: LineCard,
): Line => perKilogramLine(code, labels[code], grams, perKg, card);

/** A percentage of an amount; `sign` -1 takes it off. */
export const percentLine = (
  code: string,
  label: Words,
  percent: string,
  of: Minor,
  card: LineCard,
  sign: 1 | -1 = 1,
): Line => {
  const parts = sign * parsePercent(percent);
  const amount = scaleOf(card)(of, parts, hundredPercent);
  return {
    code,
    label,
    quantity: trimmed(decimal(parts, 4)),
    unit: 'percent',
    unitPrice: formatMoney(of, card.currency),
    amount,
  };
};

/** What a price can depend on. */
export interface Basis {
  readonly grams: number;
  readonly floors: number;
  /** What a percentage is taken of. */
  readonly of: Minor;
  /** What a flat price is counted in. */
  readonly unit: PriceItem['unit'];
}

/** A line as the card prices it. Where a minimum is more, it is charged once instead. */
export const pricedLine = (code: string, label: Words, pricing: Pricing, basis: Basis, card: LineCard): Line => {
  const { kind } = pricing;
  if (kind === 'flat') return flatLine(code, label, basis.unit, pricing.price, card);
  const line =
    kind === 'per_kg'
      ? perKilogramLine(code, label, basis.grams, pricing.price, card)
      : kind === 'per_floor'
        ? flatLine(code, label, 'floor', pricing.price, card, basis.floors)
        : percentLine(code, label, pricing.percent, basis.of, card);
  const { minimum } = pricing;
  if (minimum === undefined) return line;
  const least = flatLine(code, label, basis.unit, minimum, card);
  return least.amount > line.amount ? least : line;
};

export const labelled = ({ en, zh }: Words, kg: string): Words => ({
  en: en.replace('{kg}', kg),
  zh: zh.replace('{kg}', kg),
});
