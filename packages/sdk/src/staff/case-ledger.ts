import type { Asked } from '../contract/route.ts';
import { caseLedger, caseLedgerCsv, reviewCases, type CaseReview, type LedgerRow } from '../contract/staff-cases.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { CaseReview, LedgerRow } from '../contract/staff-cases.ts';

type ReadOptions = Omit<RequestOptions, 'idempotencyKey'>;

/** Cases that were filed from one instant up to another, at most 366 days later; of one merchant, where it is named. */
export type LedgerRequest = Asked<typeof caseLedgerCsv>['query'];
/** The time that is looked at. */
export type ReviewPeriod = Asked<typeof reviewCases>['query'];

/** The ledger of cases (台账), and what the weekly review looks at. */
export class CaseLedger {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** A line a case. Iterate for all, or call `page()` for one page. */
  list(request: Asked<typeof caseLedger>['query'], options?: ReadOptions): Pages<LedgerRow> {
    return this.#transport.pages(caseLedger, { query: request }, options);
  }

  /** The same as a file for spreadsheets, in which no cell runs as a formula. */
  csv(request: LedgerRequest, options?: ReadOptions): Promise<string> {
    return this.#transport.call(caseLedgerCsv, { query: request }, options);
  }

  /** How many cases of what kind, which clocks were kept, and which measures are open. */
  review(period: ReviewPeriod, options?: ReadOptions): Promise<CaseReview> {
    return this.#transport.call(reviewCases, { query: period }, options);
  }
}
