import { html, nothing, type LitElement } from 'lit';
import { openBeside } from '../beside.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import { failureView } from '../views/alert.ts';
import { styles } from './complaining.styles.ts';
import type { MoreLocale } from './more.ts';
import { ServiceRatingComplainEvent } from './service-rating.events.ts';

/** What the report begins with. */
export interface Trouble {
  readonly number: string;
  readonly carrier: string | undefined;
  readonly token: string | undefined;
  /** What the reader has written already. */
  readonly text: string;
}

/** After a bad score: the way to somebody who answers. What was written in it stays when it is closed. */
export class Complaining {
  open = false;
  readonly #host: LitElement;
  #form: HTMLElement | undefined;
  #failure: Failure | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  reset(): void {
    this.open = false;
    this.#form = this.#failure = undefined;
  }

  render(trouble: () => Trouble, locale: MoreLocale): unknown {
    const { messages } = locale;
    const { open } = this;
    const toggle = (): void => void this.#toggle(trouble());
    return html`<section class="complain screen" part="complain">
      ${
        open
          ? nothing
          : html`<div>
              <h3>${messages.complain.title}</h3>
              <p>${messages.complain.text}</p>
            </div>`
      }
      <button class="plain" type="button" data-complain aria-expanded=${open} @click=${toggle}>
        ${open ? messages.complainClose : messages.complainNow}
      </button>
      ${this.#failure ? failureView(this.#failure, locale, toggle) : nothing}
      ${this.#form ? html`<div ?hidden=${!open}>${this.#form}</div>` : nothing}
    </section>`;
  }

  async #toggle(trouble: Trouble): Promise<void> {
    const { number, text } = trouble;
    this.#failure = undefined;
    const closes = this.open;
    this.open = false;
    if (!closes && this.#host.dispatchEvent(new ServiceRatingComplainEvent({ number, text })))
      await this.#show(trouble);
    this.#host.requestUpdate();
    if (!closes) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[data-complain]')?.focus();
  }

  async #show(trouble: Trouble): Promise<void> {
    try {
      this.#form ??= Object.assign(await openBeside(this.#host, 'service-rating', 'file-complaint'), trouble);
      this.open = true;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#form.focus();
    } catch (error) {
      this.#failure = failureOf(error);
    }
  }
}
