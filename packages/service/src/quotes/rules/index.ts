/** The decisions of the quotes room: data in, data out. Time is an argument. */
export { AcceptanceError, checkValid, optionOf, targetsOf, type PromiseMade, type Targets } from './acceptance.ts';
export { AdjustmentError, adjustForWeight, type Accepted, type Reweighing } from './adjustment.ts';
export { askedFor, currencyIssues } from './asked.ts';
export { quoteFromCards } from './cards.ts';
export { issuesOf } from './check.ts';
export { coverageOf, type Coverage } from './coverage.ts';
export { decimal, exponentOf, formatMoney, isCurrency, parseMoney, parsePercent } from './money.ts';
export { cardFor, mergePatch } from './overrides.ts';
export { isIssue, knownPlace, placeOf } from './places.ts';
export { presentBooking, presentQuote } from './present.ts';
export { quoteOptions } from './quote.ts';
export { QuoteRequestError } from './quote-error.ts';
export { waybillNumber, waybillNumbers } from './waybill-number.ts';
export { instantOf, isTimeZone, minutesOf, offsetAt } from './zoned-time.ts';
