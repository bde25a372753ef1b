import type { QuoteRequest as QuoteInput } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, record, type Caller, type Platform } from '../platform/index.ts';
import { findTerms } from './account-store.ts';
import { cardsInForce } from './cards-in-force.ts';
import type { Audience, QuoteCustomer, QuoteRequest, RateCard, StoredQuote } from './facts.ts';
import * as store from './quote-store.ts';
import { orProblem } from './refusing.ts';
import { askedFor, currencyIssues, issuesOf, quoteFromCards, QuoteRequestError } from './rules/index.ts';

const hour = 3_600_000;

/** A page's quotes are for whoever is in front of it; a server's for the merchant. */
export const audienceOf = ({ key }: Pick<Caller, 'key'>): Audience => (key.kind === 'secret' ? 'merchant' : 'shopper');

/**
 * Quotes a parcel by the cards in force, and keeps what was asked and answered. That nothing serves it is an answer too.
 *
 * @throws ProblemError invalid_request, no_rate_card.
 */
export const makeQuote = async (
  platform: Platform,
  tx: Tx,
  caller: Caller,
  input: QuoteInput,
): Promise<StoredQuote> => {
  const now = platform.clock.now();
  const { merchantId } = caller;
  const audience = audienceOf(caller);
  const cards = await cardsInForce(tx, now);
  const request = askedFor(input, await customerOf(tx, merchantId, audience));
  const result = orProblem(() => {
    checkCurrency(input, request, cards[0], now);
    return quoteFromCards(request, cards, now);
  });
  // Where nothing was offered, that holds as long as an offer would.
  const ends = result.options.map(({ validUntil }) => validUntil.getTime());
  const validUntil = new Date(
    ends.length > 0 ? Math.max(...ends) : now.getTime() + Math.min(...cards.map((card) => card.validForHours)) * hour,
  );
  const quote = { id: newId('qte'), merchantId, audience, request, result, validUntil, createdAt: now };
  await store.insert(tx, quote);
  const options = result.options.map(({ code }) => code);
  await record(tx, { merchantId, type: 'quote.created', subject: quote.id, data: { audience, options }, at: now });
  return { ...quote, booking: null };
};

/** Tier and prepayment are the merchant's own: a page shows what anybody pays there. */
const customerOf = async (tx: Tx, merchantId: string, audience: Audience): Promise<QuoteCustomer> => {
  if (audience === 'shopper') return { merchantId, tier: null, prepaid: null };
  const { tier, prepaid } = await findTerms(tx, merchantId);
  return { merchantId, tier, prepaid };
};

/** @throws QuoteRequestError naming this and whatever else is wrong */
const checkCurrency = (input: QuoteInput, request: QuoteRequest, { currency }: RateCard, now: Date): void => {
  const issues = currencyIssues(input, currency);
  if (issues.length > 0) throw new QuoteRequestError([...issues, ...issuesOf(request, currency, now)]);
};

/** The quote, where this asker may see it. */
export const findVisible = async (
  tx: Tx,
  caller: Caller,
  id: string,
  find: typeof store.findQuote = store.findQuote,
): Promise<StoredQuote | undefined> => {
  const quote = await find(tx, caller.merchantId, id);
  return quote?.audience === 'merchant' && audienceOf(caller) === 'shopper' ? undefined : quote;
};
