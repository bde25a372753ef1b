import { createEnquiry, type EnquiryInput, type Filed } from '../contract/filing.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { CaseContactInput, EnquiryInput, Filed } from '../contract/filing.ts';

/** A question or a suggestion, filed as a case. */
export class Enquiries {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Files an enquiry. Answers as `complaints.create` does. */
  create(enquiry: EnquiryInput, options?: RequestOptions): Promise<Filed> {
    return this.#transport.call(createEnquiry, { body: enquiry }, options);
  }
}
