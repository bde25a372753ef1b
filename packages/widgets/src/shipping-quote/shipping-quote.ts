import type { AcceptInput } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import { ClientController } from '../controllers/client.ts';
import { failureOf } from '../controllers/failure.ts';
import { LocaleController } from '../controllers/locale.ts';
import type { QuotesClient } from '../controllers/quotes-client.ts';
import type { Locale } from '../locales/load.ts';
import type { QuoteMessages } from '../locales/quotes/messages.ts';
import { formTexts, quoteTexts } from '../locales/quotes/texts.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { tokens } from '../styles/tokens.ts';
import { failureView } from '../views/alert.ts';
import { Fields } from '../views/fields.ts';
import type { Answer } from './answer.ts';
import { Asking } from './asking.ts';
import type * as Form from './form.ts';
import type * as Line from './line.ts';
import { ends, read, saysPlace, type End, type FieldName, type TermName } from './request.ts';
import { ShippingQuoteErrorEvent } from './shipping-quote.events.ts';
import { styles } from './shipping-quote.styles.ts';

const fieldNames = [
  ...['from-country', 'from-region', 'from-city', 'to-country', 'to-region', 'to-city', 'weight'],
  ...['length', 'width', 'height', 'goods', 'declared-value'],
] as const satisfies readonly FieldName[];

/** The attributes that fill fields, and those that say what no field asks for. */
const names = [...fieldNames, ...['currency', 'services', 'ready-at', 'promotion-code']] as const satisfies readonly (
  FieldName | TermName
)[];

type Camel<Name extends string> = Name extends `${infer First}-${infer Second}`
  ? `${First}${Capitalize<Second>}`
  : Name;

/** `fromCountry` of `from-country`. */
const propertyOf = <Name extends (typeof names)[number]>(name: Name): Camel<Name> =>
  name.replace(/-./, ([, letter = '']) => letter.toUpperCase()) as Camel<Name>;

/**
 * What does sending it cost, and when will it arrive? A short form for what the page has not said, then the ways to send
 * it side by side: price, promise, what is paid if the promise is broken. The chosen one goes to the store's form, or is
 * booked and followed until the store has confirmed it. Compact, one line for a product's page.
 *
 * Dark follows the page's `color-scheme`. Nothing is stored in the browser. As a part of a form it has the value
 * `qte_…/CODE`: the quote, and the option that is selected.
 *
 * @attr {string} name - In a form: the name of its value.
 *
 * @slot - A way on without scripts, such as a link to the store's delivery terms. Stays below the element's own content.
 *
 * @fires {ShippingQuoteRequestEvent} shipping-quote-request - Before prices are asked for; cancelable.
 * @fires {ShippingQuoteLoadedEvent} shipping-quote-loaded - Prices are there.
 * @fires {Event} change - Another option is selected, or none any more.
 * @fires {ShippingQuoteChooseEvent} shipping-quote-choose - The reader takes an option; cancelled, nothing is booked.
 * @fires {ShippingQuoteConfirmedEvent} shipping-quote-confirmed - The store has confirmed the booking.
 * @fires {ShippingQuoteErrorEvent} shipping-quote-error - A call failed.
 *
 * @csspart card - Everything, unless it is compact.
 * @csspart line - The line of the compact form.
 * @csspart title - The heading.
 * @csspart form - The form.
 * @csspart place - Where from, or where to.
 * @csspart parcel - What is sent.
 * @csspart field - A label with its field, hint and problem.
 * @csspart button - The button of a form, and that which takes an option.
 * @csspart options - The options with what belongs to them.
 * @csspart option - One of them.
 * @csspart name - Its name.
 * @csspart price - Its price.
 * @csspart promise - When it arrives.
 * @csspart compensation - What is paid when it is late, lost or damaged.
 * @csspart breakdown - What the price is made of.
 * @csspart refused - The products that do not serve the parcel.
 * @csspart outcome - The choice, and what became of it.
 * @csspart number - The parcel's number.
 * @csspart alert - A panel that says what is the matter.
 *
 * @cssproperty [--waybill-accent] - Buttons, links, the selected option.
 * @cssproperty [--waybill-on-accent] - Text on the accent.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-soft] - Background of quiet areas.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-edge] - Borders of fields.
 * @cssproperty [--waybill-good] - The cheapest, confirmed.
 * @cssproperty [--waybill-warn] - Ended, declined.
 * @cssproperty [--waybill-bad] - Errors.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
 * @cssproperty [--waybill-quote-room=42em] - Room that is reserved for options, so that the page does not jump.
 * @cssproperty [--waybill-line-room=2em] - The same for the compact line.
 */
export class ShippingQuote extends LitElement {
  static readonly formAssociated = true;
  static override readonly styles = [tokens, button, field, alert, card, styles];
  static override readonly properties = {
    ...Object.fromEntries(names.map((attribute) => [propertyOf(attribute), { attribute }])),
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    compact: { type: Boolean, reflect: true },
    required: { type: Boolean, reflect: true },
    lang: {},
    client: { attribute: false },
  };

  /**
   * ISO 3166-1 alpha-2. With a region or a city, and outside China alone, it says where from, and that is not asked.
   * @attr from-country
   */
  declare fromCountry?: string | undefined;
  /**
   * A province or state, in Chinese or English, or its code.
   * @attr from-region
   */
  declare fromRegion?: string | undefined;
  /**
   * In Chinese or English.
   * @attr from-city
   */
  declare fromCity?: string | undefined;
  /**
   * As `from-country`, of where to.
   * @attr to-country
   */
  declare toCountry?: string | undefined;
  /**
   * As `from-region`.
   * @attr to-region
   */
  declare toRegion?: string | undefined;
  /**
   * As `from-city`.
   * @attr to-city
   */
  declare toCity?: string | undefined;
  /**
   * Kilograms. With both places, prices are asked for at once.
   * @attr weight
   */
  declare weight?: string | number | undefined;
  /**
   * Centimetres; all three sides or none.
   * @attr length
   */
  declare length?: string | number | undefined;
  /**
   * Centimetres.
   * @attr width
   */
  declare width?: string | number | undefined;
  /**
   * Centimetres.
   * @attr height
   */
  declare height?: string | number | undefined;
  /**
   * Kinds of goods, between commas: `fragile,battery`.
   * @attr goods
   */
  declare goods?: string | undefined;
  /**
   * 保价: the value to insure, `1200.00`.
   * @attr declared-value
   */
  declare declaredValue?: string | number | undefined;
  /**
   * ISO 4217, of that value. Default: `CNY`.
   * @attr currency
   */
  declare currency?: string | undefined;
  /**
   * Services between commas: `door_pickup,carry_upstairs:3,cash_on_delivery:120.00`.
   * @attr services
   */
  declare services?: string | undefined;
  /**
   * When the parcel is ready, RFC 3339 with offset. Default: now.
   * @attr ready-at
   */
  declare readyAt?: string | undefined;
  /**
   * A code of the operator's for a lower price.
   * @attr promotion-code
   */
  declare promotionCode?: string | undefined;
  /** One line with the cheapest and the fastest. It needs where from and the weight. */
  declare compact?: boolean | undefined;
  /** In a form: an option has to be selected. */
  declare required?: boolean | undefined;
  /** The store's `pk_…` key. Default: the script tag's `data-key`. */
  declare publishableKey?: string | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /** Asks the service in place of the SDK; for tests and for stores that call through their own server. */
  declare client?: QuotesClient | undefined;
  /** Who receives the parcel, sent with a booking. Not an attribute, so that it stays out of the page's markup. */
  consignee?: AcceptInput['consignee'];
  /** The store's number of the order, sent with a booking. */
  orderNumber?: string | undefined;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this, quoteTexts);
  readonly #client = new ClientController<QuotesClient>(this, () => import('../controllers/quotes-client.ts'));
  readonly #announcer = new Announcer(this);
  readonly #fields = new Fields(this);
  readonly #asking = new Asking(this, {
    client: () => this.#client.get(),
    prepare: () => this.#prepare(),
    done: () => this.#done(),
  });
  #answer: Answer | undefined;
  #open: boolean | undefined;
  #lineModule: typeof Line | undefined;
  #formModule: typeof Form | undefined;
  #formLoads: Promise<void> | undefined;
  /** JSON pointers into the request. */
  #wrong: readonly string[] = [];
  #value = '';
  #tick?: ReturnType<typeof setTimeout>;

  /** `qte_…/CODE` of the selected option, empty without one. */
  get value(): string {
    return this.#value;
  }

  formResetCallback(): void {
    this.#answer?.reset();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  protected override firstUpdated(): void {
    // The form stands: time to fetch what the first answer will need. A failure shows when a question asks again.
    this.#prepare().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { values } = this.#fields;
    const given = names.filter((name) => changed.has(propertyOf(name)));
    for (const name of given) values[name] = String(this[propertyOf(name)] ?? '');
    // Most parcels stay in their country.
    if (given.includes('from-country')) values['to-country'] ||= values['from-country'] ?? '';
    if (given.length && this.#says('from') && this.#says('to') && this.weight) void this.#ask();
    if (changed.has('compact') && this.hasUpdated) this.#prepare().catch(() => undefined);
    if (this.#isOpen) void this.#needForm();
    this.#answer?.follow();
  }

  protected override updated(): void {
    clearTimeout(this.#tick);
    const waits = this.renderRoot.querySelector('[role=timer]') ? 1000 : (this.#answer?.endsIn ?? Infinity);
    // A timer holds no more than 24 days.
    this.#tick = setTimeout(() => this.requestUpdate(), Math.min(waits, 2 ** 31 - 1));
    const lacking = !!this.required && !this.#value;
    const anchor = this.renderRoot.querySelector<HTMLElement>('input[name=option], select, input, button') ?? undefined;
    this.#internals.setValidity({ valueMissing: lacking }, this.#locale.current?.messages.chooseFirst ?? ' ', anchor);
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const { busy, failure, quote } = this.#asking;
    const room = this.compact ? 'line' : busy || failure || quote ? 'options' : 'form';
    const wait = busy || !locale;
    return html`<div class="room" data-for=${room} lang=${locale?.tag ?? nothing} dir=${locale?.dir ?? nothing}>
      ${
        this.compact
          ? html`<div part="line" aria-busy=${wait}>${locale ? this.#line(locale) : lineBone}<slot></slot></div>`
          : html`<div class="card" part="card" aria-busy=${wait}>
              ${locale ? this.#content(locale) : bones}<slot></slot>
            </div>`
      }
      <p class="hidden" role="status">${busy ? locale?.messages.loading : this.#announcer.text}</p>
    </div>`;
  }

  #content(locale: Locale<QuoteMessages>): unknown {
    const { busy, failure, quote } = this.#asking;
    return [
      html`<h2 part="title">${locale.messages.title}</h2>`,
      this.#isOpen ? this.#form() : nothing,
      busy ? bones : failure ? failureView(failure, locale, this.#again) : nothing,
      failure ? html`<div>${this.#change()}</div>` : nothing,
      quote ? this.#answer?.render(quote, locale) : nothing,
    ];
  }

  #line(locale: Locale<QuoteMessages>): unknown {
    const { busy, failure } = this.#asking;
    if (!this.#lineModule) return failure ? locale.messages.failures[failure.kind].title : lineBone;
    const open = this.#isOpen;
    const line = { open, toggle: this.#toggle, again: this.#again, bone: busy ? lineBone : nothing };
    return [this.#lineModule.lineView(this.#asking, this.#fields.values, line, locale), open ? this.#form() : nothing];
  }

  /** Bones until it has loaded. */
  #form(): unknown {
    const locale = this.#locale.with(formTexts);
    if (!this.#formModule || !locale) return bones;
    return this.#formModule.formView(
      {
        fields: this.#fields,
        asks: this.#asks,
        wrong: this.#wrong,
        busy: this.#asking.busy,
        submit: this.#submit,
      },
      locale,
    );
  }

  get #isOpen(): boolean {
    return this.#open ?? !this.compact;
  }

  /** The way back to the form, where that asks something. */
  #change(): unknown {
    return this.#isOpen || !fieldNames.some(this.#asks)
      ? nothing
      : html`<button class="link" type="button" @click=${this.#toggle}>
          ${this.#locale.current?.messages.change}
        </button>`;
  }

  /** What the page says is not asked; compact, only the destination is. */
  readonly #asks = (name: FieldName): boolean => {
    const end = ends.find((each) => name.startsWith(each));
    if (this.compact) return end === 'to';
    return end ? !this.#says(end) : this[propertyOf(name)] === undefined;
  };

  #says(end: End): boolean {
    return saysPlace(this[`${end}Country`], this[`${end}Region`], this[`${end}City`]);
  }

  /** Loads the form, once. */
  #needForm(): Promise<void> {
    this.#formLoads ??= this.#loadForm().catch((error: unknown) => {
      this.#asking.failure = failureOf(error);
      this.requestUpdate();
    });
    return this.#formLoads;
  }

  async #loadForm(): Promise<void> {
    const [form] = await Promise.all([import('./form.ts'), this.#locale.need(formTexts)]);
    const { styleSheet } = form.styles;
    if (styleSheet) this.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    this.#formModule = form;
    this.requestUpdate();
  }

  async #prepare(): Promise<void> {
    if (this.compact) this.#lineModule ??= await import('./line.ts');
    const { Answer } = await import('./answer.ts');
    this.#answer ??= new Answer({
      host: this,
      asking: this.#asking,
      locale: this.#locale,
      announcer: this.#announcer,
      client: () => this.#client.get(),
      details: () => ({ consignee: this.consignee, orderNumber: this.orderNumber || undefined }),
      selected: (value = '') => this.#select(value),
      again: this.#again,
      change: () => this.#change(),
    });
    this.requestUpdate();
  }

  async #ask(byReader = false): Promise<void> {
    const { request, wrong } = read(this.#fields.values);
    if (!byReader) this.#open = false;
    this.#wrong = [];
    this.#answer?.reset();
    if (wrong.length) this.#refuse(wrong);
    else await this.#asking.run(request);
    if (byReader) await this.#show();
  }

  #done(): void {
    const { busy, failure, quote } = this.#asking;
    if (quote) this.#open = false;
    // The page has stopped it.
    else if (!busy && !failure) this.#open = undefined;
    const wrong = failure?.issues?.map(({ pointer }) => pointer) ?? [];
    if (wrong.some((pointer) => fieldPointer.test(pointer))) this.#refuse(wrong);
  }

  /** Tells what is wrong at its field. Compact, only the destination has fields; the rest is the store's to mend. */
  #refuse(wrong: readonly string[]): void {
    const store = !!this.compact && !wrong.every((pointer) => pointer.startsWith('#/to'));
    this.#asking.failure = store ? { kind: 'setup', code: 'incomplete' } : undefined;
    if (store) this.dispatchEvent(new ShippingQuoteErrorEvent({ code: 'incomplete' }));
    this.#wrong = wrong;
    this.#open = !store;
    this.requestUpdate();
  }

  #select(value: string): void {
    this.#value = value;
    this.#internals.setFormValue(value || null);
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#asking.busy) void this.#ask(true);
  };

  readonly #again = (): void => {
    this.#answer?.reset();
    if (!this.#formModule) this.#formLoads = undefined;
    this.#asking.failure = undefined;
    void this.#asking.retry().then(() => this.#show());
  };

  readonly #toggle = (): void => {
    this.#open = !this.#isOpen;
    void this.#needForm().then(() => this.#show(this.#open ? 'select, input' : undefined));
  };

  /** Puts the focus where the reader goes on. */
  async #show(where = '#headline, .alert button'): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('[aria-invalid=true]') ?? find(where))?.focus();
  }
}

/** What a field asks for. */
const fieldPointer = /^#\/(from|to|parcel|goods|declaredValue)/;

/** Stands where an answer will stand, about as tall. */
const bones = html`<div class="options" aria-hidden="true">
  <div class="bone"></div>
  <div class="bone"></div>
  <div class="bone"></div>
</div>`;
const lineBone = html`<span class="bone" aria-hidden="true"></span>`;
