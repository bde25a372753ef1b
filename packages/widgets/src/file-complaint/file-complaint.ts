import type { Parcel } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import { ClientController } from '../controllers/client.ts';
import { failureOf } from '../controllers/failure.ts';
import type { FilingClient } from '../controllers/filing-client.ts';
import type { StoragePolicy } from '../controllers/kept.ts';
import { LocaleController } from '../controllers/locale.ts';
import { remember } from '../controllers/remembered-cases.ts';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import type { Locale } from '../locales/load.ts';
import type { ComplaintMessages, StepName } from '../locales/complaints/messages.ts';
import { complaintTexts, filedTexts, fileTexts } from '../locales/complaints/texts.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { tokens } from '../styles/tokens.ts';
import { failureView } from '../views/alert.ts';
import { Fields } from '../views/fields.ts';
import { contactView } from './contact.ts';
import { Draft } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { styles } from './file-complaint.styles.ts';
import type { FiledView } from './filed.ts';
import { Filing } from './filing.ts';
import { amountOf, fieldAt, proofOf, reachOf, reachTests, requestOf } from './input.ts';
import { rightView } from './right.ts';
import { stepAt, stepsOf } from './steps.ts';
import { troublesFor, type Offered } from './troubles.ts';
import { whatView } from './what.ts';
import type * as Which from './which.ts';

/** What the element asks: the filing, and the parcel where the page does not hand it in. */
export type ComplaintClient = FilingClient & Partial<Pick<TrackingClient, 'retrieve'>>;

/**
 * Something is wrong: a few short steps to say what, to show it and to be reached, then a number, and the times by which
 * somebody answers. Two minutes, no account; prefilled from the parcel. It is sent once, however often it is tried.
 *
 * Dark follows the page's `color-scheme`. What is typed, but no file, is kept for seven days or until it is sent; what
 * was filed is remembered for thirty days; both as `storage` says.
 *
 * @slot - A way on without scripts, such as a link to the store's contact page. Stays below the element's own content.
 *
 * @fires {FileComplaintSubmitEvent} file-complaint-submit - Before it is filed; cancelable.
 * @fires {FileComplaintSubmittedEvent} file-complaint-submitted - It is filed.
 * @fires {FileComplaintErrorEvent} file-complaint-error - A call failed.
 *
 * @csspart card - Everything.
 * @csspart title - What this is, and the step.
 * @csspart progress - The steps as a line.
 * @csspart form - The step's form.
 * @csspart field - A label with its field, hint and problem.
 * @csspart choices - Things to choose from.
 * @csspart files - Where files are chosen or dropped.
 * @csspart chosen - The chosen files.
 * @csspart button - The button that goes on.
 * @csspart filed - The confirmation.
 * @csspart number - The number of what was filed, or of the parcel.
 * @csspart promised - By when somebody answers.
 * @csspart next - What happens next.
 * @csspart proof - The form that shows that the parcel is the reader's.
 * @csspart uploads - The files on their way.
 * @csspart alert - A panel that says what is the matter.
 *
 * @cssproperty [--waybill-accent] - Buttons, links, what is chosen.
 * @cssproperty [--waybill-on-accent] - Text on the accent.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-soft] - Background of quiet areas.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-edge] - Borders of fields.
 * @cssproperty [--waybill-good] - Promised, sent.
 * @cssproperty [--waybill-warn] - What did not arrive.
 * @cssproperty [--waybill-bad] - Errors.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-complaint-room=45em] - Room that is reserved for a step, so that the page does not jump.
 */
export class FileComplaint extends LitElement {
  static override readonly styles = [tokens, button, field, alert, card, styles];
  static override readonly properties = {
    number: {},
    carrier: {},
    scanId: { attribute: 'scan-id' },
    currency: {},
    storage: {},
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    lang: {},
    parcel: { attribute: false },
    token: { attribute: false },
    text: { attribute: false },
    client: { attribute: false },
  };

  /** The tracking number that it is about. Without it, and without `parcel`, that is asked. */
  declare number?: string | undefined;
  /** Whose number it is, where two carriers have the same. */
  declare carrier?: string | undefined;
  /**
   * The scan that it began with.
   * @attr scan-id
   */
  declare scanId?: string | undefined;
  /** ISO 4217, of an amount that the reader names. Default: `CNY`. */
  declare currency?: string | undefined;
  /** Where drafts and filed cases are kept: `none`, `session` (until the tab is closed) or `local`. Default: `session`. */
  declare storage?: StoragePolicy | undefined;
  /** The store's `pk_…` key. Default: the script tag's `data-key`. */
  declare publishableKey?: string | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /** The parcel, where the page knows it: it is not looked up then, and what fits its state comes first. */
  declare parcel?: Parcel | undefined;
  /**
   * A parcel or shopper token, which shows that the parcel is the reader's: the clocks start at once. Not an attribute,
   * so that it stays out of the page's markup. One that has ended is left out.
   */
  declare token?: string | undefined;
  /** What the reader has written elsewhere, for them to go on from. What they wrote here before goes before it. */
  declare text?: string | undefined;
  /** Asks the service in place of the SDK; for tests and for stores that call through their own server. */
  declare client?: ComplaintClient | undefined;

  readonly #locale = new LocaleController(this, complaintTexts);
  readonly #client = new ClientController<FilingClient>(this, () => import('../controllers/filing-client.ts'));
  readonly #announcer = new Announcer(this);
  readonly #fields = new Fields(this);
  readonly #filing = new Filing(this, {
    client: () => this.#client.get(),
    request: (proves) => requestOf(this.#fields.values, { ...this.#given, number: this.#number }, proves),
    token: () => this.token,
    sends: () => this.#draft.write(),
    remembers: ({ number, token, case: shown }) => {
      if (!shown || token === null) return;
      const { id, parcel, filedAt } = shown;
      remember(this.#policy, { id, number, token, parcel: parcel?.number ?? null, filedAt });
    },
    done: () => void this.#done(),
  });
  readonly #draft = new Draft(
    this,
    () => this.#policy,
    () => ({ parcel: this.#about, step: this.#step, values: this.#fields.values, sent: this.#filing.sent }),
  );
  /** The parcel that the page names. */
  #about = '';
  #asksParcel = false;
  #step: StepName = 'what';
  #known: Parcel | undefined;
  #looking = false;
  #restored = false;
  #takesFocus = false;
  #offered: Offered | undefined;
  #which: typeof Which | undefined;
  #evidence: Evidence | undefined;
  #filed: FiledView | undefined;
  #tick?: ReturnType<typeof setTimeout>;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
  }

  /** Puts the focus on the heading, once that stands. */
  override focus(): void {
    this.#takesFocus = true;
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    // The form stands: time to fetch what the end will need. A failure shows when it is needed.
    this.#loadFiled().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const about = this.parcel?.number ?? this.number?.trim() ?? '';
    if (!this.hasUpdated || about !== this.#about) this.#begin(about);
    // Until something is chosen, what fits comes first; after that nothing moves.
    if (changed.has('parcel') && this.parcel && !this.#fields.values.type) this.#know(this.parcel);
  }

  protected override updated(): void {
    clearTimeout(this.#tick);
    const headline = this.#takesFocus && this.renderRoot.querySelector<HTMLElement>('#headline');
    if (headline) {
      this.#takesFocus = false;
      headline.focus();
    }
    if (this.renderRoot.querySelector('[role=timer]')) this.#tick = setTimeout(() => this.requestUpdate(), 1000);
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const { busy } = this.#filing;
    const wait = busy || this.#looking || !locale;
    return html`<div class="room" data-for=${this.#filed ? 'filed' : 'form'} lang=${locale?.messages.tag ?? nothing}>
      ${
        this.#filed?.status
          ? html`${this.#filed.status}<slot></slot>`
          : html`<div class="card" part="card" aria-busy=${wait}>
              ${locale ? (this.#filed?.render() ?? this.#form(locale)) : bones}
              <slot></slot>
            </div>`
      }
      <p class="hidden" role="status">${busy ? locale?.messages.sending : this.#announcer.text}</p>
    </div>`;
  }

  #form(locale: Locale<ComplaintMessages>): TemplateResult {
    const { messages } = locale;
    const { failure } = this.#filing;
    const steps = stepsOf(this.#asksParcel);
    const index = steps.indexOf(this.#step);
    const last = index === steps.length - 1;
    return html`<header>
        <p class="row quiet" part="title">
          <b>${messages.title}</b><span>${messages.step(index + 1, steps.length)}</span>
        </p>
        <div class="progress" part="progress" aria-hidden="true">
          ${steps.map((_, each) => html`<span data-done=${each <= index}></span>`)}
        </div>
        <h2 id="headline" tabindex="-1">${messages.headings[this.#step]}</h2>
        ${
          this.#about && !this.#asksParcel
            ? html`<p class="quiet">${messages.about} <bdi part="number">${this.#about}</bdi></p>`
            : nothing
        }
        ${this.#restored ? this.#kept(messages) : nothing}
      </header>
      <form
        part="form"
        data-step=${this.#step}
        novalidate
        @submit=${this.#submit}
        @input=${this.#typed}
        @change=${this.#typed}
        @paste=${this.#paste}
      >
        ${this.#content(locale)} ${failure ? failureView(failure, locale, this.#retry) : nothing}
        ${this.#waits ? nothing : this.#actions(messages, index, last)}
      </form>`;
  }

  /** What asks for the parcel is still to come, or how the parcel stands, by which the choices are put in order. */
  get #waits(): boolean {
    return this.#step === 'parcel' ? !this.#which : this.#looking && this.#step === 'what';
  }

  #actions(messages: ComplaintMessages, index: number, last: boolean): TemplateResult {
    const { busy } = this.#filing;
    return html`<div class="row actions">
      ${index > 0 ? html`<button class="plain" type="button" @click=${this.#back}>${messages.back}</button>` : nothing}
      <button part="button" aria-disabled=${busy || this.#looking}>
        ${last ? (busy ? messages.sending : messages.send) : messages.next}
      </button>
    </div>`;
  }

  #kept(messages: ComplaintMessages): TemplateResult {
    const { photos } = this.#fields.values;
    return html`<p class="row kept">
      <span>${photos && !this.#evidence ? messages.keptFiles : messages.kept}</span>
      <button class="link" type="button" @click=${this.#anew}>${messages.anew}</button>
    </p>`;
  }

  #content(locale: Locale<ComplaintMessages>): unknown {
    const fields = this.#fields;
    switch (this.#step) {
      case 'parcel':
        return this.#which?.whichView(fields, (about) => this.#choose('about', about), locale) ?? bones;
      case 'what':
        if (this.#waits) return bones;
        this.#offered ??= troublesFor(this.#known, Date.now());
        return whatView(fields, this.#offered, (type) => this.#choose('type', type), locale);
      case 'right': {
        const files = this.#locale.with(fileTexts)?.messages;
        return rightView(
          {
            fields,
            currency: this.#given.currency,
            chosen: files && this.#evidence?.render(files),
            add: (added) => void this.#add(added),
            wish: (wishes) => this.#choose('wishes', wishes.join(',')),
          },
          locale,
        );
      }
      case 'contact':
        return contactView(fields, (reach) => this.#choose('reach', reach), !!this.#number && !this.token, locale);
    }
  }

  get #policy(): StoragePolicy {
    return this.storage === 'none' || this.storage === 'local' ? this.storage : 'session';
  }

  get #given() {
    const { carrier = this.parcel?.carrier ?? undefined, scanId, currency = 'CNY' } = this;
    return { carrier, scanId, currency };
  }

  /** The parcel that it is filed about. */
  get #number(): string | undefined {
    const { about, number } = this.#fields.values;
    if (!this.#asksParcel) return this.#about;
    return about === 'none' ? undefined : number?.trim();
  }

  /** A filing about what the page names; goes on with what was kept of one. */
  #begin(about: string): void {
    this.#about = about;
    this.#asksParcel = !about;
    this.#filed = this.#filing.filed = this.#filing.failure = undefined;
    const saved = this.#draft.restore(about);
    const { phone, email } = this.parcel?.consignee ?? {};
    const { text } = this;
    this.#fields.values = { ...(text && { text }), ...(phone && { phone }), ...(email && { email }), ...saved?.values };
    this.#fields.problems = {};
    this.#filing.sent = saved?.sent;
    this.#restored = !!saved;
    this.#step = stepAt(saved?.step, this.#asksParcel);
    this.#know(this.parcel);
    if (this.#asksParcel) void this.#needWhich();
    else if (!this.parcel) void this.#lookUpGiven(about);
  }

  #know(parcel: Parcel | undefined): void {
    this.#known = parcel;
    this.#offered = undefined;
  }

  /** Says early that the page's number is unknown: then another can be given. */
  async #lookUpGiven(number: string): Promise<void> {
    const known = await this.#lookUp(number);
    if (number !== this.#about || this.parcel) return;
    if (known === 'unknown') {
      await this.#askParcel();
      this.#fields.problems = { number: this.#locale.current?.messages.numberUnknown };
    } else if (known && !this.#fields.values.type) this.#know(known);
    this.requestUpdate();
  }

  /** Asks for the parcel's number, with the one that was given until now in its field. */
  async #askParcel(): Promise<void> {
    if (!this.#asksParcel) this.#fields.values.number = this.#about;
    this.#asksParcel = true;
    this.#step = 'parcel';
    await this.#needWhich();
  }

  async #lookUp(number: string): Promise<Which.Known> {
    const { client } = this;
    // Whoever calls through a server of their own need not look parcels up.
    if (client && !client.retrieve) return undefined;
    this.#looking = true;
    await this.#needWhich();
    const known = await this.#which?.lookUp(this, { number, carrier: this.carrier, token: this.token });
    this.#looking = false;
    this.requestUpdate();
    return known;
  }

  /** What asks for a parcel and looks it up. Without a connection nothing is looked up. */
  async #needWhich(): Promise<void> {
    try {
      this.#which ??= await import('./which.ts');
      this.requestUpdate();
    } catch (error) {
      if (this.#step === 'parcel') this.#filing.failure = failureOf(error);
      this.requestUpdate();
    }
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#filing.busy && !this.#looking) void this.#forward();
  };

  async #forward(): Promise<void> {
    const messages = this.#locale.current?.messages;
    this.#fields.problems = {};
    this.#filing.failure = undefined;
    if (!messages || !(await this.#fits(messages))) return this.requestUpdate();
    const steps = stepsOf(this.#asksParcel);
    const next = steps[steps.indexOf(this.#step) + 1];
    if (next) this.#go(next);
    else await this.#filing.run();
  }

  /** Whether the step is complete; tells at its field what is not. */
  async #fits(messages: ComplaintMessages): Promise<boolean> {
    const fields = this.#fields;
    const { values } = fields;
    switch (this.#step) {
      case 'parcel': {
        if (values.about === 'none') {
          this.#know(undefined);
          return true;
        }
        const number = fields.read('number', validNumber, messages.numberNeeded);
        if (number === undefined) return false;
        const known = await this.#lookUp(number);
        if (known === 'unknown') fields.fail('number', messages.numberUnknown);
        else this.#know(known);
        return known !== 'unknown';
      }
      case 'what':
        if (!values.type) fields.fail('type', messages.troubleNeeded);
        return !!values.type && fields.read('text', /\S/, messages.wordsNeeded) !== undefined;
      case 'right':
        if (amountOf(values) !== 'NaN') return true;
        fields.fail('amount', messages.amountNeeded);
        return false;
      case 'contact': {
        const reach = reachOf(values);
        return fields.read(reach, reachTests[reach], messages.reachNeeded[reach]) !== undefined;
      }
    }
  }

  readonly #back = (): void => {
    const steps = stepsOf(this.#asksParcel);
    this.#filing.stop();
    this.#filing.failure = undefined;
    this.#fields.problems = {};
    this.#go(steps[steps.indexOf(this.#step) - 1] ?? this.#step);
  };

  #go(step: StepName): void {
    this.#step = step;
    if (step === 'parcel') void this.#needWhich();
    this.#draft.write();
    this.focus();
  }

  #choose(name: string, value: string): void {
    this.#fields.values[name] = value;
    this.#fields.problems = {};
    this.requestUpdate();
  }

  readonly #typed = (): void => this.#draft.touch();

  readonly #anew = (): void => {
    this.#draft.clear();
    this.#evidence = undefined;
    this.#begin(this.#about);
    this.focus();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (this.#step !== 'right' || !files.length) return;
    event.preventDefault();
    void this.#add(files);
  };

  async #add(files: Iterable<File>): Promise<void> {
    const added = [...files];
    if (!added.length) return;
    try {
      const [{ Evidence }] = await Promise.all([import('./evidence.ts'), this.#locale.need(fileTexts)]);
      this.#evidence ??= new Evidence(this);
      const messages = this.#locale.with(fileTexts)?.messages;
      const problem = messages && this.#evidence.add(added, messages);
      this.#fields.problems = {};
      this.#fields.values.photos = '1';
      if (problem) this.#fields.fail('files', problem);
    } catch {
      this.#fields.fail('files', this.#locale.current?.messages.filesUnavailable ?? '');
    }
    this.requestUpdate();
  }

  readonly #retry = (): void => {
    if (this.#step === 'parcel') void this.#needWhich();
    this.#filing.failure = undefined;
    if (this.#filing.filed) void this.#done();
    else if (this.#step === 'contact') void this.#filing.retry();
  };

  /** It is filed, or says at its field why not. */
  async #done(): Promise<void> {
    const { filed, failure } = this.#filing;
    if (!filed) {
      const { code, issues = [] } = failure ?? {};
      return this.#refused(code === 'parcel_not_found' ? ['#/number'] : issues.map(({ pointer }) => pointer));
    }
    this.#draft.clear();
    try {
      const { FiledView } = await this.#loadFiled();
      const { token, values } = { token: this.token, values: this.#fields.values };
      this.#filed = new FiledView({
        host: this,
        locale: this.#locale,
        announcer: this.#announcer,
        client: () => this.#client.get(),
        filed,
        reach: reachOf(values),
        evidence: this.#evidence,
        tried: this.#number && !token ? proofOf(values) : undefined,
      });
    } catch (error) {
      this.#filing.failure = failureOf(error);
    }
    this.focus();
  }

  /** Back to the step of what the service finds wrong. */
  async #refused(pointers: readonly string[]): Promise<void> {
    const messages = this.#locale.current?.messages;
    const [step, name] = pointers.map(fieldAt).find((at) => at !== undefined) ?? [];
    if (!messages || !step || !name) return;
    this.#filing.failure = undefined;
    this.#step = step;
    if (step === 'parcel') await this.#askParcel();
    const problems: Readonly<Record<string, string>> = {
      number: messages.numberUnknown,
      type: messages.troubleNeeded,
      text: messages.wordsNeeded,
      amount: messages.amountNeeded,
      ...messages.reachNeeded,
    };
    this.#fields.fail(name, problems[name] ?? '');
  }

  async #loadFiled() {
    const [filed] = await Promise.all([import('./filed.ts'), this.#locale.need(filedTexts)]);
    return filed;
  }
}

// The contract's rule for a waybill number, restated: the contract itself must not weigh on the first load.
const validNumber = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{3,127}$/u;

/** Stands where a step will stand, about as tall. */
const bones = html`<div class="bones stack" aria-hidden="true">
  ${Array.from({ length: 5 }, () => html`<div class="bone"></div>`)}
</div>`;
