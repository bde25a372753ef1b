/**
 * The script tag's entry: `<script type="module" src="…/waybill.js" data-key="pk_…"></script>`. Finds the elements on
 * the page, now or later, and imports what they need. Elements inside other shadow roots import their `define` module.
 */
import { languageOf, type Language } from './locales/language.ts';
import { isOfPage } from './page-release.ts';
import { settingsOfScript } from './script-tag.ts';
import type { Settings } from './settings.ts';

type Module = { define: (settings: Settings) => void };

interface Loaded {
  readonly module: () => Promise<Module>;
  /** What this one will import once it runs; asked for beside it, so that a slow line is not waited for twice. */
  readonly beside: (element: HTMLElement, language: Language) => readonly Promise<unknown>[];
}

const elements: Readonly<Record<string, Loaded>> = {
  'track-shipment': {
    module: () => import('./track-shipment/register.ts'),
    beside: (element, language) => [
      import(`./locales/tracking/${language}.ts`),
      // Without a number the form comes first, and asks for these when it stands.
      ...(element.getAttribute('number')
        ? [
            import(`./locales/tracking/${language}.answer.ts`),
            import('./track-shipment/answer.ts'),
            import('./controllers/tracking-client.ts'),
          ]
        : []),
    ],
  },
  'shipping-quote': {
    module: () => import('./shipping-quote/register.ts'),
    beside: (element, language) => [
      import(`./locales/quotes/${language}.ts`),
      // Without a weight the form comes first.
      ...(element.getAttribute('weight')
        ? [import('./shipping-quote/answer.ts'), import('./controllers/quotes-client.ts')]
        : [import(`./locales/quotes/${language}.form.ts`), import('./shipping-quote/form.ts')]),
      ...(element.hasAttribute('compact') ? [import('./shipping-quote/line.ts')] : []),
    ],
  },
  'file-complaint': {
    module: () => import('./file-complaint/register.ts'),
    beside: (element, language) => [
      import(`./locales/complaints/${language}.ts`),
      // Its later steps, and what sends them, are asked for when the first one stands.
      import('./file-complaint/naming.ts'),
      ...(element.getAttribute('number') ? [import('./controllers/tracking-client.ts')] : []),
    ],
  },
  'complaint-status': {
    module: () => import('./complaint-status/register.ts'),
    beside: (_, language) => [
      import(`./locales/cases/${language}.ts`),
      // What was said is asked for once it is known which case is shown.
      import('./controllers/cases-client.ts'),
    ],
  },
  'service-rating': {
    module: () => import('./service-rating/register.ts'),
    // Stands below what a page is for: the rest follows by itself.
    beside: () => [],
  },
  'service-news': {
    module: () => import('./service-news/register.ts'),
    beside: () => [],
  },
  'service-scorecard': {
    module: () => import('./service-scorecard/register.ts'),
    beside: () => [],
  },
};

/** A guess by the nearest language. The element knows better, and then loads another. */
const guess = (element: HTMLElement): Language =>
  languageOf(element.lang || settings.lang || (element.closest<HTMLElement>('[lang]')?.lang ?? ''));

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
    // With what all elements share.
    for (const file of [import('./settings.ts'), ...loaded.beside(element, guess(element))])
      file.catch(() => undefined);
  }
};

if (isOfPage()) {
  new MutationObserver(find).observe(document, { childList: true, subtree: true });
  addEventListener('online', find);
  find();
}
