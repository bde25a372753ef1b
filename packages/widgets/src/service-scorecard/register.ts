import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { ServiceScorecard } from './service-scorecard.ts';

declare global {
  interface HTMLElementTagNameMap {
    'service-scorecard': ServiceScorecard;
  }
}

/**
 * Registers `<service-scorecard>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-service-scorecard>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('service-scorecard', ServiceScorecard, settings, prefix);
