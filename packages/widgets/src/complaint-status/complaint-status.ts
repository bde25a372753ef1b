import type { CustomerCase } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import type { CasesClient } from '../controllers/cases-client.ts';
import { ClientController } from '../controllers/client.ts';
import { LocaleController } from '../controllers/locale.ts';
import { Part } from '../controllers/part.ts';
import type { StoragePolicy } from '../controllers/remembered-cases.ts';
import { tickingOf } from '../controllers/ticking.ts';
import { answerTexts, caseTexts, noCaseTexts } from '../locales/cases/texts.ts';
import { written } from '../locales/format.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { result } from '../styles/result.ts';
import { timeline } from '../styles/timeline.ts';
import { tokens } from '../styles/tokens.ts';
import { failureView } from '../views/alert.ts';
import { Copying } from '../views/copying.ts';
import type { Answer } from './answer.ts';
import { Choosing } from './choosing.ts';
import { styles } from './complaint-status.styles.ts';
import { Following, isGone } from './following.ts';
import { headView } from './head.ts';
import { saysMore, tone, type CaseLocale } from './headline.ts';
import type * as NoCase from './no-case.ts';
import { styles as stepStyles } from './steps.styles.ts';
import { stepsView } from './steps.ts';
import { Telling } from './telling.ts';

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
 * @csspart proof - The form that shows that the parcel is the reader's.
 * @csspart choices - What it can be shown by.
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
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
 * @cssproperty [--waybill-case-room=58em] - Room that is reserved for a case, so that the page does not jump.
 * @cssproperty [--waybill-empty-room=11em] - The same where there is none.
 */
export class ComplaintStatus extends LitElement {
  static override readonly styles = [tokens, button, field, alert, card, result, timeline, stepStyles, styles];
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
  readonly #telling = new Telling(this.#announcer);
  readonly #copying = new Copying(this, this.#announcer);
  readonly #choosing = new Choosing(this, () => this.#onRemembered());
  readonly #following = new Following(this, {
    client: () => this.#client.get(),
    prepare: (found) => this.#prepare(found),
    onNews: (now, before) => this.#onNews(now, before),
  });
  /** What was said, and what can be done: comes after where the case stands. */
  readonly #answer = new Part<Answer>(this, async () => {
    const [{ Answer }] = await Promise.all([import('./answer.ts'), this.#locale.need(answerTexts)]);
    const [following, locale, announcer] = [this.#following, this.#locale, this.#announcer];
    const [client, policy] = [() => this.#client.get(), () => this.#choosing.policy];
    return new Answer({ host: this, following, locale, announcer, client, policy });
  });
  readonly #noCase = new Part<typeof NoCase>(this, async () => {
    const [views] = await Promise.all([import('./no-case.ts'), this.#locale.need(noCaseTexts)]);
    return views;
  });

  constructor() {
    super();
    tickingOf(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('case') || changed.has('storage') || changed.has('token')) void this.#open();
    this.#following.follow();
    if (this.#following.wanted) void this.#answer.fetch();
    if (this.#showsNone && !this.#noCase.failure) void this.#noCase.need();
  }

  protected override updated(): void {
    const locale = this.#written;
    if (locale && this.#following.shown) this.#telling.tell(this.#following.shown, locale);
  }

  protected override render(): TemplateResult {
    const locale = this.#written;
    const { busy } = this.#following;
    const waits = !locale || busy || this.#answer.busy || this.#noCase.busy;
    return html`<div
      class="room"
      data-for=${this.#choosing.wanted?.token ? 'case' : 'none'}
      lang=${locale?.tag ?? nothing}
      dir=${locale?.dir ?? nothing}
    >
      <div class="card" part="card" aria-busy=${waits}>
        ${locale && !busy ? this.#content(locale) : this.#bones}
        <slot></slot>
      </div>
      <p class="hidden" role="status">${busy ? locale?.messages.loading : this.#announcer.text}</p>
    </div>`;
  }

  #content(locale: CaseLocale): unknown {
    const { failure, shown } = this.#following;
    const { cases, chosen } = this.#choosing;
    const back =
      chosen && cases.length > 1
        ? html`<p class="screen">
            <button class="link" type="button" @click=${() => this.#choose(undefined)}>${locale.messages.all}</button>
          </p>`
        : nothing;
    if (shown) return [back, this.#case(shown, locale)];
    return [back, this.#showsNone || !failure ? this.#none(locale) : failureView(failure, locale, this.#again)];
  }

  #case(shown: CustomerCase, locale: CaseLocale): TemplateResult {
    const answer = this.#answer.current;
    const { failure } = this.#answer;
    return html`<article class="case" data-tone=${tone(shown, locale)} aria-labelledby="headline">
      ${headView(shown, locale, this.#copying.render(shown.number, locale.messages))} ${answer?.renderNotice(shown)}
      ${stepsView(shown, locale)} ${answer?.render(shown) ?? bone}
      ${failure ? failureView(failure, locale, this.#answer.retry) : nothing}
    </article>`;
  }

  /** Why no case is shown, or which can be. */
  #none(common: CaseLocale): unknown {
    const texts = this.#locale.with(noCaseTexts);
    const views = this.#noCase.current;
    const { failure } = this.#noCase;
    if (failure) return failureView(failure, common, this.#noCase.retry);
    if (!views || !texts) return this.#bones;
    const locale = written(texts);
    const { wanted, cases } = this.#choosing;
    if (this.#following.failure)
      return views.goneView(this.#choosing.known(wanted?.id), locale, (id) => this.#forget(id));
    if (wanted) return views.lockedView(locale);
    return cases.length ? views.casesView(cases, locale, (id) => this.#choose(id)) : views.emptyView(locale);
  }

  get #written(): CaseLocale | undefined {
    const locale = this.#locale.current;
    return locale && written(locale);
  }

  /** There is no case to show. */
  get #showsNone(): boolean {
    const { busy, shown, failure } = this.#following;
    return !busy && !shown && (!failure || isGone(failure.code));
  }

  /** Stands where a case will stand, about as tall. */
  get #bones(): TemplateResult {
    const many = this.#choosing.wanted ? 6 : 2;
    return html`<div class="lines stack" aria-hidden="true">${Array.from({ length: many }, () => bone)}</div>`;
  }

  /** Shows what is to be shown, where that is something else. */
  async #open(): Promise<void> {
    this.#choosing.read();
    const { wanted } = this.#choosing;
    const { id, token } = this.#following.wanted ?? {};
    if (id === wanted?.id && token === wanted?.token) return this.requestUpdate();
    this.#answer.current?.reset();
    if (!wanted?.token) return this.#following.clear();
    await this.#following.run({ id: wanted.id, token: wanted.token });
  }

  /** What is shown stays, with what was typed into it. */
  #onRemembered(): void {
    if (!this.case) this.#choosing.chosen = this.#following.shown?.id;
    void this.#open();
  }

  /** A case that says more stands whole at once; any other first says where it stands. */
  async #prepare(found: CustomerCase): Promise<void> {
    const prepared = this.#answer.need().then((answer) => answer.prepare(found));
    if (!saysMore(found)) return;
    await this.#answer.fetch();
    if (this.#answer.current) await prepared;
  }

  #onNews(now: CustomerCase, before: CustomerCase): void {
    this.#answer.current?.follow(now);
    const said = now.thread.slice(before.thread.length).some(({ by }) => by !== 'customer');
    const news = said && this.#locale.with(answerTexts)?.messages.news;
    if (news) this.#announcer.say(news);
  }

  readonly #again = (): void => {
    void this.#following.retry().then(() => this.#focus('#headline, .alert button'));
  };

  #choose(id: string | undefined): void {
    const before = this.#choosing.chosen;
    this.#choosing.chosen = id;
    void this.#open().then(() => this.#focus(id ? '#headline, .alert button' : `[data-id="${before}"]`));
  }

  #forget(id: string): void {
    this.#choosing.forget(id);
    void this.#open().then(() => this.#focus('#headline, .alert button'));
  }

  /** Puts the focus where the reader goes on. */
  async #focus(selector: string): Promise<void> {
    if (this.#showsNone) await this.#noCase.need();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const bone = html`<div class="bone" aria-hidden="true"></div>`;
