import { languageOf, type Language } from './language.ts';

/** A language as far as it has loaded. */
export interface Locale<M> {
  readonly messages: M;
  /** For `Intl`: the page's own tag where it names a region of this language (`en-GB`). */
  readonly tag: string;
  /** Which way it is read. */
  readonly dir: 'ltr' | 'rtl';
}

/** Loads a set of texts in a language. */
export type Texts<M> = (language: Language) => Promise<{ readonly messages: M }>;

/** A set of texts with its file in every language: `en.answer.ts`, `ar.answer.ts`. One that lacks a language does not compile. */
export const byLanguage =
  <M>(files: Readonly<Record<Language, () => Promise<{ readonly messages: M }>>>): Texts<M> =>
  (language) =>
    files[language]();

/**
 * Loads texts in the language closest to a BCP 47 tag, English where there is none: the first set, and on top of it the
 * others. Rejects when a file cannot be fetched.
 */
export const loadLocale = async <M extends { readonly tag: string }>(
  tag: string,
  texts: Texts<M>,
  ...more: readonly Texts<object>[]
): Promise<Locale<M>> => {
  const language = languageOf(tag);
  const [first, ...added] = await Promise.all([texts(language), ...more.map((each) => each(language))]);
  const messages = Object.assign({}, first.messages, ...added.map((each) => each.messages)) as M;
  return {
    messages,
    tag: regionOf(tag, messages.tag),
    dir: language === 'ar' ? 'rtl' : 'ltr',
  };
};

/** The page's own tag where it is one of this language. Asking `Intl` which it supports would load them all: 10 ms and more. */
const regionOf = (tag: string, own: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.slice(0, 2) === own.slice(0, 2) ? tag : own;
  } catch {
    return own;
  }
};
