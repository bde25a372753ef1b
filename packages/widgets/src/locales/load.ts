import type { Messages, MoreMessages } from './messages.ts';

/** A language as far as it has loaded. */
export interface Locale<M = Messages> {
  readonly messages: M;
  /** For `Intl`: the page's own tag where it names a region of this language (`en-GB`). */
  readonly tag: string;
}

const loaders = {
  en: { ordinary: () => import('./en.ts'), more: () => import('./en.more.ts') },
  zh: { ordinary: () => import('./zh-hans.ts'), more: () => import('./zh-hans.more.ts') },
} as const satisfies Record<
  string,
  { ordinary: () => Promise<{ messages: Messages }>; more: () => Promise<{ messages: MoreMessages }> }
>;

const inLanguage = (tag: string, language: string): boolean => tag.toLowerCase().split('-')[0] === language;

/**
 * Loads the language closest to a BCP 47 tag, English where there is none; with `more`, what only some look-ups need.
 * Rejects when a file cannot be fetched.
 */
export const loadLocale = async (tag: string, more: boolean): Promise<Locale<Messages & Partial<MoreMessages>>> => {
  const language = inLanguage(tag, 'zh') ? 'zh' : 'en';
  const load = loaders[language];
  const [ordinary, added] = await Promise.all([load.ordinary(), more ? load.more() : undefined]);
  const messages = { ...ordinary.messages, ...added?.messages };
  return { messages, tag: inLanguage(tag, language) && isTag(tag) ? tag : messages.tag };
};

const isTag = (tag: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
};
