import type { AcceptedQuote, Contribution } from '../facts.ts';
import { thousandths, type Counting } from './contribution.ts';

const grams = (kilograms: string): number => Math.round(Number(kilograms) * 1_000);

export const contributionsOfQuote = (count: Counting, quote: AcceptedQuote): readonly Contribution[] => {
  const { acceptedAt, tier, total, currency, weight } = quote;
  const part = `${currency}:${tier ?? 'none'}`;
  return [
    count(acceptedAt, 'revenue', { part, numerator: thousandths(total) }),
    count(acceptedAt, 'weight', { numerator: grams(weight.actual), denominator: grams(weight.chargeable) }),
  ];
};
