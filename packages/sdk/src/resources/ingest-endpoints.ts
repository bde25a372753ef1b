import { createIngestEndpoint, type IngestEndpoint } from '../contract/carriers.ts';
import type { Asked } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { IngestEndpoint, Source } from '../contract/carriers.ts';

/** Who pushes, and what they sign with. */
export type IngestEndpointInput = Asked<typeof createIngestEndpoint>['body'];

/** Addresses to which a tracking provider pushes scans. Takes a secret key. */
export class IngestEndpoints {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** An address for one provider. Enter its `path`, behind the service's address, at the provider. */
  create(input: IngestEndpointInput, options?: RequestOptions): Promise<IngestEndpoint> {
    return this.#transport.call(createIngestEndpoint, { body: input }, options);
  }
}
