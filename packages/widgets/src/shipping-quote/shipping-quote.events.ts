import type { Quote, QuoteRequest } from '@waybill/sdk/contract';
import { ElementEvent } from '../element-event.ts';

/** Names of what `<shipping-quote>` tells its page while it asks. */
export const eventNames = {
  request: 'shipping-quote-request',
  loaded: 'shipping-quote-loaded',
  error: 'shipping-quote-error',
} as const;

/** Before prices are asked for. `preventDefault()` stops it. */
export class ShippingQuoteRequestEvent extends ElementEvent<{ readonly request: QuoteRequest }> {
  constructor(detail: ShippingQuoteRequestEvent['detail']) {
    super(eventNames.request, detail, true);
  }
}

/** Prices are there. */
export class ShippingQuoteLoadedEvent extends ElementEvent<{ readonly quote: Quote }> {
  constructor(detail: ShippingQuoteLoadedEvent['detail']) {
    super(eventNames.loaded, detail);
  }
}

/** A call failed. `code` is the service's: `rate_limited`, `key_invalid`; `connection` without an answer. */
export class ShippingQuoteErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: ShippingQuoteErrorEvent['detail']) {
    super(eventNames.error, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [eventNames.request]: ShippingQuoteRequestEvent;
    [eventNames.loaded]: ShippingQuoteLoadedEvent;
    [eventNames.error]: ShippingQuoteErrorEvent;
  }
}
