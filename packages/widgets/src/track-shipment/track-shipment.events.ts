import { ElementEvent } from '../element-event.ts';

/** Names of what `<track-shipment>` tells its page. */
export const eventNames = {
  search: 'track-shipment-search',
  loaded: 'track-shipment-loaded',
  error: 'track-shipment-error',
} as const;

/** Before a look-up. `preventDefault()` stops it. */
export class TrackShipmentSearchEvent extends ElementEvent<{
  /** By what the reader searches; never the value. */
  readonly by: 'number' | 'order' | 'phone';
}> {
  constructor(detail: TrackShipmentSearchEvent['detail']) {
    super(eventNames.search, detail, true);
  }
}

/** After a look-up was answered. Says how far the first parcel is, and nothing about a person. */
export class TrackShipmentLoadedEvent extends ElementEvent<{
  /** Whether any parcel was found. */
  readonly found: boolean;
  /** Null where none was found. */
  readonly milestone: string | null;
  /** Null where nothing is wrong. */
  readonly exceptionCode: string | null;
}> {
  constructor(detail: TrackShipmentLoadedEvent['detail']) {
    super(eventNames.loaded, detail);
  }
}

/** A look-up failed. `code` is the service's: `rate_limited`, `key_invalid`; `connection` without an answer. */
export class TrackShipmentErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: TrackShipmentErrorEvent['detail']) {
    super(eventNames.error, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [eventNames.search]: TrackShipmentSearchEvent;
    [eventNames.loaded]: TrackShipmentLoadedEvent;
    [eventNames.error]: TrackShipmentErrorEvent;
  }
}
