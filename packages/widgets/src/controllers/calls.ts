import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../on-server.ts';
import { failureOf, type Failure } from './failure.ts';

/** One call at a time: a new one, or leaving the page, aborts the one before. */
export abstract class Calls implements ReactiveController {
  busy = false;
  failure: Failure | undefined;
  protected readonly host: ReactiveControllerHost & HTMLElement;
  #running: AbortController | undefined;
  #cut = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
    // Taken off the page while it was asking, and put back.
    if (this.#cut) void this.retry();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    this.#cut = this.busy;
    this.stop();
  }

  /** Ends what is under way. */
  stop(): void {
    this.#running?.abort();
    this.busy = false;
  }

  /** Asks for the same again. */
  abstract retry(): Promise<unknown>;

  /** What the page is told of a failure. */
  protected abstract failed(code: string): Event;

  /**
   * The answer, for the caller to show; undefined where `failure` says why there is none, and when it was aborted
   * meanwhile.
   */
  protected async ask<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const attempt = this.attempt(call);
    this.busy = true;
    this.failure = undefined;
    this.host.requestUpdate();
    const result = await attempt;
    if (!result) return undefined;
    this.busy = false;
    this.failure = result.failure;
    return result.answer;
  }

  /** The same without a word in `busy` and `failure`. Undefined when it was aborted meanwhile. */
  protected async attempt<T>(call: (signal: AbortSignal) => Promise<T>): Promise<Attempt<T> | undefined> {
    this.stop();
    // The page will ask.
    if (onServer) return undefined;
    const { signal } = (this.#running = new AbortController());
    const attempt: Attempt<T> = {};
    try {
      attempt.answer = await call(signal);
    } catch (error) {
      attempt.failure = failureOf(error);
    }
    if (signal.aborted) return undefined;
    if (attempt.failure) this.host.dispatchEvent(this.failed(attempt.failure.code));
    return attempt;
  }

  readonly #onOnline = (): void => {
    if (this.failure?.kind === 'offline' || this.failure?.kind === 'unreachable') void this.retry();
  };
}

interface Attempt<T> {
  answer?: T;
  failure?: Failure;
}
