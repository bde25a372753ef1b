import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadLocale, type Locale } from '../locales/load.ts';
import type { Messages, MoreMessages } from '../locales/messages.ts';
import { settings } from '../settings.ts';

/** The nearest `lang` at or above an element, through shadow roots. */
const inheritedLanguage = (element: Element): string => {
  for (let at: Element | null = element; at;) {
    const lang = at.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
};

const followers = new Set<() => void>();
const observer = new MutationObserver(() => followers.forEach((follower) => follower()));

/**
 * The language of an element: its own `lang`, else the script tag's `data-lang`, else the nearest ancestor's, else
 * English. Follows changes, all its texts at once.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #needsMore = false;
  #locale: Locale<Messages & Partial<MoreMessages>> | undefined;
  #tag: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined until the first language has loaded. */
  get current(): Locale<Messages & Partial<MoreMessages>> | undefined {
    return this.#locale;
  }

  /** With what only some look-ups need. Undefined until `needMore` has resolved. */
  get more(): Locale<Messages & MoreMessages> | undefined {
    return this.#locale && hasMore(this.#locale) ? this.#locale : undefined;
  }

  /** Loads the rest of this language, and of each that follows. Rejects when it cannot be fetched. */
  async needMore(): Promise<void> {
    this.#needsMore = true;
    if (!this.more) await this.#load(this.#wanted());
  }

  hostConnected(): void {
    if (!followers.size) observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    followers.add(this.#follow);
    addEventListener('online', this.#follow);
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
    if (!followers.size) observer.disconnect();
    removeEventListener('online', this.#follow);
  }

  #wanted(): string {
    return this.#host.lang || settings.lang || inheritedLanguage(this.#host);
  }

  readonly #follow = (): void => {
    const tag = this.#wanted();
    if (tag === this.#tag) return;
    // Not fetched: forgotten, so that coming back online asks again. What stands meanwhile is the slotted link.
    this.#load(tag).catch(() => (this.#tag = undefined));
  };

  async #load(tag: string): Promise<void> {
    this.#tag = tag;
    const locale = await loadLocale(tag, this.#needsMore);
    if (tag !== this.#tag || (this.more && !hasMore(locale) && this.#locale?.tag === locale.tag)) return;
    this.#locale = locale;
    this.#host.requestUpdate();
  }
}

const hasMore = (locale: Locale<Messages & Partial<MoreMessages>>): locale is Locale<Messages & MoreMessages> =>
  'exceptions' in locale.messages;
