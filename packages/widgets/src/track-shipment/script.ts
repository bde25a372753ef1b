/**
 * A script tag for pages that only track, `<script type="module" src="…/track-shipment.js" data-key="pk_…"></script>`:
 * the element and English in one file, so that a slow phone does not wait for the loader first.
 */
import '../locales/tracking/en.ts';
import '../locales/tracking/en.answer.ts';
import { settingsOfScript } from '../script-tag.ts';
import { define } from './register.ts';

define(settingsOfScript(import.meta.url));
