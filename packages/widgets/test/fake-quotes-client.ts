import type { AcceptInput, Quote, QuoteRequest } from '@waybill/sdk/contract';
import type { QuotesClient } from '../src/controllers/quotes-client.ts';
import { quoteOf, requestedQuote } from './quotes.ts';

type Create = (request: QuoteRequest, signal: AbortSignal | undefined) => Quote | Promise<Quote>;
type Accept = (id: string, acceptance: AcceptInput) => Quote | Promise<Quote>;

/** A client in place of the SDK's: answers as it is told, and remembers what it was asked. */
export class FakeQuotesClient implements QuotesClient {
  readonly requests: QuoteRequest[] = [];
  readonly accepted: { readonly id: string; readonly acceptance: AcceptInput }[] = [];
  readonly watched: { readonly id: string; readonly signal: AbortSignal | undefined }[] = [];
  readonly #create: Create;
  readonly #accept: Accept;
  #push: ((quote: Quote) => void) | undefined;

  constructor(create: Create = () => quoteOf(), accept: Accept = () => requestedQuote()) {
    this.#create = create;
    this.#accept = accept;
  }

  create: QuotesClient['create'] = async (request, options) => {
    this.requests.push(request);
    return this.#create(request, options?.signal);
  };

  accept: QuotesClient['accept'] = async (id, acceptance) => {
    this.accepted.push({ id, acceptance });
    return this.#accept(id, acceptance);
  };

  watch: QuotesClient['watch'] = (id, options) => {
    this.watched.push({ id, signal: options?.signal });
    return this.#stream();
  };

  /** What the live stream says next. */
  push(quote: Quote): void {
    this.#push?.(quote);
  }

  async *#stream(): AsyncGenerator<Quote> {
    for (;;) yield await new Promise<Quote>((resolve) => (this.#push = resolve));
  }
}
