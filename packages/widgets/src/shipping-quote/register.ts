import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { ShippingQuote } from './shipping-quote.ts';

declare global {
  interface HTMLElementTagNameMap {
    'shipping-quote': ShippingQuote;
  }
}

/**
 * Registers `<shipping-quote>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-shipping-quote>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('shipping-quote', ShippingQuote, settings, prefix);
