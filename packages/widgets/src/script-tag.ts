import type { Settings } from './settings.ts';

/**
 * What a script tag says for the whole page: `data-key`, `data-base-url` (default: where the script came from) and
 * `data-lang`. A module has no `document.currentScript`: its tag is known by its address, else by its key.
 */
export const settingsOfScript = (url: string): Settings => {
  const own =
    [...document.scripts].find((script) => script.src === url) ??
    document.querySelector<HTMLScriptElement>('script[data-key]');
  const { key, baseUrl = new URL(url).origin, lang } = own?.dataset ?? {};
  return { key, baseUrl, lang };
};
