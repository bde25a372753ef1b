import type { Quote, QuoteOption } from '@waybill/sdk/contract';
import { ElementEvent } from '../element-event.ts';

/** Names of what `<shipping-quote>` tells its page of a choice. */
export const bookingEventNames = {
  choose: 'shipping-quote-choose',
  confirmed: 'shipping-quote-confirmed',
} as const;

/**
 * The reader takes an option. `preventDefault()` says that the store goes on from here, and nothing is booked: its
 * server accepts the option with the secret key.
 */
export class ShippingQuoteChooseEvent extends ElementEvent<{ readonly quote: Quote; readonly option: QuoteOption }> {
  constructor(detail: ShippingQuoteChooseEvent['detail']) {
    super(bookingEventNames.choose, detail, true);
  }
}

/** The store has confirmed the booking. */
export class ShippingQuoteConfirmedEvent extends ElementEvent<{
  readonly quote: Quote;
  /** The parcel's, to track it by; null until it has one. */
  readonly number: string | null;
}> {
  constructor(detail: ShippingQuoteConfirmedEvent['detail']) {
    super(bookingEventNames.confirmed, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [bookingEventNames.choose]: ShippingQuoteChooseEvent;
    [bookingEventNames.confirmed]: ShippingQuoteConfirmedEvent;
  }
}
