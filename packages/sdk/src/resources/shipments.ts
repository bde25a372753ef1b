import type { AnswerOf, Received, Shipment, ShipmentChange, ShipmentInput, ScanInput } from '../contract/index.ts';
import { addScans, createShipment, listShipments, updateShipment } from '../contract/shipments.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { ScanInput, Shipment, ShipmentChange, ShipmentInput } from '../contract/index.ts';
export type { Page, Pages } from '../internal/pages.ts';

/** Which shipments, and from which page on. */
export type ListShipmentsRequest = Received<typeof listShipments>['query'];
/** How many of the scans were new, and the shipment with them. */
export type AddScansAnswer = AnswerOf<typeof addScans>;

/** The merchant's records of parcels. Takes a secret key. */
export class Shipments {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Registers a shipment. `missing` of the answer says what a complete order still lacks. */
  create(shipment: ShipmentInput, options?: RequestOptions): Promise<Shipment> {
    return this.#transport.call(createShipment, { body: shipment }, options);
  }

  /** The newest first. Iterate for all, or call `page()` for one page. */
  list(request: ListShipmentsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<Shipment> {
    return this.#transport.pages(listShipments, { query: request }, options);
  }

  /** Changes what is given; what is absent stays, null clears. */
  update(id: string, change: ShipmentChange, options?: RequestOptions): Promise<Shipment> {
    return this.#transport.call(updateShipment, { params: { id }, body: change }, options);
  }

  /** Adds up to 500 scans in any order. The same scan twice is one scan. */
  addScans(id: string, scans: readonly ScanInput[], options?: RequestOptions): Promise<AddScansAnswer> {
    return this.#transport.call(addScans, { params: { id }, body: { scans: [...scans] } }, options);
  }
}
