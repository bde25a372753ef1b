import {
  changeShopper,
  eraseShopper,
  exportShopper,
  mergeShoppers,
  noteOnShopper,
  retrieveShopper,
  searchShoppers,
  shopperHistory,
  undoMerge,
  type Erasure,
  type HistoryEntry,
  type Shopper,
  type ShopperExport,
} from '../contract/shoppers.ts';
import type { Asked, Received } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { Erasure, HistoryEntry, Shopper, ShopperExport, ShopperMerge, ShopperNote } from '../contract/shoppers.ts';
export type { Page, Pages } from '../internal/pages.ts';

/** One of phone, e-mail address and WeChat id; staff may name a merchant. */
export type ShopperSearch = Asked<typeof searchShoppers>['body'];
/** From which page on. */
export type ShopperHistoryRequest = Received<typeof shopperHistory>['query'];
/** Tags and preferred channel; what is absent stays. */
export type ShopperChange = Asked<typeof changeShopper>['body'];
/** With whom, and why. */
export type ShopperMergeRequest = Asked<typeof mergeShoppers>['body'];

type Reading = Omit<RequestOptions, 'idempotencyKey'>;

/**
 * The people who receive parcels or have written, each with one history. Takes a merchant's secret key, or a staff token;
 * `shopper_not_found` where there is none, or another merchant's.
 */
export class Shoppers {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whoever has this contact: at most one of a merchant. */
  async search(who: ShopperSearch, options?: Reading): Promise<readonly Shopper[]> {
    const { data } = await this.#transport.call(searchShoppers, { body: who }, options);
    return data;
  }

  /** One person. The id of whoever was merged into another finds that other. */
  retrieve(id: string, options?: Reading): Promise<Shopper> {
    return this.#transport.call(retrieveShopper, { params: { id } }, options);
  }

  /** Parcels, quotes, cases, reviews and notes, newest first. Iterate for all, or call `page()` for one page. */
  history(id: string, request: ShopperHistoryRequest = {}, options?: Reading): Pages<HistoryEntry> {
    return this.#transport.pages(shopperHistory, { params: { id }, query: request }, options);
  }

  /** Sets tags and the preferred channel. Staff alone. */
  update(id: string, change: ShopperChange, options?: RequestOptions): Promise<Shopper> {
    return this.#transport.call(changeShopper, { params: { id }, body: change }, options);
  }

  /** Writes a note. Staff alone. */
  note(id: string, text: string, options?: RequestOptions): Promise<Shopper> {
    return this.#transport.call(noteOnShopper, { params: { id }, body: { text } }, options);
  }

  /** Makes two one person. Staff alone. */
  merge(id: string, request: ShopperMergeRequest, options?: RequestOptions): Promise<Shopper> {
    return this.#transport.call(mergeShoppers, { params: { id }, body: request }, options);
  }

  /** Takes a merge back. Staff alone; `merge_not_found` where it is undone already. */
  undoMerge(id: string, mergeId: string, reason: string, options?: RequestOptions): Promise<Shopper> {
    return this.#transport.call(undoMerge, { params: { id, mergeId }, body: { reason } }, options);
  }

  /** All that is held of a person. Of staff: supervisors and managers. It is logged. */
  export(id: string, options?: Reading): Promise<ShopperExport> {
    return this.#transport.call(exportShopper, { params: { id } }, options);
  }

  /**
   * Erases a person's data. Of staff: managers. `shopper_in_use` while a case is open or a parcel on its way; asked again,
   * it answers the same.
   */
  erase(id: string, options?: RequestOptions): Promise<Erasure> {
    return this.#transport.call(eraseShopper, { params: { id } }, options);
  }
}
