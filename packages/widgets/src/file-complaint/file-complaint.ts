import type { Parcel } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import { ClientController } from '../controllers/client.ts';
import type { FilingClient } from '../controllers/filing-client.ts';
import type { StoragePolicy } from '../controllers/kept.ts';
import { LocaleController } from '../controllers/locale.ts';
import { Part } from '../controllers/part.ts';
import { tickingOf } from '../controllers/ticking.ts';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import type { Locale } from '../locales/load.ts';
import type { ComplaintMessages } from '../locales/complaints/messages.ts';
import { complaintTexts, laterTexts } from '../locales/complaints/texts.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { tokens } from '../styles/tokens.ts';
import { failureView } from '../views/alert.ts';
import { styles } from './file-complaint.styles.ts';
import { headingView } from './heading.ts';
import type { Later } from './later.ts';
import type { Naming } from './naming.ts';
import { Report } from './report.ts';
import { isLater } from './steps.ts';
import { whatFits, whatView } from './what.ts';

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
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
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
  readonly #report = new Report(this);
  readonly #naming = new Part<Naming>(this, async () => {
    const { Naming } = await import('./naming.ts');
    return new Naming(this, this.#report, this.#locale);
  });
  readonly #later = new Part<Later>(this, async () => {
    const [{ Later }] = await Promise.all([import('./later.ts'), this.#locale.need(laterTexts)]);
    const [report, locale, announcer] = [this.#report, this.#locale, this.#announcer];
    const [client, naming] = [() => this.#client.get(), () => this.#naming.need()];
    return new Later({ host: this, report, naming, locale, announcer, client });
  });
  /** How the parcel stands is to come, by which the choices are put in order. */
  #looking = false;
  #takesFocus = false;

  constructor() {
    super();
    tickingOf(this);
  }

  /** Puts the focus on the heading, once that stands. */
  override focus(): void {
    this.#takesFocus = true;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const about = this.parcel?.number ?? this.number?.trim() ?? '';
    if (!this.hasUpdated || about !== this.#report.about) this.#begin(about);
    // Until something is chosen, what fits comes first; after that nothing moves.
    if (changed.has('parcel') && this.parcel && !this.#report.fields.values.type) this.#report.know(this.parcel);
  }

  protected override updated(): void {
    // The first step stands: time to fetch what follows.
    if (this.#locale.current) void this.#later.fetch();
    const headline = this.#takesFocus && this.renderRoot.querySelector<HTMLElement>('#headline');
    if (headline) {
      this.#takesFocus = false;
      headline.focus();
    }
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const filed = this.#later.current?.filed;
    return html`<div
      class="room"
      data-for=${filed ? 'filed' : 'form'}
      lang=${locale?.tag ?? nothing}
      dir=${locale?.dir ?? nothing}
    >
      ${
        filed?.status
          ? html`${filed.status}<slot></slot>`
          : html`<div class="card" part="card" aria-busy=${this.#busy || !locale}>
              ${locale ? (filed?.render() ?? this.#form(locale)) : bones}
              <slot></slot>
            </div>`
      }
      <p class="hidden" role="status">${(locale && this.#underWay(locale.messages)) || this.#announcer.text}</p>
    </div>`;
  }

  #form(locale: Locale<ComplaintMessages>): TemplateResult {
    const { messages } = locale;
    const { step, typed } = this.#report;
    const failure = this.#naming.failure ?? this.#later.failure ?? this.#later.current?.failure;
    return html`${headingView(this.#report, messages, this.#kept(messages))}
      <form
        part="form"
        data-step=${step}
        novalidate
        @submit=${this.#submit}
        @input=${typed}
        @change=${typed}
        @paste=${this.#paste}
      >
        ${this.#waits ? bones : this.#content(messages)}
        ${failure ? failureView(failure, locale, this.#retry) : nothing}
        ${this.#waits ? nothing : this.#actions(messages)}
      </form>`;
  }

  /** What the step needs is still to come. */
  get #waits(): boolean {
    const { step } = this.#report;
    if (step === 'parcel') return !this.#naming.current;
    return isLater(step) ? !this.#later.current : this.#looking;
  }

  get #busy(): boolean {
    return this.#looking || [this.#naming, this.#later].some(({ busy, current }) => busy || current?.busy);
  }

  /** What is told while it takes a moment; empty otherwise. */
  #underWay(messages: ComplaintMessages): string {
    if (this.#later.current?.busy) return messages.sending;
    return this.#later.busy ? messages.loading : '';
  }

  #content(messages: ComplaintMessages): unknown {
    const report = this.#report;
    if (report.step === 'parcel') return this.#naming.current?.render(messages);
    return report.step === 'what' ? whatView(report, messages) : this.#later.current?.render();
  }

  #actions(messages: ComplaintMessages): TemplateResult {
    const report = this.#report;
    return html`<div class="row actions">
      ${
        report.stepBy(-1)
          ? html`<button class="plain" type="button" @click=${this.#back}>${messages.back}</button>`
          : nothing
      }
      <button part="button" aria-disabled=${this.#busy}>
        ${this.#underWay(messages) || (report.stepBy(1) ? messages.next : messages.send)}
      </button>
    </div>`;
  }

  #kept(messages: ComplaintMessages): TemplateResult | typeof nothing {
    const { restored, fields } = this.#report;
    if (!restored) return nothing;
    return html`<p class="row kept">
      <span>${fields.values.photos && !this.#later.current?.hasFiles ? messages.keptFiles : messages.kept}</span>
      <button class="link" type="button" @click=${this.#anew}>${messages.anew}</button>
    </p>`;
  }

  #begin(about: string): void {
    this.#later.current?.reset();
    this.#report.begin(about);
    this.#need();
    if (about && !this.parcel) void this.#lookUpGiven();
  }

  /** What the step needs. */
  #need(): void {
    const { step } = this.#report;
    if (step === 'parcel') void this.#naming.need();
    else if (isLater(step)) void this.#later.need();
  }

  /** Without a connection nothing is looked up, which stops no one. */
  async #lookUpGiven(): Promise<void> {
    this.#looking = true;
    await this.#naming.fetch();
    await this.#naming.current?.lookUpGiven();
    this.#looking = false;
    this.#need();
    this.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#busy) void this.#forward();
  };

  async #forward(): Promise<void> {
    const report = this.#report;
    const { step } = report;
    report.fields.problems = {};
    this.#later.current?.stop();
    if (!(await this.#fits())) return this.requestUpdate();
    const next = report.stepBy(1);
    if (!next) return this.#later.current?.file();
    if (isLater(next)) await this.#later.need();
    // What was waited for may come when the reader is elsewhere.
    if (report.step === step) report.go(next);
  }

  /** Whether the step is complete; tells at its field what is not. */
  async #fits(): Promise<boolean> {
    const { fields, step } = this.#report;
    const messages = this.#locale.current?.messages;
    if (!messages) return false;
    if (step === 'parcel') return !!(await this.#naming.current?.fits(messages));
    return step === 'what' ? whatFits(fields, messages) : !!this.#later.current?.fits();
  }

  readonly #back = (): void => {
    this.#later.current?.stop();
    const before = this.#report.stepBy(-1);
    if (before) this.#report.go(before);
    this.#need();
  };

  readonly #anew = (): void => {
    this.#report.end();
    this.#begin(this.#report.about);
    this.focus();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (this.#report.step !== 'right' || !files.length) return;
    event.preventDefault();
    this.#later.current?.add(files);
  };

  readonly #retry = (): void => {
    this.#naming.retry();
    this.#later.retry();
    this.#later.current?.retry();
  };
}

/** Stands where a step will stand, about as tall. */
const bones = html`<div class="bones stack" aria-hidden="true">
  ${Array.from({ length: 5 }, () => html`<div class="bone"></div>`)}
</div>`;
