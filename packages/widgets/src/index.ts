/** The classes alone: nothing is registered. `@waybill/widgets/track-shipment/define` registers. */
export { TrackShipment } from './track-shipment/track-shipment.ts';
export {
  TrackShipmentErrorEvent,
  TrackShipmentLoadedEvent,
  TrackShipmentSearchEvent,
} from './track-shipment/track-shipment.events.ts';
export type { TrackingClient } from './controllers/client.ts';
export { configure, type Settings } from './settings.ts';
