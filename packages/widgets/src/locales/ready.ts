import type { Locale, Texts } from './load.ts';

const ready = new Map<unknown, Map<string, unknown>>();

/** Keeps a language of a set of texts, for elements that cannot wait for it. */
export const makeReady = <M>(texts: Texts<M>, tag: string, locale: Locale<M>): void => {
  ready.set(texts, (ready.get(texts) ?? new Map<string, unknown>()).set(tag, locale));
};

/** A set of texts in a language, where it was made ready. */
export const readyLocale = <M>(texts: Texts<M>, tag: string): Locale<M> | undefined =>
  ready.get(texts)?.get(tag) as Locale<M> | undefined;
