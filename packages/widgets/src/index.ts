/** The classes alone: nothing is registered. `@waybill/widgets/track-shipment/define` and its like register. */
export { ShippingQuoteChooseEvent, ShippingQuoteConfirmedEvent } from './shipping-quote/booking.events.ts';
export { ShippingQuote } from './shipping-quote/shipping-quote.ts';
export {
  ShippingQuoteErrorEvent,
  ShippingQuoteLoadedEvent,
  ShippingQuoteRequestEvent,
} from './shipping-quote/shipping-quote.events.ts';
export { TrackShipment } from './track-shipment/track-shipment.ts';
export {
  TrackShipmentErrorEvent,
  TrackShipmentLoadedEvent,
  TrackShipmentSearchEvent,
} from './track-shipment/track-shipment.events.ts';
export type { QuotesClient } from './controllers/quotes-client.ts';
export type { TrackingClient } from './controllers/tracking-client.ts';
export { configure, type Settings } from './settings.ts';
