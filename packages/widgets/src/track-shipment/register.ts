import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { TrackShipment } from './track-shipment.ts';

declare global {
  interface HTMLElementTagNameMap {
    'track-shipment': TrackShipment;
  }
}

/**
 * Registers `<track-shipment>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-track-shipment>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('track-shipment', TrackShipment, settings, prefix);
