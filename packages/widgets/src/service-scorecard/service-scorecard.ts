import type { Figure, ScorecardAnswer, ScorecardCut } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import { ClientController } from '../controllers/client.ts';
import { LocaleController } from '../controllers/locale.ts';
import { Reading } from '../controllers/reading.ts';
import type { ScorecardClient } from '../controllers/scorecard-client.ts';
import type { Locale } from '../locales/load.ts';
import type { ScorecardMessages } from '../locales/scorecard/messages.ts';
import { detailTexts, reviewTexts, scorecardTexts } from '../locales/scorecard/texts.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { tokens } from '../styles/tokens.ts';
import { alertView } from '../views/alert.ts';
import { choices } from '../views/choices.ts';
import { Choosing, chosenOf, type Chosen } from './choosing.ts';
import type { Details } from './details.ts';
import { figuresView, keyOf, type Detail, type FiguresContext } from './figures.ts';
import { Numbers } from './numbers.ts';
import type { WeeklyReview } from './review.ts';
import { Saving } from './saving.ts';
import { ServiceScorecardErrorEvent } from './service-scorecard.events.ts';
import { styles } from './service-scorecard.styles.ts';
import { isStaffToken, troubleView } from './trouble.ts';

/**
 * The scorecard of a back office: figures against targets by customers, processes, learning and finance, each with its trend,
 * its formula and what it is cut by; and the weekly review of cases. Both can be downloaded for spreadsheets.
 *
 * Takes the token of a signed-in member of staff, and shows what that person's role sees. A key is never sent. Charts are
 * fetched with the first trend that is opened; beside each stands the same as a table.
 *
 * @slot - A way on without scripts. Stays below the element's own content.
 *
 * @fires {ServiceScorecardErrorEvent} service-scorecard-error - A call failed. After `token_expired` set another `token`.
 *
 * @csspart card - Everything.
 * @csspart title - The heading.
 * @csspart choices - A row of choices.
 * @csspart choosing - Of which days, and cut by what.
 * @csspart form - The days and the cut as a form.
 * @csspart field - A label with its field.
 * @csspart button - The button that shows.
 * @csspart perspective - One of the four sides.
 * @csspart figure - A figure.
 * @csspart chart - The chart of a trend.
 * @csspart table - A table.
 * @csspart review - The weekly review.
 * @csspart alert - A panel that says what is the matter.
 *
 * @cssproperty [--waybill-accent] - Buttons, links, lines of charts, what is chosen.
 * @cssproperty [--waybill-on-accent] - Text on the accent.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text, axes and targets of charts.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-soft] - Background of quiet areas.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-edge] - Borders of fields.
 * @cssproperty [--waybill-good] - A target that is met.
 * @cssproperty [--waybill-warn] - What did not arrive.
 * @cssproperty [--waybill-bad] - Errors, and a target that is not met.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
 */
export class ServiceScorecard extends LitElement {
  static override readonly styles = [tokens, button, field, alert, card, styles];
  static override readonly properties = {
    from: {},
    to: {},
    by: {},
    baseUrl: { attribute: 'base-url' },
    lang: {},
    token: { attribute: false },
    client: { attribute: false },
  };

  /** The first day, `2026-11-01`. Default, and where the two are no days in their order or more than a year: the last full month. */
  declare from?: string | undefined;
  /** The last day. */
  declare to?: string | undefined;
  /** What the figures are cut by. Default: nothing. */
  declare by?: ScorecardCut | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /** Of a signed-in member of staff. Not an attribute, so that it stays out of the page's markup. */
  declare token?: string | undefined;
  /** Asks the service in place of the SDK: a `WaybillStaff`, for tests, and for pages that call through their own server. */
  declare client?: ScorecardClient | undefined;

  readonly #locale = new LocaleController(this, scorecardTexts);
  readonly #client = new ClientController<ScorecardClient>(
    callerOf(this),
    () => import('../controllers/scorecard-client.ts'),
  );
  readonly #announcer = new Announcer(this);
  readonly #failed = (code: string): Event => new ServiceScorecardErrorEvent({ code });
  readonly #reading = new Reading<ScorecardAnswer>(this, this.#failed);
  readonly #saving = new Saving(this, this.#failed);
  readonly #choosing = new Choosing(this, (chosen) => Object.assign(this, chosen));
  readonly #opened = new Set<string>();
  #view: 'figures' | 'review' = 'figures';
  #seen: ScorecardAnswer | undefined;
  #details: Details | undefined;
  #review: WeeklyReview | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asks = ['token', 'client', 'baseUrl'] as const;
    const asked = ['from', 'to', 'by', ...asks] as const;
    if (!this.hasUpdated || asked.some((name) => changed.has(name))) this.#read();
    if (asks.some((name) => changed.has(name))) {
      this.#review?.clear();
      if (this.#view === 'review') void this.#review?.read();
    }
    const { found } = this.#reading;
    const locale = this.#locale.current;
    if (found === this.#seen || !locale) return;
    this.#seen = found;
    if (found) this.#tell(found, locale);
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const busy = this.#isAsked && (this.#view === 'figures' ? this.#reading.busy : (this.#review?.busy ?? true));
    return html`<div class="room" lang=${locale?.tag ?? nothing} dir=${locale?.dir ?? nothing}>
      <div class="card" part="card" aria-busy=${busy || !locale}>
        ${locale ? this.#content(locale) : bones}<slot></slot>
      </div>
      <p class="hidden" role="status">${busy ? locale?.messages.loading : this.#announcer.text}</p>
    </div>`;
  }

  #content(locale: Locale<ScorecardMessages>): unknown {
    const { messages } = locale;
    const title = html`<h2 id="headline" part="title" tabindex="-1">${messages.title}</h2>`;
    if (!this.client && !this.token) return [title, alertView(messages.signIn, 'calm')];
    if (!this.#isAsked) return [title, alertView(messages.notAToken, 'bad')];
    return html`<div class="head">
        ${title}
        <div class="screen">${choices('view', messages.view, messages.views, this.#view, this.#show)}</div>
      </div>
      ${this.#view === 'figures' ? this.#figures(locale) : (this.#review?.render() ?? bones)}`;
  }

  #figures(locale: Locale<ScorecardMessages>): TemplateResult {
    const { busy, failure, found } = this.#reading;
    const { messages } = locale;
    return html`${this.#choosing.render(this.#chosen, messages)}
    ${busy ? bones : failure ? troubleView(failure, locale, this.#again) : found ? this.#answer(found, locale) : nothing}`;
  }

  #answer(answer: ScorecardAnswer, locale: Locale<ScorecardMessages>): unknown {
    const { messages, tag } = locale;
    if (!answer.figures.length) return alertView(messages.empty, 'calm');
    const numbers = new Numbers(tag, messages);
    const context: FiguresContext = {
      locale,
      numbers,
      isOpen: (figure, detail) => this.#opened.has(openedKey(figure, detail)),
      toggle: this.#toggle,
      detail: (figure, detail) => this.#details?.render(figure, detail, answer) ?? boneOf,
    };
    return html`<div class="row sum">
        <div>
          <p><b>${messages.daysOf(numbers.days(answer), answer.timeZone)}</b></p>
          <p class="quiet">${this.#sum(answer, locale)}</p>
        </div>
        ${this.#saving.render(messages.csv, locale, this.#save)}
      </div>
      ${figuresView(answer, context)}`;
  }

  #sum({ figures }: ScorecardAnswer, { messages, tag }: Locale<ScorecardMessages>): string {
    const judged = figures.filter(({ met }) => met !== null);
    const written = new Intl.NumberFormat(tag);
    return messages.reached(written.format(judged.filter(({ met }) => met).length), written.format(judged.length));
  }

  get #chosen(): Chosen {
    return chosenOf(this);
  }

  /** Without a token nothing is asked; a key is no token. */
  get #isAsked(): boolean {
    return this.client !== undefined || (!!this.token && isStaffToken(this.token));
  }

  #read(): void {
    this.#announcer.text = '';
    if (!this.#isAsked) return this.#reading.clear();
    const { from, to, by } = this.#chosen;
    void this.#reading.run(async (signal) => {
      const { scorecard } = await this.#client.get();
      return scorecard.retrieve({ from, to, ...(by && { by }) }, { signal });
    });
  }

  #tell(answer: ScorecardAnswer, locale: Locale<ScorecardMessages>): void {
    this.#announcer.say(this.#sum(answer, locale));
    if ([...this.#opened].some((key) => key.endsWith('trend'))) this.#details?.trend.read(answer);
  }

  readonly #again = (): void => {
    void this.#reading.retry().then(() => this.#focus('#headline'));
  };

  readonly #save = (): void => {
    const { from, to, by } = this.#chosen;
    void this.#saving
      .save(`scorecard-${from}-${to}.csv`, async (signal) =>
        (await this.#client.get()).scorecard.csv({ from, to, ...(by && { by }) }, { signal }),
      )
      .then((saved) => saved && this.#announcer.say(this.#locale.current?.messages.csvDone ?? ''));
  };

  readonly #toggle = (figure: Figure, detail: Detail, open: boolean): void => {
    const key = openedKey(figure, detail);
    if (open === this.#opened.has(key)) return;
    if (open) this.#opened.add(key);
    else this.#opened.delete(key);
    if (open) void this.#openDetails(detail);
    this.requestUpdate();
  };

  /** What cannot be fetched shows as bones; closing and opening asks again. */
  async #openDetails(detail: Detail): Promise<void> {
    try {
      const [{ Details, styles }] = await Promise.all([import('./details.ts'), this.#locale.need(detailTexts)]);
      if (!this.#details) this.#adopt(styles.styleSheet);
      this.#details ??= new Details(this, this.#locale, { client: () => this.#client.get(), failed: this.#failed });
      if (detail === 'trend' && this.#reading.found) this.#details.trend.read(this.#reading.found);
    } catch {
      this.dispatchEvent(this.#failed('connection'));
    }
    this.requestUpdate();
  }

  readonly #show = (view: 'figures' | 'review'): void => {
    this.#view = view;
    if (view === 'review') void this.#openReview();
    this.requestUpdate();
  };

  async #openReview(): Promise<void> {
    try {
      const [{ WeeklyReview, styles }] = await Promise.all([import('./review.ts'), this.#locale.need(reviewTexts)]);
      if (!this.#review) this.#adopt(styles.styleSheet);
      this.#review ??= new WeeklyReview(this, this.#locale, {
        client: () => this.#client.get(),
        failed: this.#failed,
        timeZone: () => this.#reading.found?.timeZone,
      });
      await this.#review.read();
    } catch {
      this.#view = 'figures';
      this.dispatchEvent(this.#failed('connection'));
    }
    this.requestUpdate();
  }

  #adopt(sheet: CSSStyleSheet | undefined): void {
    const adopted = this.shadowRoot?.adoptedStyleSheets;
    if (sheet && adopted && !adopted.includes(sheet)) adopted.push(sheet);
  }

  /** Puts the focus where the reader goes on. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const openedKey = (figure: Figure, detail: Detail): string => `${keyOf(figure)}-${detail}`;

/** Who calls: the person of the token, where stores' elements have their key. */
const callerOf = (host: ServiceScorecard): ConstructorParameters<typeof ClientController<ScorecardClient>>[0] => ({
  addController: (controller) => host.addController(controller),
  get publishableKey() {
    return host.token;
  },
  get baseUrl() {
    return host.baseUrl;
  },
  get client() {
    return host.client;
  },
});

const boneOf = html`<div class="bone" aria-hidden="true"></div>`;

/** Stands where figures will stand. */
const bones = html`<div class="figures" aria-hidden="true">
  ${[1, 2, 3, 4].map(() => html`<div class="figure">${boneOf}${boneOf}${boneOf}</div>`)}
</div>`;
