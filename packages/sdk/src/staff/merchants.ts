import {
  changeMerchant,
  listMerchants,
  retrieveMerchant,
  type Merchant,
  type MerchantFile,
} from '../contract/customers.ts';
import type { Asked, Received } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { Merchant, MerchantFile, StageMeasures, TierExplanation } from '../contract/customers.ts';

/** Which merchants, and from which page on. */
export type ListMerchantsRequest = Received<typeof listMerchants>['query'];
/** Who looks after it, and a tier by hand; what is absent stays. */
export type MerchantUpdate = Asked<typeof changeMerchant>['body'];

/** The merchants of the operator: by the value that they bring, with the stage of their business. */
export class Merchants {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Those of most value first. Iterate for all, or call `page()` for one page. */
  list(request: ListMerchantsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<Merchant> {
    return this.#transport.pages(listMerchants, { query: request }, options);
  }

  /** One, with why it has its tier and stage. `merchant_not_found` where there is none. */
  retrieve(id: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<MerchantFile> {
    return this.#transport.call(retrieveMerchant, { params: { id } }, options);
  }

  /** Names its account manager, or pins its tier. For supervisors and managers. */
  update(id: string, change: MerchantUpdate, options?: RequestOptions): Promise<MerchantFile> {
    return this.#transport.call(changeMerchant, { params: { id }, body: change }, options);
  }
}
