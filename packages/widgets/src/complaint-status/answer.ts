import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { failureOf, type Failure } from '../controllers/failure.ts';
import { answerTexts, moreTexts } from '../locales/cases/texts.ts';
import { Format } from '../locales/format.ts';
import { timeline } from '../styles/timeline.ts';
import { alertView, failureView } from '../views/alert.ts';
import { Fields } from '../views/fields.ts';
import { Acting, type Doing } from './acting.ts';
import { styles } from './answer.styles.ts';
import type { AnswerLocale, AnswerParts, CaseView, Panel } from './case-view.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { isGone } from './following.ts';
import { headline, isAsked } from './headline.ts';
import type * as More from './more.ts';
import type { Rating } from './rating.ts';
import { stepsView } from './steps.ts';
import { threadView } from './thread.ts';

/** Whether a case says more than its steps and what was said. */
const saysMore = (shown: CustomerCase): boolean =>
  !!(shown.plan ?? shown.resolution ?? shown.authorityLine) ||
  !shown.confirmed ||
  isAsked(shown) ||
  shown.evidence.length > 0;

/** A case in full, and what the reader can do to it. */
export class Answer {
  readonly #parts: AnswerParts;
  readonly #fields: Fields;
  readonly #acting: Acting;
  #format: Format | undefined;
  #more: typeof More | undefined;
  #uploads: More.Uploads | undefined;
  #rating: Rating | undefined;
  #panel: Panel | undefined;
  /** What could not be fetched, so that it can be asked for again. */
  #failure: { readonly of: 'more' | 'download'; readonly failure: Failure } | undefined;

  constructor(parts: AnswerParts) {
    const { host, following, client } = parts;
    this.#parts = parts;
    this.#fields = new Fields(host);
    this.#acting = new Acting(host, following, client, (doing) => this.#done(doing));
    for (const { styleSheet } of [timeline, styles])
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  /** Another case. */
  reset(): void {
    this.#acting.reset();
    this.#fields.values = {};
    this.#fields.problems = {};
    this.#uploads?.stop();
    this.#panel = this.#uploads = this.#failure = undefined;
  }

  /** Loads what this case needs beyond the ordinary. */
  async prepare(shown: CustomerCase): Promise<void> {
    this.#fields.values.message ||= draftOf(this.#parts.policy(), shown.id);
    void this.#openRating(shown);
    if (saysMore(shown)) await this.#need();
  }

  /** The same for news, which are shown as far as that goes. */
  follow(shown: CustomerCase): void {
    void this.#openRating(shown);
    if (saysMore(shown)) void this.#tryNeed();
  }

  render(shown: CustomerCase): unknown {
    const locale = this.#locale;
    if (!locale) return nothing;
    const more = this.#more;
    const view = this.#view(shown, locale);
    return [
      more && view ? more.noticeView(shown, view) : nothing,
      stepsView(shown, locale),
      more && view ? [more.resolutionView(shown, view), more.planView(shown, view)] : nothing,
      html`<section class="part stack" part="thread">
        <h3>${locale.messages.thread}</h3>
        ${threadView(shown, locale)} ${this.#form(shown, locale)}
      </section>`,
      more && view ? more.filesView(shown, view) : nothing,
      shown.rateable ? this.#rating?.render(shown) : nothing,
      this.#rest(shown, locale),
    ];
  }

  get #locale(): AnswerLocale | undefined {
    const locale = this.#parts.locale.with(answerTexts);
    if (!locale) return undefined;
    if (this.#format?.tag !== locale.tag) this.#format = new Format(locale.tag);
    return { ...locale, format: this.#format };
  }

  #view(shown: CustomerCase, locale: AnswerLocale): CaseView | undefined {
    const texts = this.#parts.locale.with(moreTexts);
    if (!texts) return undefined;
    return {
      locale: { ...locale, messages: { ...locale.messages, ...texts.messages } },
      fields: this.#fields,
      busy: this.#acting.busy,
      run: (doing) => void this.#acting.run(doing),
      failureOf: (act) => this.#failureOf(act, shown, locale),
      opener: (panel, label) => this.#opener(panel, label),
      opened: (panel) => this.#opened(panel, shown, locale),
      close: () => this.#close(),
      download: (evidenceId) => void this.#download(evidenceId),
      downloadFailure: this.#failureView('download', locale),
    };
  }

  /** It stays while something is written in it, so that news take nothing away. */
  #form(shown: CustomerCase, locale: AnswerLocale): TemplateResult | typeof nothing {
    const { messages } = locale;
    const can = shown.can.includes('message');
    if (!can && !this.#fields.values.message) return nothing;
    const { busy, doing } = this.#acting;
    const field = this.#fields.render(
      'message',
      isAsked(shown) ? messages.yourAnswer : messages.message,
      ({ value, invalid, described }) =>
        html`<textarea
          id="message"
          name="message"
          rows="3"
          maxlength="4000"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        ></textarea>`,
      can ? undefined : messages.notNow,
    );
    return html`<form
      part="form"
      class="screen"
      novalidate
      @input=${() => this.#keep(shown.id)}
      @submit=${(event: Event) => this.#send(event, can, locale)}
    >
      ${field} ${this.#failureOf('message', shown, locale)}
      <div>
        <button class=${isAsked(shown) ? '' : 'plain'} part="button" aria-disabled=${busy || !can}>
          ${busy && doing?.act === 'message' ? messages.sending : messages.send}
        </button>
      </div>
    </form>`;
  }

  #rest(shown: CustomerCase, locale: AnswerLocale): TemplateResult | typeof nothing {
    const { messages } = locale;
    const [attach, chase, withdraw] = (['attach', 'chase', 'withdraw'] as const).map((act) => shown.can.includes(act));
    const open = this.#panel === 'attach' || this.#panel === 'withdraw' ? this.#panel : undefined;
    if (!attach && !chase && !withdraw && !open) return nothing;
    return html`<section class="part stack screen" part="acts">
      <div class="row">
        ${attach ? this.#opener('attach', messages.addFiles) : nothing}
        ${
          chase
            ? html`<button
                class="plain"
                type="button"
                aria-disabled=${this.#acting.busy}
                @click=${() => void this.#acting.run({ act: 'chase' })}
              >
                ${messages.chase}
              </button>`
            : nothing
        }
        ${withdraw ? this.#opener('withdraw', messages.withdraw, 'link') : nothing}
      </div>
      ${this.#failureOf('chase', shown, locale)} ${this.#failureView('more', locale)}
      ${open ? this.#opened(open, shown, locale) : nothing}
    </section>`;
  }

  #opener(panel: Panel, label: string, look = 'plain'): TemplateResult {
    const open = this.#panel === panel;
    return html`<button
      class=${look}
      type="button"
      data-opens=${panel}
      aria-expanded=${open}
      @click=${() => (open ? this.#close() : void this.#open(panel))}
    >
      ${label}
    </button>`;
  }

  #opened(panel: Panel, shown: CustomerCase, locale: AnswerLocale): unknown {
    if (this.#panel !== panel) return nothing;
    const more = this.#more;
    const view = this.#view(shown, locale);
    if (!more || !view) return this.#failure ? nothing : html`<div class="bone" aria-hidden="true"></div>`;
    const opened = { ...view, shown, can: shown.can.includes(panel) };
    if (panel === 'attach') return (this.#uploads ??= new more.Uploads(this.#parts)).render(opened);
    return panel === 'reject' ? more.rejectView(opened) : more.withdrawView(opened);
  }

  /** Why an act was not done: the line, or that the case has moved on. */
  #failureOf(act: Doing['act'], shown: CustomerCase, locale: AnswerLocale): unknown {
    const { doing, failure, moved } = this.#acting;
    if (doing?.act !== act) return nothing;
    if (moved) return alertView({ title: locale.messages.moved, text: headline(shown, locale) }, 'warn');
    return failure ? this.#told(failure, locale, () => void this.#acting.retry()) : nothing;
  }

  #failureView(of: 'more' | 'download', locale: AnswerLocale): unknown {
    if (this.#failure?.of !== of) return nothing;
    return this.#told(this.#failure.failure, locale, of === 'more' ? () => void this.#tryNeed() : undefined);
  }

  #told(failure: Failure, locale: AnswerLocale, retry?: () => void): TemplateResult {
    return isGone(failure.code) ? alertView(locale.messages.gone, 'warn') : failureView(failure, locale, retry);
  }

  #send(event: Event, can: boolean, { messages }: AnswerLocale): void {
    event.preventDefault();
    this.#fields.problems = {};
    const text = this.#fields.read('message', /\S/, messages.messageNeeded);
    if (text && can) void this.#acting.run({ act: 'message', text });
    this.#parts.host.requestUpdate();
  }

  #keep(id: string): void {
    keepDraft(this.#parts.policy(), id, this.#fields.values.message ?? '');
  }

  /** What was typed has arrived, and is told; the focus goes where the reader goes on. */
  #done({ act, text }: Doing): void {
    const { host, announcer, following } = this.#parts;
    const told = this.#locale?.messages.done[act] ?? '';
    // After what the news themselves have to tell.
    void host.updateComplete.then(() => announcer.say(told));
    const { values } = this.#fields;
    const name = act === 'message' ? 'message' : 'reason';
    if (values[name]?.trim() === text) values[name] = '';
    this.#keep(following.wanted?.id ?? '');
    if (act === 'message' || act === 'chase') return;
    this.#panel = undefined;
    void this.#focus('#headline');
  }

  async #open(panel: Panel): Promise<void> {
    this.#panel = panel;
    await this.#tryNeed();
    await this.#focus(`[data-panel=${panel}]`);
  }

  #close(): void {
    const panel = this.#panel;
    this.#panel = undefined;
    this.#fields.problems = {};
    if (panel === this.#acting.doing?.act) this.#acting.reset();
    void this.#focus(`[data-opens=${panel}]`);
  }

  /** Stands below the case, and loads after it. */
  async #openRating(shown: CustomerCase): Promise<void> {
    if (!shown.rateable) return;
    const { host, following } = this.#parts;
    const { Rating } = await import('./rating.ts').catch(() => ({ Rating: undefined }));
    if (Rating) await (this.#rating ??= new Rating(host, following)).open(shown);
  }

  async #need(): Promise<void> {
    const { host, locale } = this.#parts;
    const [more] = await Promise.all([import('./more.ts'), locale.need(moreTexts)]);
    if (!this.#more && more.styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(more.styles.styleSheet);
    this.#more = more;
  }

  async #tryNeed(): Promise<void> {
    this.#failure = undefined;
    this.#parts.host.requestUpdate();
    await this.#need().catch((error: unknown) => (this.#failure = { of: 'more', failure: failureOf(error) }));
    this.#parts.host.requestUpdate();
  }

  /** The address downloads, for whoever has it, and for a short time. */
  async #download(evidenceId: string): Promise<void> {
    const { following, client, host } = this.#parts;
    const { wanted } = following;
    if (!wanted) return;
    this.#failure = undefined;
    try {
      const { url } = await (await client()).evidenceLink(wanted.id, evidenceId, { token: wanted.token });
      Object.assign(document.createElement('a'), { href: url, download: '', rel: 'noreferrer' }).click();
    } catch (error) {
      this.#failure = { of: 'download', failure: failureOf(error) };
    }
    host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    const { host } = this.#parts;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
