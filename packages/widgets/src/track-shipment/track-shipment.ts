import type { SearchRequest, SearchResult } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import { ClientController } from '../controllers/client.ts';
import type { StoragePolicy } from '../controllers/kept.ts';
import { LocaleController } from '../controllers/locale.ts';
import { tickingOf } from '../controllers/ticking.ts';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import type { Locale } from '../locales/load.ts';
import type { Messages } from '../locales/tracking/messages.ts';
import { answerTexts, formTexts } from '../locales/tracking/texts.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { tokens } from '../styles/tokens.ts';
import type { Answer } from './answer.ts';
import { failureView } from '../views/alert.ts';
import { LookUpForm } from './form.ts';
import { LookUp } from './look-up.ts';
import { firstInvalid, mostNumbers, parseNumbers } from './numbers.ts';
import { styles } from './track-shipment.styles.ts';

/**
 * Where is it? A look-up by tracking number, order number or phone, and the answer as a sentence, five steps, promise
 * against estimate, what is wrong and what happens next, and the journey; it follows the parcel while it is in view.
 *
 * Dark follows the page's `color-scheme`. Nothing is stored in the browser, until the reader writes that something is wrong:
 * see `<file-complaint>`.
 *
 * @slot - A way on without scripts, such as a link to the carrier. Stays below the element's own content.
 *
 * @fires {TrackShipmentSearchEvent} track-shipment-search - Before a look-up; cancelable.
 * @fires {TrackShipmentLoadedEvent} track-shipment-loaded - A look-up was answered.
 * @fires {TrackShipmentErrorEvent} track-shipment-error - A look-up failed.
 * @fires {TrackShipmentComplainEvent} track-shipment-complain - The reader says that something is wrong; cancelled, nothing
 *   is shown.
 *
 * @csspart card - Everything.
 * @csspart form - The look-up form.
 * @csspart title - Its heading.
 * @csspart field - A label with its field, hint and problem.
 * @csspart choices - A row of choices.
 * @csspart button - The button of a form.
 * @csspart result - One parcel.
 * @csspart headline - The answer in a sentence.
 * @csspart number - The parcel's number.
 * @csspart nodes - The five steps.
 * @csspart node - One of them.
 * @csspart promise - Promise beside estimate or outcome.
 * @csspart alert - A panel that says what is the matter.
 * @csspart exception - That of a parcel's exception.
 * @csspart details - What is shown with proof only.
 * @csspart proof - The form that asks for proof.
 * @csspart timeline - The journey.
 * @csspart scan - One event of it.
 * @csspart trouble - Below a parcel: the way to say that something is wrong.
 * @csspart rating - Below a delivered parcel that is the reader's: how it was.
 * @csspart parcels - The list of several parcels.
 * @csspart parcel - One of them.
 *
 * @cssproperty [--waybill-accent] - Buttons, links, and the steps that are done.
 * @cssproperty [--waybill-on-accent] - Text on the accent.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-soft] - Background of quiet areas.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-edge] - Borders of fields.
 * @cssproperty [--waybill-good] - Delivered, on time.
 * @cssproperty [--waybill-warn] - Late, waiting.
 * @cssproperty [--waybill-bad] - Damaged, lost, errors.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
 * @cssproperty [--waybill-form-room=19.5em] - Room that is reserved for the form.
 * @cssproperty [--waybill-result-room=60em] - Room that is reserved for an answer, so that the page does not jump.
 */
export class TrackShipment extends LitElement {
  static override readonly styles = [tokens, button, field, alert, card, styles];
  static override readonly properties = {
    number: {},
    storage: {},
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    lang: {},
    token: { attribute: false },
    client: { attribute: false },
  };

  /** A tracking number, or several between commas: looked up at once, and the form waits behind a button. */
  declare number?: string | undefined;
  /** Where what is reported below a parcel is kept: `none`, `session` (until the tab is closed) or `local`. Default: `session`. */
  declare storage?: StoragePolicy | undefined;
  /** The store's `pk_…` key. Default: the script tag's `data-key`. */
  declare publishableKey?: string | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /**
   * A shopper token, made by the store's own server for a reader who is signed in: what `number` asks for is shown with
   * the details that otherwise take a proof. Not an attribute, so that it stays out of the page's markup. One that has
   * ended is left out.
   */
  declare token?: string | undefined;
  /** Asks the service in place of the SDK; for tests and for stores that call through their own server. */
  declare client?: TrackingClient | undefined;

  readonly #get = (): Promise<TrackingClient> => this.#client.get();
  readonly #locale = new LocaleController(this, formTexts);
  readonly #client = new ClientController<TrackingClient>(this, () => import('../controllers/tracking-client.ts'));
  readonly #announcer = new Announcer(this);
  readonly #lookUp = new LookUp(this, this.#get, (results) => this.#prepare(results));
  readonly #form = new LookUpForm(this, this.#locale, this.#get, (request) => void this.#submit(request));
  #answer: Answer | undefined;
  #formOpen = true;
  #found: readonly SearchResult[] | undefined;

  constructor() {
    super();
    tickingOf(this);
  }

  protected override firstUpdated(): void {
    // The form stands: time to fetch what the first answer will need. A failure shows when a look-up asks again.
    this.#prepare().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A token may come after the number, or be renewed: asked for again, unless the reader has gone on to something else.
    if (changed.has('number') || (changed.has('token') && this.number && !this.#formOpen)) this.#onNumber();
    if (this.#found !== this.#lookUp.results) {
      this.#found = this.#lookUp.results;
      if (this.#found?.some(({ parcel }) => parcel)) this.#formOpen = false;
    }
    this.#answer?.follow();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const { busy, results, failure } = this.#lookUp;
    const room = busy || results || failure ? 'result' : 'form';
    return html`<div class="room" data-for=${room} lang=${locale?.tag ?? nothing} dir=${locale?.dir ?? nothing}>
      <div class="card" part="card" aria-busy=${busy || !locale ? 'true' : 'false'}>
        ${locale ? this.#content(locale) : bones}
        <slot></slot>
      </div>
      <p class="hidden" role="status">${busy ? locale?.messages.loading : this.#announcer.text}</p>
    </div>`;
  }

  #content(locale: Locale<Messages>): unknown {
    const { busy, failure } = this.#lookUp;
    const answer = failure ? failureView(failure, locale, this.#retry) : this.#answer?.render(this.#retry);
    return [
      this.#formOpen ? this.#form.render(locale, busy) : nothing,
      busy ? bones : answer,
      this.#formOpen || busy ? nothing : this.#actions(locale),
    ];
  }

  #actions({ messages }: Locale<Messages>): TemplateResult {
    return html`<div class="row part screen">
      <button class="plain" type="button" @click=${this.#another}>${messages.another}</button>
      ${this.#answer?.shown?.parcel ? this.#answer.print() : nothing}
    </div>`;
  }

  async #prepare(results?: readonly SearchResult[]): Promise<void> {
    const [{ Answer }] = await Promise.all([import('./answer.ts'), this.#locale.need(answerTexts)]);
    this.#answer ??= new Answer({
      host: this,
      lookUp: this.#lookUp,
      locale: this.#locale,
      announcer: this.#announcer,
      client: this.#get,
    });
    if (results) await this.#answer.prepare(results.map(({ parcel }) => parcel));
  }

  #onNumber(): void {
    const numbers = parseNumbers(this.number ?? '');
    this.#answer?.reset();
    this.#formOpen = !numbers.length;
    if (!numbers.length) this.#lookUp.clear();
    else if (numbers.length > mostNumbers || firstInvalid(numbers) !== undefined) this.#lookUp.refuse('invalid_number');
    else void this.#lookUp.run({ numbers }, this.token);
  }

  async #submit(request: SearchRequest, token?: string): Promise<void> {
    this.#answer?.reset();
    if ((await this.#lookUp.run(request, token)) === 'stopped') return;
    const { results } = this.#lookUp;
    if (!request.numbers && results?.some(({ locked }) => locked)) this.#form.lock();
    void this.#show();
  }

  readonly #retry = (): void => {
    const { request, token } = this.#lookUp;
    if (request) void this.#submit(request, token);
  };

  readonly #another = (): void => {
    this.#formOpen = true;
    this.#lookUp.clear();
    this.#answer?.reset();
    this.#form.clear();
    void this.#show();
  };

  /** Puts the focus where the reader goes on. */
  async #show(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    if (this.#formOpen) this.#form.focus();
    else this.renderRoot.querySelector<HTMLElement>('#headline, .alert button')?.focus();
  }
}

/** Stands where an answer will stand, about as tall. */
const bones = html`<div class="bones lines stack" aria-hidden="true">
  ${Array.from({ length: 6 }, () => html`<div class="bone"></div>`)}
</div>`;
