import type { CustomerCase } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import type { CasesClient } from '../controllers/cases-client.ts';
import { ClientController } from '../controllers/client.ts';
import { LocaleController } from '../controllers/locale.ts';
import { forget, remembered, type RememberedCase, type StoragePolicy } from '../controllers/remembered-cases.ts';
import { answerTexts, caseTexts } from '../locales/cases/texts.ts';
import { Format } from '../locales/format.ts';
import { wordFor } from '../locales/word-for.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { result } from '../styles/result.ts';
import { tokens } from '../styles/tokens.ts';
import { alertView, failureView } from '../views/alert.ts';
import type { Answer } from './answer.ts';
import { styles } from './complaint-status.styles.ts';
import { Following, isGone } from './following.ts';
import { clockView, headline, isOver, tone, type CaseLocale } from './headline.ts';
import { casesView, emptyView } from './no-case.ts';

/**
 * What became of my complaint? Where it stands in a sentence, with the time by which somebody acts, and plainly so when
 * that has passed; each step, the plan and its promises, what was said; and what the reader can do now: answer, accept or
 * reject, ask to hurry, add files, withdraw. It follows the case while it is in view.
 *
 * Shows the case that it is told of, else those that this browser remembers. Dark follows the page's `color-scheme`.
 *
 * @slot - A way on without scripts, such as the store's contact page. Stays below the element's own content.
 *
 * @fires {ComplaintStatusLoadedEvent} complaint-status-loaded - A case is shown.
 * @fires {ComplaintStatusChangedEvent} complaint-status-changed - It has come to another state.
 * @fires {ComplaintStatusActEvent} complaint-status-act - Before something is done to it; cancelable.
 * @fires {ComplaintStatusErrorEvent} complaint-status-error - A call failed.
 *
 * @csspart card - Everything.
 * @csspart cases - The list of several cases.
 * @csspart case - One of them.
 * @csspart empty - What stands there without any.
 * @csspart number - The case's number.
 * @csspart headline - Where it stands.
 * @csspart clock - The time that is left, or how late it is.
 * @csspart steps - The steps of the case.
 * @csspart step - One of them.
 * @csspart plan - The plan.
 * @csspart promise - One of its promises.
 * @csspart resolution - The solution, and whether it is accepted.
 * @csspart thread - What was said.
 * @csspart message - One message of it.
 * @csspart form - A form.
 * @csspart field - A label with its field, hint and problem.
 * @csspart button - The button of a form.
 * @csspart files - Photos and documents.
 * @csspart rating - How it was, once it is settled.
 * @csspart acts - What else can be done.
 * @csspart alert - A panel that says what is the matter.
 *
 * @cssproperty [--waybill-accent] - Buttons, links, and the steps that are done.
 * @cssproperty [--waybill-on-accent] - Text on the accent.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-soft] - Background of quiet areas.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-edge] - Borders of fields.
 * @cssproperty [--waybill-good] - Settled, kept.
 * @cssproperty [--waybill-warn] - Late, waiting for the reader.
 * @cssproperty [--waybill-bad] - Errors.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-case-room=58em] - Room that is reserved for a case, so that the page does not jump.
 * @cssproperty [--waybill-empty-room=11em] - The same where there is none.
 */
export class ComplaintStatus extends LitElement {
  static override readonly styles = [tokens, button, field, alert, card, result, styles];
  static override readonly properties = {
    case: {},
    storage: {},
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    lang: {},
    token: { attribute: false },
    client: { attribute: false },
  };

  /** The case's id, `cas_…`. Default: those that this browser remembers. */
  declare case?: string | undefined;
  /** Where cases are remembered: `none`, until this tab is closed (`session`), or in this browser (`local`). Default: `session`. */
  declare storage?: StoragePolicy | undefined;
  /** The store's `pk_…` key. Default: the script tag's `data-key`. */
  declare publishableKey?: string | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /**
   * Shows `case`, and no other, to whoever holds it: filing gave it. Not an attribute, so that it stays out of the page's
   * markup. Default: the one that this browser remembers.
   */
  declare token?: string | undefined;
  /** Asks the service in place of the SDK; for tests and for stores that call through their own server. */
  declare client?: CasesClient | undefined;

  readonly #locale = new LocaleController(this, caseTexts);
  readonly #client = new ClientController<CasesClient>(this, () => import('../controllers/cases-client.ts'));
  readonly #announcer = new Announcer(this);
  readonly #following = new Following(this, {
    client: () => this.#client.get(),
    prepare: (found) => this.#prepare(found),
    onNews: (now, before) => this.#onNews(now, before),
  });
  #answer: Answer | undefined;
  #cases: readonly RememberedCase[] = [];
  #chosen: string | undefined;
  #format: Format | undefined;
  #copied = false;
  /** What was told last, so that it is told when it changes. */
  #told: { readonly id: string; readonly text: string } | undefined;
  #tick?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('file-complaint-submitted', this.#onRemembered);
    addEventListener('storage', this.#onRemembered);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('file-complaint-submitted', this.#onRemembered);
    removeEventListener('storage', this.#onRemembered);
    clearTimeout(this.#tick);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('case') || changed.has('storage') || changed.has('token')) void this.#open();
    this.#following.follow();
  }

  protected override updated(): void {
    clearTimeout(this.#tick);
    if (this.renderRoot.querySelector('[role=timer]')) this.#tick = setTimeout(() => this.requestUpdate(), 1000);
    this.#tell();
  }

  protected override render(): TemplateResult {
    const locale = this.#written;
    const { busy } = this.#following;
    const wait = busy || !locale;
    return html`<div
      class="room"
      data-for=${this.#wanted?.token ? 'case' : 'none'}
      lang=${locale?.messages.tag ?? nothing}
    >
      <div class="card" part="card" aria-busy=${wait ? 'true' : 'false'}>
        ${locale ? this.#content(locale) : this.#bones}
        <slot></slot>
      </div>
      <p class="hidden" role="status">${busy ? locale?.messages.loading : this.#announcer.text}</p>
    </div>`;
  }

  #content(locale: CaseLocale): unknown {
    const { busy, failure, shown } = this.#following;
    const { messages } = locale;
    const back =
      this.#chosen && this.#cases.length > 1
        ? html`<p class="screen">
            <button class="link" type="button" @click=${() => this.#choose(undefined)}>${messages.all}</button>
          </p>`
        : nothing;
    if (busy) return this.#bones;
    if (shown) return [back, this.#case(shown, locale)];
    if (failure) return [back, isGone(failure.code) ? this.#gone(locale) : failureView(failure, locale, this.#again)];
    if (this.#wanted) return alertView(messages.locked, 'calm');
    if (this.#cases.length) return casesView(this.#cases, locale, (id) => this.#choose(id));
    return emptyView(locale);
  }

  #case(shown: CustomerCase, locale: CaseLocale): TemplateResult {
    const { messages, format } = locale;
    const about = wordFor(messages.about, shown.type) ?? shown.type.replaceAll('_', ' ');
    const kind = wordFor(messages.kinds, shown.kind) ?? shown.kind;
    return html`<article class="case" data-tone=${tone(shown, locale)} aria-labelledby="headline">
      <header>
        <p class="row quiet">
          <span>${kind} <bdi part="number">${shown.number}</bdi></span>
          <button class="link" type="button" @click=${() => void this.#copy(shown.number)}>
            ${this.#copied ? messages.copied : messages.copy}
          </button>
        </p>
        <h2 class="headline" id="headline" part="headline" tabindex="-1">${headline(shown, locale)}</h2>
        ${clockView(shown, locale)}
        <p class="row quiet">
          <span>${about}</span>
          ${shown.parcel ? html`<span>${messages.parcel} <bdi>${shown.parcel.number}</bdi></span>` : nothing}
          <span>${format.capital(messages.filedAt(format.when(shown.filedAt)))}</span>
          ${isOver(shown) ? nothing : html`<span class="badge live">${messages.live}</span>`}
        </p>
      </header>
      ${this.#answer?.render(shown)}
    </article>`;
  }

  #gone({ messages }: CaseLocale): TemplateResult {
    const id = this.#wanted?.id ?? '';
    const known = this.#cases.find((each) => each.id === id);
    return alertView(
      messages.gone,
      'warn',
      known
        ? html`<p class="quiet"><bdi>${known.number}</bdi></p>
            <button class="plain" type="button" @click=${() => this.#forget(id)}>${messages.forget}</button>`
        : nothing,
    );
  }

  /** Stands where a case will stand, about as tall. */
  get #bones(): TemplateResult {
    const many = this.#wanted ? 6 : 2;
    return html`<div class="stack" aria-hidden="true">
      ${Array.from({ length: many }, () => html`<div class="bone"></div>`)}
    </div>`;
  }

  get #written(): CaseLocale | undefined {
    const locale = this.#locale.current;
    if (!locale) return undefined;
    if (this.#format?.tag !== locale.tag) this.#format = new Format(locale.tag);
    return { ...locale, format: this.#format };
  }

  /** The case that is to be shown; its token where there is one. */
  get #wanted(): { readonly id: string; readonly token: string | undefined } | undefined {
    const [only, other] = this.#cases;
    const id = this.case || this.#chosen || (other ? undefined : only?.id);
    const token = (this.case && this.token) || this.#cases.find((each) => each.id === id)?.token;
    return id ? { id, token } : undefined;
  }

  /** Shows what is to be shown, where that is something else. */
  async #open(): Promise<void> {
    this.#cases = remembered(this.storage ?? 'session');
    const wanted = this.#wanted;
    const { id, token } = this.#following.wanted ?? {};
    if (id === wanted?.id && token === wanted?.token) return this.requestUpdate();
    this.#answer?.reset();
    if (!wanted?.token) return this.#following.clear();
    await this.#following.run({ id: wanted.id, token: wanted.token });
  }

  /** Another element, or another tab, remembers a case. What is shown stays, with what was typed into it. */
  readonly #onRemembered = (): void => {
    if (!this.case) this.#chosen = this.#following.shown?.id;
    void this.#open();
  };

  async #prepare(found?: CustomerCase): Promise<void> {
    const [{ Answer }] = await Promise.all([import('./answer.ts'), this.#locale.need(answerTexts)]);
    this.#answer ??= new Answer({
      host: this,
      following: this.#following,
      locale: this.#locale,
      announcer: this.#announcer,
      client: () => this.#client.get(),
      policy: () => this.storage ?? 'session',
    });
    if (found) await this.#answer.prepare(found);
  }

  #onNews(now: CustomerCase, before: CustomerCase): void {
    this.#answer?.follow(now);
    const said = now.thread.slice(before.thread.length).some(({ by }) => by !== 'customer');
    const news = said && this.#locale.with(answerTexts)?.messages.news;
    if (news) this.#announcer.say(news);
  }

  /** Where it stands is told when that changes, by news or because time has passed. */
  #tell(): void {
    const locale = this.#written;
    const { shown } = this.#following;
    if (!locale || !shown) return;
    const text = headline(shown, locale);
    const before = this.#told;
    this.#told = { id: `${shown.id} ${locale.tag}`, text };
    if (before?.id === this.#told.id && before.text !== text) this.#announcer.say(text);
  }

  readonly #again = (): void => {
    void this.#following.retry().then(() => this.#focus('#headline, .alert button'));
  };

  #choose(id: string | undefined): void {
    const before = this.#chosen;
    this.#chosen = id;
    void this.#open().then(() => this.#focus(id ? '#headline, .alert button' : `[data-id="${before}"]`));
  }

  #forget(id: string): void {
    forget(this.storage ?? 'session', id);
    this.#chosen = undefined;
    void this.#open().then(() => this.#focus('#headline, .alert button'));
  }

  /** Where the clipboard is refused, the number is selected, ready to be copied by hand. */
  async #copy(number: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(number);
    } catch {
      const shown = this.renderRoot.querySelector('[part=number]');
      if (shown) getSelection()?.selectAllChildren(shown);
      return;
    }
    this.#setCopied(true);
    this.#announcer.say(this.#locale.current?.messages.copied ?? '');
    setTimeout(() => this.#setCopied(false), 2000);
  }

  #setCopied(copied: boolean): void {
    this.#copied = copied;
    this.requestUpdate();
  }

  /** Puts the focus where the reader goes on. */
  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
