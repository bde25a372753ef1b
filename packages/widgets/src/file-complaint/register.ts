import { register } from '../register.ts';
import type { Settings } from '../settings.ts';
import { FileComplaint } from './file-complaint.ts';

declare global {
  interface HTMLElementTagNameMap {
    'file-complaint': FileComplaint;
  }
}

/**
 * Registers `<file-complaint>`, unless the name is taken already: by another copy, or by the page.
 * @param settings for the whole page, as the script tag has them; they hold before the first element starts.
 * @param prefix before the tag's name: `acme-` makes it `<acme-file-complaint>`. Default: none.
 */
export const define = (settings: Settings = {}, prefix = ''): void =>
  register('file-complaint', FileComplaint, settings, prefix);
