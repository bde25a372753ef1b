import { onServer } from '../on-server.ts';
import { settings } from '../settings.ts';
import type { Locale, Texts } from './load.ts';

const ready = new Map<unknown, Map<string, unknown>>();

/** Keeps a language of a set of texts, for elements that cannot wait for it. */
export const makeReady = <M>(texts: Texts<M>, tag: string, locale: Locale<M>): void => {
  ready.set(texts, (ready.get(texts) ?? new Map<string, unknown>()).set(tag, locale));
};

/** What a server wrote is first said again in its language. */
const written = (host: HTMLElement): string | undefined =>
  onServer ? undefined : host.shadowRoot?.querySelector<HTMLElement>('[lang]')?.lang;

/** A set of texts in the language of an element, where it was made ready. */
export const readyLocale = <M>(texts: Texts<M>, host: HTMLElement): Locale<M> | undefined =>
  ready.get(texts)?.get(written(host) || host.lang || settings.lang || 'en') as Locale<M> | undefined;
