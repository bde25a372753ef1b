import type { AnswerOf, Asked, Received } from '../contract/route.ts';
import {
  acceptQuote,
  adjustQuote,
  createQuote,
  proposalLink,
  retrieveQuote,
  watchQuote,
  type AcceptInput,
  type Quote,
  type QuoteRequest,
} from '../contract/quotes.ts';
import type { RequestOptions, StreamOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { AcceptInput, Quote, QuoteAddress, QuoteParcel, QuoteRequest } from '../contract/quotes.ts';
export type { QuoteOption, Refusal } from '../contract/quote-options.ts';

/** Which language the proposal is in. */
export type ProposalRequest = Received<typeof proposalLink>['query'];
/** Links that show the proposal to whoever holds them. */
export type ProposalLinks = AnswerOf<typeof proposalLink>;
/** What the scale said, and what shows it. */
export type QuoteAdjustment = Asked<typeof adjustQuote>['body'];

/** What sending a parcel costs, by when it arrives, and what is paid if it does not. */
export class Quotes {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Every product as an option, or refused with the reason. Money is exact: the lines of a price sum to its total. */
  create(request: QuoteRequest, options?: RequestOptions): Promise<Quote> {
    return this.#transport.call(createQuote, { body: request }, options);
  }

  /** A quote as it now stands. `quote_not_found` where there is none. */
  retrieve(id: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<Quote> {
    return this.#transport.call(retrieveQuote, { params: { id } }, options);
  }

  /** The quote as it is now, and again whenever that changes. Ends and fails as `tracking.watch` does. */
  watch(id: string, options: Omit<StreamOptions, 'event'> = {}): AsyncIterable<Quote> {
    return this.#transport.stream(watchQuote, { params: { id } }, { ...options, event: 'quote' });
  }

  /**
   * Takes one option. A secret key fixes its targets and makes the shipment; a publishable key asks the merchant for
   * it, where that is allowed (`bookings_not_allowed`). `quote_expired` and `quote_changed` mean: ask for a new quote.
   */
  accept(id: string, acceptance: AcceptInput, options?: RequestOptions): Promise<Quote> {
    return this.#transport.call(acceptQuote, { params: { id }, body: acceptance }, options);
  }

  /** Links to the quote as one printable page, and as PDF for the merchant. */
  proposal(
    id: string,
    request: ProposalRequest = {},
    options?: Omit<RequestOptions, 'idempotencyKey'>,
  ): Promise<ProposalLinks> {
    return this.#transport.call(proposalLink, { params: { id }, query: request }, options);
  }

  /** After re-weighing (复重): adds one line to an accepted price, once, and tells the customer why. Takes a staff token. */
  adjust(id: string, adjustment: QuoteAdjustment, options?: RequestOptions): Promise<Quote> {
    return this.#transport.call(adjustQuote, { params: { id }, body: adjustment }, options);
  }
}
