import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.ts';
import { Part } from '../controllers/part.ts';
import { answerTexts, moreTexts } from '../locales/cases/texts.ts';
import { written } from '../locales/format.ts';
import { alertView, failureView } from '../views/alert.ts';
import { Fields } from '../views/fields.ts';
import { Acting, type Doing } from './acting.ts';
import { styles } from './answer.styles.ts';
import type { AnswerLocale, AnswerParts, CaseView, Panel } from './case-view.ts';
import { isGone } from './following.ts';
import { headline, saysMore } from './headline.ts';
import { MessageForm } from './message-form.ts';
import type * as More from './more.ts';
import { focusOn, Opening } from './opening.ts';
import type { Rating } from './rating.ts';
import { threadView } from './thread.ts';

/** What was said of a case, what only some say, and what the reader can do to it. */
export class Answer {
  readonly #parts: AnswerParts;
  readonly #fields: Fields;
  readonly #acting: Acting;
  readonly #message: MessageForm;
  readonly #more: Part<typeof More>;
  readonly #opening: Opening;
  #uploads: More.Uploads | undefined;
  #download: More.Download | undefined;
  #proving: More.Proving | undefined;
  #rating: Rating | undefined;

  constructor(parts: AnswerParts) {
    const { host, following, client, policy } = parts;
    this.#parts = parts;
    this.#fields = new Fields(host);
    this.#acting = new Acting(host, following, client, (doing) => this.#done(doing));
    this.#message = new MessageForm(this.#fields, this.#acting, policy);
    this.#more = new Part(host, () => this.#loadMore());
    this.#opening = new Opening(
      host,
      () => this.#more.need(),
      (panel) => this.#closed(panel),
    );
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  /** Another case. */
  reset(): void {
    this.#acting.reset();
    this.#fields.values = {};
    this.#fields.problems = {};
    this.#uploads?.stop();
    this.#opening.panel = this.#uploads = undefined;
    if (this.#download) this.#download.failure = undefined;
  }

  /** Loads what this case needs beyond the ordinary. */
  async prepare(shown: CustomerCase): Promise<void> {
    if (this.#parts.following.wanted?.id !== shown.id) return;
    this.#message.restore(shown);
    void this.#openRating(shown);
    if (!saysMore(shown)) return;
    void this.#more.need();
    await this.#more.fetch();
    await this.#proving?.open(shown);
  }

  /** The same for news, which are shown as far as that goes. */
  follow(shown: CustomerCase): void {
    void this.#openRating(shown);
    if (saysMore(shown)) void this.#more.need().then(() => this.#proving?.open(shown));
  }

  /** What the reader has to know first; stands above the steps. */
  renderNotice(shown: CustomerCase): unknown {
    const locale = this.#locale;
    const view = locale && this.#view(shown, locale);
    return view ? this.#more.current?.noticeView(shown, view) : nothing;
  }

  render(shown: CustomerCase): unknown {
    const locale = this.#locale;
    if (!locale) return nothing;
    const more = this.#more.current;
    const view = this.#view(shown, locale);
    return [
      more && view ? [more.resolutionView(shown, view), more.planView(shown, view)] : nothing,
      html`<section class="part stack" part="thread">
        <h3>${locale.messages.thread}</h3>
        ${threadView(shown, locale)} ${this.#message.render(shown, locale, this.#failureOf('message', shown, locale))}
      </section>`,
      more && view ? more.filesView(shown, view) : nothing,
      shown.rateable ? this.#rating?.render(shown) : nothing,
      this.#rest(shown, locale),
    ];
  }

  get #locale(): AnswerLocale | undefined {
    const locale = this.#parts.locale.with(answerTexts);
    return locale && written(locale);
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
      opener: (panel, label) => this.#opening.button(panel, label),
      opened: (panel) => this.#opened(panel, shown, locale),
      close: () => this.#opening.close(),
      download: (evidenceId) => void this.#download?.run(evidenceId),
      downloadFailure: this.#told(this.#download?.failure, locale),
      proof: this.#proving?.render(shown),
    };
  }

  #rest(shown: CustomerCase, locale: AnswerLocale): TemplateResult | typeof nothing {
    const { messages } = locale;
    const [attach, chase, withdraw] = (['attach', 'chase', 'withdraw'] as const).map((act) => shown.can.includes(act));
    const { panel } = this.#opening;
    const open = panel === 'attach' || panel === 'withdraw' ? panel : undefined;
    if (!attach && !chase && !withdraw && !open) return nothing;
    return html`<section class="part stack screen" part="acts">
      <div class="row">
        ${attach ? this.#opening.button('attach', messages.addFiles) : nothing}
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
        ${withdraw ? this.#opening.button('withdraw', messages.withdraw, 'link') : nothing}
      </div>
      ${this.#failureOf('chase', shown, locale)} ${this.#told(this.#more.failure, locale, this.#more.retry)}
      ${open ? this.#opened(open, shown, locale) : nothing}
    </section>`;
  }

  #opened(panel: Panel, shown: CustomerCase, locale: AnswerLocale): unknown {
    if (this.#opening.panel !== panel) return nothing;
    const { current: more, failure } = this.#more;
    const view = this.#view(shown, locale);
    if (!more || !view) return failure ? nothing : html`<div class="bone" aria-hidden="true"></div>`;
    const opened = { ...view, shown, can: shown.can.includes(panel) };
    if (panel === 'attach') return (this.#uploads ??= new more.Uploads(this.#parts)).render(opened);
    return panel === 'reject' ? more.rejectView(opened) : more.withdrawView(opened);
  }

  /** Why an act was not done: the line, or that the case has moved on. */
  #failureOf(act: Doing['act'], shown: CustomerCase, locale: AnswerLocale): unknown {
    const { doing, failure, moved } = this.#acting;
    if (doing?.act !== act) return nothing;
    if (moved) return alertView({ title: locale.messages.moved, text: headline(shown, locale) }, 'warn');
    return this.#told(failure, locale, () => void this.#acting.retry());
  }

  #told(failure: Failure | undefined, locale: AnswerLocale, retry?: () => void): unknown {
    if (!failure) return nothing;
    return isGone(failure.code) ? alertView(locale.messages.gone, 'warn') : failureView(failure, locale, retry);
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
    this.#message.keep(following.wanted?.id ?? '');
    if (act === 'message' || act === 'chase') return;
    this.#opening.panel = undefined;
    void focusOn(host, '#headline');
  }

  #closed(panel: Panel): void {
    this.#fields.problems = {};
    if (panel === this.#acting.doing?.act) this.#acting.reset();
  }

  /** Stands below the case, and loads after it. */
  async #openRating(shown: CustomerCase): Promise<void> {
    if (!shown.rateable) return;
    const { host, following } = this.#parts;
    const { Rating } = await import('./rating.ts').catch(() => ({ Rating: undefined }));
    if (Rating) await (this.#rating ??= new Rating(host, following)).open(shown);
  }

  async #loadMore(): Promise<typeof More> {
    const { host, locale } = this.#parts;
    const [more] = await Promise.all([import('./more.ts'), locale.need(moreTexts)]);
    for (const { styleSheet } of [more.fileStyles, more.styles]) {
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
    this.#download = new more.Download(this.#parts);
    this.#proving = new more.Proving(this.#parts);
    return more;
  }
}
