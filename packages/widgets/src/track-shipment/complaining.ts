import type { Parcel } from '@waybill/sdk/contract';
import { html, nothing, type LitElement } from 'lit';
import { openBeside } from '../beside.ts';
import type { LocaleController } from '../controllers/locale.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import type { Messages } from '../locales/tracking/messages.ts';
import { answerTexts } from '../locales/tracking/texts.ts';
import { failureView } from '../views/alert.ts';
import { TrackShipmentComplainEvent } from './complaining.events.ts';
import { styles } from './complaining.styles.ts';
import { Rating } from './rating.ts';
import { offerOf } from './trouble.ts';

/** Below a parcel: how it was, and the way to say that something is wrong with it. What was written stays when it is closed. */
export class Complaining {
  readonly #host: LitElement;
  readonly #locale: LocaleController<Messages>;
  /** By parcel: nothing that was written is lost where the reader looks at another one. */
  readonly #forms = new Map<string, HTMLElement>();
  readonly #rating: Rating;
  #open: string | undefined;
  #failure: Failure | undefined;

  constructor(host: LitElement, locale: LocaleController<Messages>) {
    this.#host = host;
    this.#locale = locale;
    this.#rating = new Rating(host);
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  /** @param token shows that the parcel is the reader's. */
  render(parcel: Parcel, token: string | undefined): unknown {
    const rating = parcel.milestone === 'delivered' && token ? this.#rating.render(parcel, token) : nothing;
    return [rating, this.#offer(parcel, token)];
  }

  #offer(parcel: Parcel, token: string | undefined): unknown {
    const locale = this.#locale.with(answerTexts);
    const offer = offerOf(parcel, Date.now());
    const form = this.#forms.get(parcel.id);
    if (!locale || (offer === 'none' && !form)) return nothing;
    const { messages } = locale;
    const open = this.#open === parcel.id;
    return html`<div class="trouble screen" part="trouble">
      <button
        class=${open || offer !== 'clear' ? 'plain' : nothing}
        type="button"
        data-trouble
        aria-expanded=${open}
        @click=${() => void this.#toggle(parcel, token)}
      >
        ${open ? messages.closeTrouble : messages.trouble}
      </button>
      ${this.#failure ? failureView(this.#failure, locale, () => void this.#toggle(parcel, token)) : nothing}
      ${form ? html`<div ?hidden=${!open}>${form}</div>` : nothing}
    </div>`;
  }

  async #toggle(parcel: Parcel, token: string | undefined): Promise<void> {
    const { id, number, carrier } = parcel;
    this.#failure = undefined;
    const closes = this.#open === id;
    this.#open = undefined;
    if (!closes && this.#host.dispatchEvent(new TrackShipmentComplainEvent({ number, carrier })))
      await this.#show(parcel, token);
    this.#host.requestUpdate();
  }

  async #show(parcel: Parcel, token: string | undefined): Promise<void> {
    const { id } = parcel;
    try {
      const known = this.#forms.get(id);
      const form = known ?? Object.assign(await openBeside(this.#host, 'track-shipment', 'file-complaint'), { parcel });
      this.#forms.set(id, Object.assign(form, { token }));
      this.#open = id;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      form.focus();
    } catch (error) {
      this.#failure = failureOf(error);
    }
  }
}
