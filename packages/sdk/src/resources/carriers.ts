import { detectCarrier } from '../contract/carriers.ts';
import type { AnswerOf } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { CarrierCandidate } from '../contract/carriers.ts';

/** The candidates, the most likely first; none where no format fits. */
export type DetectAnswer = AnswerOf<typeof detectCarrier>;

/** Who carries a number. */
export class Carriers {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Which couriers a waybill number may belong to, by its form and its check digit. */
  detect(number: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<DetectAnswer> {
    return this.#transport.call(detectCarrier, { query: { number } }, options);
  }
}
