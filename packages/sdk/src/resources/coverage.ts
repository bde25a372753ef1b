import { checkCoverage, type CoverageAnswer } from '../contract/coverage.ts';
import type { QuoteAddress } from '../contract/quotes.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { CoverageAnswer } from '../contract/coverage.ts';
export type { QuoteAddress } from '../contract/quotes.ts';

/** Where the operator delivers and fetches. */
export class Coverage {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whether an address is served, by which products, when the courier comes, and which branch is nearest. */
  check(address: QuoteAddress, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<CoverageAnswer> {
    return this.#transport.call(checkCoverage, { query: address }, options);
  }
}
