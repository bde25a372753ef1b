/** The decisions of the quotes room: data in, data out. Time is an argument. */
export { AdjustmentError, adjustForWeight, type Accepted, type Reweighing } from './adjustment.ts';
export { cardInForce, quoteFromCards, type QuoteFromCards } from './cards.ts';
export { issuesOf } from './check.ts';
export { coverageOf, type Coverage } from './coverage.ts';
export { decimal, exponentOf, formatMoney, isCurrency, parseMoney, parsePercent } from './money.ts';
export { cardFor, mergePatch } from './overrides.ts';
export { isIssue, placeOf } from './places.ts';
export { quoteOptions } from './quote.ts';
export { QuoteRequestError } from './quote-error.ts';
export { instantOf, isTimeZone, minutesOf, offsetAt } from './zoned-time.ts';
