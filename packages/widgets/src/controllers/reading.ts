import type { ReactiveControllerHost } from 'lit';
import { Calls } from './calls.ts';

/** Reads something once, and again where that failed. */
export class Reading<T> extends Calls {
  found: T | undefined;
  readonly #failed: (code: string) => Event;
  #call: ((signal: AbortSignal) => Promise<T>) | undefined;

  /** @param failed what the page is told of a failure. */
  constructor(host: ReactiveControllerHost & HTMLElement, failed: (code: string) => Event) {
    super(host);
    this.#failed = failed;
  }

  /** Forgets what was read. */
  clear(): void {
    this.stop();
    this.#call = this.found = this.failure = undefined;
    this.host.requestUpdate();
  }

  async run(call: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.clear();
    this.#call = call;
    await this.retry();
  }

  override async retry(): Promise<void> {
    if (!this.#call) return;
    const found = await this.ask(this.#call);
    if (found !== undefined) this.found = found;
    this.host.requestUpdate();
  }

  protected override failed(code: string): Event {
    return this.#failed(code);
  }
}
