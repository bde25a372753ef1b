import { listPersonRequests, type PersonRequest } from '../contract/person-requests.ts';
import type { Received } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { PersonRequest } from '../contract/person-requests.ts';

/** Which, and from which page on. */
export type ListPersonRequestsRequest = Received<typeof listPersonRequests>['query'];

/** The log of whose data was exported or erased. */
export class PersonRequests {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The newest first. Iterate for all, or call `page()` for one page. For supervisors and managers. */
  list(
    request: ListPersonRequestsRequest = {},
    options?: Omit<RequestOptions, 'idempotencyKey'>,
  ): Pages<PersonRequest> {
    return this.#transport.pages(listPersonRequests, { query: request }, options);
  }
}
