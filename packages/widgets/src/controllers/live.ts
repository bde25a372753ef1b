import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What to follow. */
export interface Followed<T> {
  /** The same key is the same stream, which stays open. */
  readonly key: string;
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<T>>;
}

/**
 * Follows one stream while its element is on the page and the page is in view: a hidden tab keeps no stream open, so
 * that many tabs do not use up the browser's connections. A stream begins with how things are, so nothing is missed.
 */
export class LiveUpdates<T> implements ReactiveController {
  readonly #onNews: (news: T) => void;
  #followed?: Followed<T> | undefined;
  #open?: AbortController | undefined;

  constructor(host: ReactiveControllerHost, onNews: (news: T) => void) {
    this.#onNews = onNews;
    host.addController(this);
  }

  /** Follows this instead of what was before; none stops. */
  follow(followed: Followed<T> | undefined): void {
    if (followed?.key === this.#followed?.key) return;
    this.#followed = followed;
    this.#restart();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#restart);
    window.addEventListener('online', this.#restart);
    this.#restart();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#restart);
    window.removeEventListener('online', this.#restart);
    this.#open?.abort();
  }

  readonly #restart = (): void => {
    this.#open?.abort();
    this.#open = undefined;
    if (this.#followed && !document.hidden)
      void this.#read(this.#followed, (this.#open = new AbortController()).signal);
  };

  async #read({ open }: Followed<T>, signal: AbortSignal): Promise<void> {
    try {
      for await (const news of await open(signal)) {
        if (signal.aborted) return;
        this.#onNews(news);
      }
    } catch {
      // The SDK has reconnected as long as it could. What is shown stays; returning to the tab begins anew.
    }
  }
}
