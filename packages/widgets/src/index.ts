/** The classes alone: nothing is registered. `@waybill/widgets/track-shipment/define` and its like register. */
export {
  ComplaintStatusActEvent,
  ComplaintStatusChangedEvent,
  ComplaintStatusErrorEvent,
  ComplaintStatusLoadedEvent,
} from './complaint-status/complaint-status.events.ts';
export { ComplaintStatus } from './complaint-status/complaint-status.ts';
export { FileComplaint, type ComplaintClient } from './file-complaint/file-complaint.ts';
export {
  FileComplaintErrorEvent,
  FileComplaintSubmitEvent,
  FileComplaintSubmittedEvent,
} from './file-complaint/file-complaint.events.ts';
export { ServiceNews } from './service-news/service-news.ts';
export { ServiceNewsErrorEvent } from './service-news/service-news.events.ts';
export {
  ServiceRatingComplainEvent,
  ServiceRatingErrorEvent,
  ServiceRatingSubmitEvent,
  ServiceRatingSubmittedEvent,
} from './service-rating/service-rating.events.ts';
export { ServiceRating } from './service-rating/service-rating.ts';
export { ServiceScorecardErrorEvent } from './service-scorecard/service-scorecard.events.ts';
export { ServiceScorecard } from './service-scorecard/service-scorecard.ts';
export { ShippingQuoteChooseEvent, ShippingQuoteConfirmedEvent } from './shipping-quote/booking.events.ts';
export { ShippingQuote } from './shipping-quote/shipping-quote.ts';
export {
  ShippingQuoteErrorEvent,
  ShippingQuoteLoadedEvent,
  ShippingQuoteRequestEvent,
} from './shipping-quote/shipping-quote.events.ts';
export { TrackShipmentComplainEvent } from './track-shipment/complaining.events.ts';
export { TrackShipment } from './track-shipment/track-shipment.ts';
export {
  TrackShipmentErrorEvent,
  TrackShipmentLoadedEvent,
  TrackShipmentSearchEvent,
} from './track-shipment/track-shipment.events.ts';
export type { CasesClient } from './controllers/cases-client.ts';
export type { FilingClient } from './controllers/filing-client.ts';
export type { NeedsClient } from './controllers/needs-client.ts';
export type { QuotesClient } from './controllers/quotes-client.ts';
export type { ReviewsClient } from './controllers/reviews-client.ts';
export type { ScorecardClient } from './controllers/scorecard-client.ts';
export type { TrackingClient } from './controllers/tracking-client.ts';
export { configure, type Settings } from './settings.ts';
export type { ElementTexts, Override, PluralForms, TextOverrides } from './locales/overrides.ts';
