/**
 * The script tag's entry: `<script type="module" src="…/waybill.js" data-key="pk_…"></script>`. Finds the elements on
 * the page, now or later, and imports what they need. Elements inside other shadow roots import their `define` module.
 */
import { settingsOfScript } from './script-tag.ts';
import type { Settings } from './settings.ts';

type Module = { define: (settings: Settings) => void };

interface Loaded {
  readonly module: () => Promise<Module>;
  /** What this one will import once it runs; asked for beside it, so that a slow line is not waited for twice. */
  readonly beside: (element: HTMLElement) => readonly Promise<unknown>[];
}

const elements: Readonly<Record<string, Loaded>> = {
  'track-shipment': {
    module: () => import('./track-shipment/register.ts'),
    beside: (element) => [
      // A guess by the nearest language. The element knows better, and then loads another.
      /^zh/i.test(element.lang || settings.lang || (element.closest<HTMLElement>('[lang]')?.lang ?? ''))
        ? import('./locales/zh-hans.ts')
        : import('./locales/en.ts'),
      // Without a number the form comes first, and asks for these when it stands.
      ...(element.getAttribute('number')
        ? [import('./track-shipment/answer.ts'), import('./controllers/tracking-client.ts')]
        : []),
    ],
  },
};

const settings = settingsOfScript(import.meta.url);

const waiting = new Set(Object.keys(elements));

const find = (): void => {
  for (const tag of waiting) {
    const element = document.querySelector<HTMLElement>(tag);
    const loaded = elements[tag];
    if (!element || !loaded) continue;
    waiting.delete(tag);
    loaded.module().then(
      ({ define }) => define(settings),
      // Not fetched: asked for again when the page changes or the connection is back.
      () => waiting.add(tag),
    );
    for (const file of loaded.beside(element)) file.catch(() => undefined);
  }
};

new MutationObserver(find).observe(document, { childList: true, subtree: true });
addEventListener('online', find);
find();
