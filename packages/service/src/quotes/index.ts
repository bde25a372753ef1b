export { RateCardError, type CardIssue } from './card-error.ts';
export { parseRateCard } from './card.ts';
export { exampleCards } from './cards/index.ts';
export { limits } from './defaults.ts';
export type * from './facts.ts';
export {
  AdjustmentError,
  adjustForWeight,
  cardInForce,
  coverageOf,
  quoteFromCards,
  quoteOptions,
  QuoteRequestError,
  type Accepted,
  type Coverage,
  type QuoteFromCards,
  type Reweighing,
} from './rules/index.ts';
