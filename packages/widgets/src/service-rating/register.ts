import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { ServiceRating } from './service-rating.ts';

declare global {
  interface HTMLElementTagNameMap {
    'service-rating': ServiceRating;
  }
}

/**
 * Registers `<service-rating>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-service-rating>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('service-rating', ServiceRating, settings, prefix);
