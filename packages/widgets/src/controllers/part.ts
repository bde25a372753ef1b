import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.ts';

/**
 * A part of an element that is fetched after what comes first. Where it cannot be fetched, whoever needs it goes on
 * waiting, `failure` says why, and it is asked for again when the connection is back.
 */
export class Part<T> implements ReactiveController {
  current: T | undefined;
  /** It is needed, and on its way. */
  busy = false;
  failure: Failure | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;
  readonly #needed: Promise<T>;
  #found: ((part: T) => void) | undefined;
  #isNeeded = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
    this.#needed = new Promise((resolve) => (this.#found = resolve));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.retry);
  }

  /** Fetches it ahead. A failure shows when it is needed. */
  async fetch(): Promise<void> {
    if (this.current) return;
    this.#loading ??= this.#load();
    try {
      this.current = await this.#loading;
      this.failure = undefined;
      this.#found?.(this.current);
      this.#host.requestUpdate();
    } catch (error) {
      this.#loading = undefined;
      if (this.#isNeeded) this.failure = failureOf(error);
    }
  }

  /** Resolves once it is there, however long that takes. */
  need(): Promise<T> {
    this.#isNeeded = true;
    this.retry();
    return this.#needed;
  }

  /** Asks again for what somebody waits for. */
  readonly retry = (): void => {
    if (this.#isNeeded && !this.busy && !this.current) void this.#ask();
  };

  async #ask(): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    await this.fetch();
    this.busy = false;
    this.#host.requestUpdate();
  }
}
