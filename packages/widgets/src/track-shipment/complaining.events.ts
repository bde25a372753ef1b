import { ElementEvent } from '../element-event.ts';

/** Name of what `<track-shipment>` tells its page when something is wrong. */
export const complainEventName = 'track-shipment-complain';

/** The reader says that something is wrong. `preventDefault()` says that the store goes on from here. */
export class TrackShipmentComplainEvent extends ElementEvent<{
  readonly number: string;
  /** Null where it is not known. */
  readonly carrier: string | null;
}> {
  constructor(detail: TrackShipmentComplainEvent['detail']) {
    super(complainEventName, detail, true);
  }
}

declare global {
  interface HTMLElementEventMap {
    [complainEventName]: TrackShipmentComplainEvent;
  }
}
