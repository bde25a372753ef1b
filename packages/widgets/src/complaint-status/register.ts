import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { ComplaintStatus } from './complaint-status.ts';

declare global {
  interface HTMLElementTagNameMap {
    'complaint-status': ComplaintStatus;
  }
}

/**
 * Registers `<complaint-status>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-complaint-status>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('complaint-status', ComplaintStatus, settings, prefix);
