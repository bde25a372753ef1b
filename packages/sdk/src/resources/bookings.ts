import type { Asked, Received } from '../contract/route.ts';
import { confirmBooking, declineBooking, listBookings, type Booking, type Quote } from '../contract/quotes.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { Booking } from '../contract/quotes.ts';
export type { Page, Pages } from '../internal/pages.ts';

/** Which bookings, and from which page on. */
export type ListBookingsRequest = Received<typeof listBookings>['query'];
/** What the merchant knows of the parcel and the shopper did not say. */
export type BookingConfirmation = Asked<typeof confirmBooking>['body'];

/** What shoppers asked for from a store's pages, until the merchant answers. Takes a secret key. */
export class Bookings {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The newest first; those that wait, unless `state` says otherwise. Iterate for all, or call `page()` for one page. */
  list(request: ListBookingsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<Booking> {
    return this.#transport.pages(listBookings, { query: request }, options);
  }

  /** Makes the shipment, with the targets of the quote, and tells the shopper. */
  confirm(id: string, parcel: BookingConfirmation = {}, options?: RequestOptions): Promise<Quote> {
    return this.#transport.call(confirmBooking, { params: { id }, body: parcel }, options);
  }

  /** Tells the shopper no, and why. */
  decline(id: string, reason: string, options?: RequestOptions): Promise<Quote> {
    return this.#transport.call(declineBooking, { params: { id }, body: { reason } }, options);
  }
}
