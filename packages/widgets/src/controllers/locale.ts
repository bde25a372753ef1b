import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadLocale, type Locale, type Texts } from '../locales/load.ts';
import { readyLocale } from '../locales/ready.ts';
import { onServer } from '../on-server.ts';
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
/** A server has none, and nothing to follow. */
const observer = onServer ? undefined : new MutationObserver(() => followers.forEach((follower) => follower()));

/**
 * The language of an element: its own `lang`, else the script tag's `data-lang`, else the nearest ancestor's, else
 * English. Follows changes, all its texts at once.
 */
export class LocaleController<M extends { readonly tag: string }> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #texts: Texts<M>;
  #needed: readonly Texts<object>[] = [];
  #loaded: Loaded<M> | undefined;
  #tag: string | undefined;

  /** @param texts what is said from the beginning. */
  constructor(host: ReactiveControllerHost & HTMLElement, texts: Texts<M>) {
    this.#host = host;
    this.#texts = texts;
    host.addController(this);
  }

  /** Undefined until the first language has loaded, unless it was made ready. */
  get current(): Locale<M> | undefined {
    return this.#loaded ?? readyLocale(this.#texts, this.#host);
  }

  /** With further texts. Undefined until they were needed and have loaded. */
  with<X extends object>(more: Texts<X>): Locale<M & X> | undefined {
    return this.#loaded && holds(this.#loaded, more) ? this.#loaded : undefined;
  }

  /** Loads further texts in this language, and in each that follows. Rejects when they cannot be fetched. */
  async need(more: Texts<object>): Promise<void> {
    if (!this.#needed.includes(more)) this.#needed = [...this.#needed, more];
    if (!this.with(more)) await this.#load(this.#wanted());
  }

  hostConnected(): void {
    if (!followers.size) observer?.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    followers.add(this.#follow);
    addEventListener('online', this.#follow);
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    followers.delete(this.#follow);
    if (!followers.size) observer?.disconnect();
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
    const sets = this.#needed;
    let locale = await loadLocale(tag, this.#texts, ...sets);
    if (settings.texts ?? document.querySelector('script#waybill-texts')) {
      const { overridden } = await import('../locales/overriding.ts');
      locale = overridden(this.#host.localName, locale);
    }
    // Overtaken by another language, or by more texts of this one.
    if (tag !== this.#tag || (this.#loaded?.tag === locale.tag && this.#loaded.sets.length > sets.length)) return;
    this.#loaded = { ...locale, sets };
    this.#host.requestUpdate();
  }
}

interface Loaded<M> extends Locale<M> {
  /** The further texts that are in it. */
  readonly sets: readonly Texts<object>[];
}

const holds = <M, X extends object>(loaded: Loaded<M>, more: Texts<X>): loaded is Loaded<M & X> =>
  loaded.sets.includes(more);
