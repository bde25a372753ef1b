import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** News that come in a burst are told once, when they have settled. Milliseconds. */
const settle = 800;

/** What a polite live region says: the latest text, once it has stood for a moment. */
export class Announcer implements ReactiveController {
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  say(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      this.#host.requestUpdate();
    }, settle);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
