import type { Asked } from '../contract/route.ts';
import { retrieveScorecard, scorecardCsv, type ScorecardAnswer } from '../contract/scorecard.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { Figure, FigureCut, FigurePoint, ScorecardAnswer } from '../contract/scorecard.ts';

/** Of which days, cut by what, and with which trend. */
export type ScorecardRequest = Asked<typeof retrieveScorecard>['query'];

type ReadOptions = Omit<RequestOptions, 'idempotencyKey'>;

/** What the operator measures itself by. Takes a staff token, or a merchant's secret key for its own parcels and cases. */
export class Scorecard {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Every figure of some days, at most 366, beside as many days before. Supervisors and managers see everybody's, agents
   * their own; only they cut by agent. A figure without a value says why.
   *
   * @example
   * const { figures } = await staff.scorecard.retrieve({ from: '2026-11-01', to: '2026-11-30', by: 'department' });
   */
  retrieve(request: ScorecardRequest, options?: ReadOptions): Promise<ScorecardAnswer> {
    return this.#transport.call(retrieveScorecard, { query: request }, options);
  }

  /** The same as a file for spreadsheets, in which no cell runs as a formula. */
  csv(request: ScorecardRequest, options?: ReadOptions): Promise<string> {
    return this.#transport.call(scorecardCsv, { query: request }, options);
  }
}
