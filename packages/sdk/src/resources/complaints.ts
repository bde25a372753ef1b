import { createComplaint, type ComplaintInput, type Filed } from '../contract/filing.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { CaseContactInput, ComplaintInput, Filed } from '../contract/filing.ts';

/** What went wrong, filed as a case. */
export class Complaints {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Files a complaint. `token` of the answer shows the case; without a proof or a token it waits for one, and no clock
   * runs (`case.confirmed`). What is open already about the same parcel and type goes on (`duplicate`).
   */
  create(complaint: ComplaintInput, options?: RequestOptions): Promise<Filed> {
    return this.#transport.call(createComplaint, { body: complaint }, options);
  }
}
