import type { Received } from '../contract/route.ts';
import { listAlerts, type Alert } from '../contract/staff.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { Alert } from '../contract/staff.ts';

/** Which alerts, and from which page on. */
export type ListAlertsRequest = Received<typeof listAlerts>['query'];

/** Nodes of parcels that overran their time, raised to whoever owns them. */
export class Alerts {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Those that are open, unless `state` says otherwise. Iterate for all, or call `page()` for one page. */
  list(request: ListAlertsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<Alert> {
    return this.#transport.pages(listAlerts, { query: request }, options);
  }
}
