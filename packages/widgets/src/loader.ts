/**
 * The script tag's entry: `<script type="module" src="…/waybill.js" data-key="pk_…"></script>`. Finds the elements on
 * the page, now or later, and imports what they need. Elements inside other shadow roots import their `define` module.
 */
import type { Settings } from './settings.ts';

type Module = { define: (settings: Settings) => void };

const elements: Readonly<Record<string, () => Promise<Module>>> = {
  'track-shipment': () => import('./track-shipment/register.ts'),
};

// A module has no `document.currentScript`: the tag is known by its address, else by its key.
const own =
  [...document.scripts].find((script) => script.src === import.meta.url) ??
  document.querySelector<HTMLScriptElement>('script[data-key]');
const { key, baseUrl = new URL(import.meta.url).origin, lang } = own?.dataset ?? {};

const waiting = new Set(Object.keys(elements));

const find = (): void => {
  for (const tag of waiting) {
    if (!document.querySelector(tag)) continue;
    waiting.delete(tag);
    elements[tag]?.().then(
      ({ define }) => define({ key, baseUrl, lang }),
      // Not fetched: asked for again when the page changes or the connection is back.
      () => waiting.add(tag),
    );
  }
};

new MutationObserver(find).observe(document, { childList: true, subtree: true });
addEventListener('online', find);
find();
