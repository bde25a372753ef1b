import { labels } from '../defaults.ts';
import type { AdjustmentNote, Evidence, Price, PriceItem, QuoteParcel, QuoteRequest, RateCard } from '../facts.ts';
import { issuesOf } from './check.ts';
import { formatMoney, parseMoney, type Minor } from './money.ts';
import { cardFor } from './overrides.ts';
import { isIssue, placeOf } from './places.ts';
import { priceOf } from './price.ts';
import { QuoteRequestError } from './quote-error.ts';
import { zoneOf } from './zones.ts';

/** Why a price cannot be adjusted. */
export class AdjustmentError extends Error {
  override readonly name = 'AdjustmentError';
  readonly code: 'already_adjusted' | 'no_evidence' | 'no_reason' | 'not_priced';

  constructor(code: AdjustmentError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** What was accepted, and on what card. */
export interface Accepted {
  readonly request: QuoteRequest;
  /** The version that the quote was made with. */
  readonly card: RateCard;
  /** The operator's code of the chosen product. */
  readonly product: string;
  readonly price: Price;
  /** When the quote was made: its promotions apply, today's do not. */
  readonly quotedAt: Date;
}

/** What the scale said. */
export interface Reweighing {
  readonly parcel: QuoteParcel;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly measuredAt: Date;
}

/**
 * The accepted price with one line more: what the parcel as measured would have cost in the same quote, less what was
 * accepted. It can be below zero. Every other line stays as it was. Null where the measurement changes nothing.
 *
 * @throws AdjustmentError without a reason or evidence, or where the price was adjusted before
 * @throws QuoteRequestError naming what is wrong with the measurement
 */
export const adjustForWeight = (accepted: Accepted, reweighing: Reweighing): Price | null => {
  const { request, price, quotedAt } = accepted;
  const { reason, evidence, measuredAt } = reweighing;
  if (price.items.some(({ adjustment }) => adjustment !== undefined))
    throw new AdjustmentError('already_adjusted', 'This price was adjusted before; it is adjusted once');
  if (reason.trim() === '') throw new AdjustmentError('no_reason', 'An adjustment says why');
  if (evidence.length === 0) throw new AdjustmentError('no_evidence', 'An adjustment shows what was measured');

  const card = cardFor(accepted.card, request.customer.merchantId);
  const measured = { ...request, parcel: reweighing.parcel };
  const after = priceOf(measured, card, carriageOf(measured, card, accepted), quotedAt);
  const { currency } = price;
  const difference = signed(after.total, currency) - signed(price.total, currency);
  if (difference === 0) return null;
  const note: AdjustmentNote = {
    reason: reason.trim(),
    evidence,
    measuredAt,
    before: price.chargeableWeight,
    after: after.chargeableWeight,
  };
  const amount = formatMoney(difference, currency);
  const line: PriceItem = {
    code: 'reweighing',
    label: labels.reweighing,
    quantity: '1',
    unit: 'parcel',
    unitPrice: amount,
    amount,
    adjustment: note,
  };
  return {
    items: [...price.items, line],
    total: after.total,
    currency,
    chargeableWeight: after.chargeableWeight,
  };
};

const signed = (text: string, currency: string): Minor =>
  text.startsWith('-') ? -parseMoney(text.slice(1), currency) : parseMoney(text, currency);

const carriageOf = (request: QuoteRequest, card: RateCard, { product: code, quotedAt }: Accepted) => {
  const issues = issuesOf({ ...request, readyAt: null }, card.currency, quotedAt);
  const from = placeOf(request.from, '#/from');
  const to = placeOf(request.to, '#/to');
  if (issues.length > 0 || isIssue(from) || isIssue(to)) throw new QuoteRequestError(issues);
  const zone = zoneOf(card, from, to);
  const product = Object.hasOwn(card.products, code) ? card.products[code] : undefined;
  const rate = zone === null ? undefined : product?.zones[zone.id];
  if (zone === null || product === undefined || rate === undefined)
    throw new AdjustmentError('not_priced', `The card has no price of ${code} for this journey`);
  return { code, product, zone: zone.id, rate, from, to };
};
