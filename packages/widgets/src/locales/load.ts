/** A language as far as it has loaded. */
export interface Locale<M> {
  readonly messages: M;
  /** For `Intl`: the page's own tag where it names a region of this language (`en-GB`). */
  readonly tag: string;
}

/** A set of texts in every language. */
export type Texts<M> = Readonly<Record<'en' | 'zh', () => Promise<{ readonly messages: M }>>>;

const inLanguage = (tag: string, language: string): boolean => tag.toLowerCase().split('-')[0] === language;

/**
 * Loads texts in the language closest to a BCP 47 tag, English where there is none: the first set, and on top of it the
 * others. Rejects when a file cannot be fetched.
 */
export const loadLocale = async <M extends { readonly tag: string }>(
  tag: string,
  texts: Texts<M>,
  ...more: readonly Texts<object>[]
): Promise<Locale<M>> => {
  const language = inLanguage(tag, 'zh') ? 'zh' : 'en';
  const [first, ...added] = await Promise.all([texts[language](), ...more.map((each) => each[language]())]);
  const messages = Object.assign({}, first.messages, ...added.map((each) => each.messages)) as M;
  return { messages, tag: inLanguage(tag, language) && isTag(tag) ? tag : messages.tag };
};

const isTag = (tag: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};
