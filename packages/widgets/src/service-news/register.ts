import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { ServiceNews } from './service-news.ts';

declare global {
  interface HTMLElementTagNameMap {
    'service-news': ServiceNews;
  }
}

/**
 * Registers `<service-news>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-service-news>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('service-news', ServiceNews, settings, prefix);
