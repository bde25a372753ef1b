import type { Rating, ReviewChange, ReviewSummary } from '@waybill/sdk/contract';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../controllers/announcer.ts';
import { ClientController } from '../controllers/client.ts';
import type { StoragePolicy } from '../controllers/kept.ts';
import { LocaleController } from '../controllers/locale.ts';
import { Reading } from '../controllers/reading.ts';
import type { ReviewsClient } from '../controllers/reviews-client.ts';
import { tickingOf } from '../controllers/ticking.ts';
import type { Locale } from '../locales/load.ts';
import type { RatingMessages } from '../locales/reviews/messages.ts';
import { ratingTexts, summaryTexts } from '../locales/reviews/texts.ts';
import { wordFor } from '../locales/word-for.ts';
import { alert } from '../styles/alert.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { tokens } from '../styles/tokens.ts';
import { alertView, failureView } from '../views/alert.ts';
import type { Trouble } from './complaining.ts';
import { Fetched } from './fetched.ts';
import type { MoreLocale } from './more.ts';
import { Sending, type About } from './sending.ts';
import { ServiceRatingErrorEvent } from './service-rating.events.ts';
import { styles } from './service-rating.styles.ts';
import { starsView } from './stars.ts';

/**
 * How was it? One tap on a star rates a delivered parcel or a settled case. Whoever likes goes on: reasons that follow the
 * score, words, a suggestion. After a bad score for a parcel it opens the way to somebody who answers. Where it was rated
 * before, what was said stands there with the answer to it, and can be changed for seven days.
 *
 * Dark follows the page's `color-scheme`. Nothing is stored in the browser. As a part of a form it has the score as its
 * value. Shows nothing but its slot where nothing shows that the parcel or the case is the reader's.
 *
 * @attr {string} name - In a form: the name of its value.
 *
 * @slot - A way on without scripts, such as the store's contact page. Stays below the element's own content.
 *
 * @fires {Event} change - Another score is chosen.
 * @fires {ServiceRatingSubmitEvent} service-rating-submit - Before something is sent; cancelable.
 * @fires {ServiceRatingSubmittedEvent} service-rating-submitted - The service has it.
 * @fires {ServiceRatingComplainEvent} service-rating-complain - After a bad score, before the report is shown; cancelable.
 * @fires {ServiceRatingErrorEvent} service-rating-error - A call failed.
 *
 * @csspart card - Everything.
 * @csspart title - The question.
 * @csspart form - The form.
 * @csspart stars - Five stars.
 * @csspart reasons - The reasons that go with the score.
 * @csspart dimensions - What can be rated by itself.
 * @csspart nps - How likely the reader is to recommend the service.
 * @csspart field - A label with its field.
 * @csspart button - The button that sends.
 * @csspart thanks - Once all is said.
 * @csspart given - What was said.
 * @csspart reply - The answer to it.
 * @csspart complain - The way to a report, and the report.
 * @csspart summary - What all customers said.
 * @csspart distribution - How their scores spread.
 * @csspart alert - A panel that says what is the matter.
 *
 * @cssstate complaining - It offers the way to a complaint, or shows it.
 *
 * @cssproperty [--waybill-accent] - Stars, buttons, links, what is chosen.
 * @cssproperty [--waybill-on-accent] - Text on the accent.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-soft] - Background of quiet areas.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-edge] - Borders of fields, and stars that are not chosen.
 * @cssproperty [--waybill-warn] - What did not arrive.
 * @cssproperty [--waybill-bad] - Errors.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
 * @cssproperty [--waybill-rating-room=14.5em] - Room that is reserved for the stars, so that the page does not jump.
 * @cssproperty [--waybill-rating-summary-room=14.5em] - The same for a summary (21.5em on a phone), until it has turned out to be empty.
 */
export class ServiceRating extends LitElement {
  static readonly formAssociated = true;
  static override readonly styles = [tokens, button, field, alert, card, styles];
  static override readonly properties = {
    number: {},
    carrier: {},
    case: {},
    display: {},
    storage: {},
    required: { type: Boolean, reflect: true },
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    lang: {},
    token: { attribute: false },
    client: { attribute: false },
  };

  /** The tracking number of the parcel. Not needed where `token` is for one parcel alone. */
  declare number?: string | undefined;
  /** Whose number it is, where two carriers have the same. */
  declare carrier?: string | undefined;
  /** The case's id, `cas_…`. Goes before `number`. */
  declare case?: string | undefined;
  /** `form`, or `summary` for what all of the store's customers said. Default: `form`. */
  declare display?: 'form' | 'summary' | undefined;
  /** A form around it waits for a score, where one can be given. Default: false. */
  declare required?: boolean | undefined;
  /** Where what is reported after a bad score is kept: `none`, `session` (until the tab is closed) or `local`. Default: `session`. */
  declare storage?: StoragePolicy | undefined;
  /** The store's `pk_…` key. Default: the script tag's `data-key`. */
  declare publishableKey?: string | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /**
   * A parcel, shopper or case token, or that of a review link: shows that what is rated is the reader's. Not an
   * attribute, so that it stays out of the page's markup.
   */
  declare token?: string | undefined;
  /** Asks the service in place of the SDK; for tests and for stores that call through their own server. */
  declare client?: ReviewsClient | undefined;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this, ratingTexts);
  readonly #client = new ClientController<ReviewsClient>(this, () => import('../controllers/reviews-client.ts'));
  readonly #announcer = new Announcer(this);
  readonly #reading = new Reading<Rating | ReviewSummary>(this, (code) => new ServiceRatingErrorEvent({ code }));
  readonly #sending = new Sending(this, {
    client: () => this.#client.get(),
    about: () => this.#about,
    token: () => this.token,
    done: (sent) => this.#done(sent),
    onNews: (rating) => this.#onNews(rating),
  });
  readonly #fetched = new Fetched(this, this.#locale);
  #seen: Rating | ReviewSummary | undefined;
  #rating: Rating | undefined;
  #step: 'stars' | 'more' | 'thanks' | 'given' = 'stars';
  #chosen: number | undefined;
  #lacking = false;
  #fixed = false;

  /** The score, `1` to `5`; empty without one. */
  get value(): string {
    return String(this.#chosen ?? '');
  }

  /** What was sent stays sent. */
  formResetCallback(): void {
    this.#pick(this.#sending.score);
  }

  constructor() {
    super();
    tickingOf(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asked = ['number', 'carrier', 'case', 'display', 'token', 'client'] as const;
    if (!this.hasUpdated || asked.some((name) => changed.has(name))) this.#open();
    const { found } = this.#reading;
    if (found === this.#seen) return;
    this.#seen = found;
    if (found && 'subject' in found) this.#show(found);
  }

  protected override updated(): void {
    const valueMissing = !!this.required && !this.#chosen && this.#rating?.state === 'open';
    const anchor = this.renderRoot.querySelector<HTMLElement>('.stars input') ?? undefined;
    this.#internals.states[this.renderRoot.querySelector('[part=complain]') ? 'add' : 'delete']('complaining');
    this.#internals.setValidity({ valueMissing }, this.#locale.current?.messages.needed ?? ' ', anchor);
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const { busy } = this.#reading;
    const sends = this.#sending.busy;
    const content = busy || !locale ? (this.#isAsked ? bones : nothing) : this.#content(locale);
    const isEmpty = content === nothing;
    const room = isEmpty ? 'none' : this.display === 'summary' ? 'summary' : 'form';
    return html`<div class="room" data-for=${room} lang=${locale?.tag ?? nothing} dir=${locale?.dir ?? nothing}>
      <div class=${isEmpty ? '' : 'card'} part=${isEmpty ? nothing : 'card'} aria-busy=${busy || sends || !locale}>
        ${content}<slot></slot>
      </div>
      <p class="hidden" role="status">${sends ? locale?.messages.sending : this.#announcer.text}</p>
    </div>`;
  }

  #content(locale: Locale<RatingMessages>): unknown {
    const { failure, found } = this.#reading;
    if (this.display === 'summary') {
      const texts = this.#locale.with(summaryTexts);
      return this.#fetched.summary && texts && found && 'count' in found
        ? this.#fetched.summary.summaryView(found, texts)
        : nothing;
    }
    if (failure) return isNobodys(failure.code) ? nothing : failureView(failure, locale, this.#again);
    const rating = this.#rating;
    if (!rating) return nothing;
    const { messages } = locale;
    const { kind, number } = rating.subject;
    return html`<div class="head">
        <h2 id="headline" part="title" tabindex="-1">${wordFor(messages.title, kind) ?? messages.title.parcel}</h2>
        <p class="quiet">${wordFor(messages.about, kind)} <bdi>${number}</bdi></p>
      </div>
      ${rating.state === 'early' ? html`<p>${wordFor(messages.early, kind) ?? messages.early.parcel}</p>` : this.#body(rating, locale)}`;
  }

  #body(rating: Rating, locale: Locale<RatingMessages>): unknown {
    const more = this.#fetched.more?.locale;
    const { review } = this.#sending;
    const offer = more ? this.#offer(rating, more) : nothing;
    if (this.#fetched.complaining?.open) return offer;
    switch (this.#step) {
      case 'given':
        return more && review && this.#fetched.given
          ? [
              this.#fixed ? alertView(more.messages.fixed, 'calm') : nothing,
              this.#fetched.given.givenView(review, more, this.#change),
              offer,
            ]
          : nothing;
      case 'thanks':
        return more ? [this.#thanks(more), offer] : nothing;
      default:
        return [this.#form(rating, locale), offer];
    }
  }

  #form(rating: Rating, locale: Locale<RatingMessages>): TemplateResult {
    const { messages } = locale;
    const { busy, failure } = this.#sending;
    const goesOn = this.#step === 'more';
    return html`<form part="form" novalidate @submit=${this.#submit}>
      <div>
        ${starsView({
          name: 'score',
          legend: wordFor(messages.title, rating.subject.kind) ?? messages.title.parcel,
          headed: true,
          chosen: this.#chosen,
          label: (score) => messages.star(score, messages.scores[score as 1]),
          choose: (score) => this.#pick(score),
          mean: (score) => this.#mean(score),
          described: 'word',
        })}
        <p class="word quiet" id="word">${this.#word(messages)}</p>
      </div>
      ${goesOn && this.#chosen ? this.#fetched.more?.render(this.#chosen, rating) : nothing}
      ${failure ? failureView(failure, locale, () => void this.#sending.retry()) : nothing}
      ${
        goesOn || (this.#chosen && this.#chosen !== this.#sending.score)
          ? html`<div>
              <button part="button" aria-disabled=${busy}>${busy ? messages.sending : messages.send}</button>
            </div>`
          : nothing
      }
    </form>`;
  }

  /** What the stars say, and whether it has arrived. */
  #word({ scores, sending, saved, hint, needed }: RatingMessages): string {
    const { busy, failure, waiting, review } = this.#sending;
    if (!this.#chosen) return this.#lacking ? needed : hint;
    const word = scores[this.#chosen as 1];
    if (busy) return `${word} · ${sending}`;
    return !failure && !waiting && review?.score === this.#chosen ? `${word} · ${saved}` : word;
  }

  #thanks({ messages }: MoreLocale): TemplateResult {
    const { title, text } = messages.thanks;
    return html`<section class="stack" part="thanks">
      <div>
        <h3 id="thanks" tabindex="-1">${title}</h3>
        <p>${text}</p>
      </div>
      <div><button class="link" type="button" data-change @click=${this.#change}>${messages.change}</button></div>
    </section>`;
  }

  /** A bad score for a parcel has a way to somebody who answers; about a case somebody has answered already. */
  #offer({ subject }: Rating, locale: MoreLocale): unknown {
    const bad = this.#sending.score !== undefined && (this.#chosen ?? 5) <= 2 && subject.kind === 'parcel';
    // Not fetched: the rating goes on without, and asks for it again.
    if (bad) void this.#fetched.needComplaining().catch(() => undefined);
    return bad || this.#fetched.complaining?.open
      ? this.#fetched.complaining?.render(() => this.#trouble(subject.number), locale)
      : nothing;
  }

  #trouble(number: string): Trouble {
    const { carrier, token } = this;
    return { number, carrier, token, text: this.#fetched.more?.text ?? '' };
  }

  get #about(): About {
    const { number, carrier } = this;
    if (this.case) return { caseId: this.case };
    return number?.trim() ? { number: number.trim(), ...(carrier && { carrier }) } : {};
  }

  /** A number alone rates nothing. Whoever calls through a server of their own shows there whose it is. */
  get #isAsked(): boolean {
    return this.display === 'summary' || !!(this.token || this.client);
  }

  /** Reads what is to be shown, where that is something else. */
  #open(): void {
    this.#rating = undefined;
    this.#sending.reset();
    this.#fetched.complaining?.reset();
    this.#pick(undefined, false);
    this.#fixed = this.#lacking = false;
    if (!this.#isAsked) return this.#reading.clear();
    void this.#reading.run((signal) => (this.display === 'summary' ? this.#readSummary(signal) : this.#read(signal)));
  }

  async #readSummary(signal: AbortSignal): Promise<ReviewSummary> {
    const [client] = await Promise.all([this.#client.get(), this.#fetched.needSummary()]);
    return client.summary({ signal });
  }

  /** With what follows a score, so that it unfolds at once. */
  async #read(signal: AbortSignal): Promise<Rating> {
    const read = async () => (await this.#client.get()).rating(this.#about, { signal, token: this.token });
    const [rating] = await Promise.all([read(), this.#fetched.needMore()]);
    if (rating.state === 'rated') await this.#fetched.needGiven();
    return rating;
  }

  #show(rating: Rating): void {
    const { review, state } = rating;
    this.#rating = rating;
    this.#sending.reset(review ?? undefined);
    this.#fetched.more?.begin(rating);
    this.#step = state === 'rated' ? 'given' : 'stars';
    this.#pick(review?.score, false);
  }

  /** What is there was changed elsewhere. What is typed here stays. */
  #onNews(rating: Rating): void {
    const { review, state } = rating;
    this.#rating = rating;
    if (state !== 'rated' || review?.editableUntil) return this.requestUpdate();
    this.#fixed = true;
    void this.#fetched.needGiven().then(
      () => this.#show(rating),
      () => undefined,
    );
  }

  readonly #again = (): void => {
    void this.#reading.retry().then(() => this.#focus('#headline, .alert button'));
  };

  /** @param tells the page, where it is the reader who chooses. */
  #pick(score: number | undefined, tells = true): void {
    const before = this.#chosen;
    this.#chosen = score;
    this.#internals.setFormValue(score ? String(score) : null);
    if (tells && before !== score) this.dispatchEvent(new Event('change', { bubbles: true }));
    this.requestUpdate();
  }

  /** One tap is enough; what can be said besides unfolds below. */
  #mean(score: number): void {
    this.#pick(score);
    const { score: sent, failure } = this.#sending;
    if ((score !== sent || failure) && !this.#sending.run({ score })) return;
    if (this.#step === 'stars') this.#step = 'more';
    this.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const score = this.#chosen;
    const kind = this.#rating?.subject.kind;
    this.#lacking = !score;
    this.requestUpdate();
    if (!score || !kind) return;
    if (this.#step === 'stars') this.#mean(score);
    else if (this.#fetched.more) this.#sending.run(this.#fetched.more.read(score, kind));
  };

  readonly #change = (): void => {
    this.#step = 'more';
    void this.#focus('.stars :checked');
  };

  #done({ tags }: ReviewChange): void {
    const { review } = this.#sending;
    const rating = this.#rating;
    if (rating && review) this.#rating = { ...rating, state: 'rated', review };
    this.#announcer.say(this.#locale.current?.messages.saved ?? '');
    // A score alone goes on; with the rest, all is said.
    if (!tags || this.#sending.waiting) return;
    this.#step = 'thanks';
    void this.#focus('#thanks');
  }

  /** Puts the focus where the reader goes on. */
  async #focus(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Nothing shows that there is something for this reader to rate. */
const isNobodys = (code: string): boolean => code === 'review_not_found' || code.startsWith('token_');

/** Stands where the stars will stand, about as tall. */
const bones = html`<div class="stack" aria-hidden="true">
  <div class="bone"></div>
  <div class="bone"></div>
  <div class="bone"></div>
</div>`;
