import type { Rating, ReviewChange } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.ts';
import type { Locale } from '../locales/load.ts';
import type { MoreMessages, RatingMessages } from '../locales/reviews/messages.ts';
import { moreTexts } from '../locales/reviews/texts.ts';
import { wordFor } from '../locales/word-for.ts';
import { Fields } from '../views/fields.ts';
import { styles } from './more.styles.ts';
import { changeOf, dimensions, saidOf, type Said } from './said.ts';
import { starsView } from './stars.ts';
import { sideOf, tagsFor } from './tags.ts';

export type MoreLocale = Locale<RatingMessages & MoreMessages>;

/** What follows a score: reasons, and for whoever likes to say more, dimensions, words and a suggestion. */
export class More {
  readonly #host: LitElement;
  readonly #locale: LocaleController<RatingMessages>;
  readonly #fields: Fields;
  #said: Said = saidOf(undefined);
  #open = false;

  constructor(host: LitElement, locale: LocaleController<RatingMessages>) {
    this.#host = host;
    this.#locale = locale;
    this.#fields = new Fields(host);
    if (styles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  get locale(): MoreLocale | undefined {
    return this.#locale.with(moreTexts);
  }

  /** What the reader has written. */
  get text(): string {
    return this.#fields.values.text?.trim() ?? '';
  }

  /** Goes on from what was said. */
  begin({ review }: Pick<Rating, 'review'>): void {
    this.#said = saidOf(review ?? undefined);
    this.#fields.values = { text: review?.text ?? '', suggestion: review?.suggestion ?? '' };
    this.#open = !!review?.suggestion || Object.keys(this.#said.dimensions).length > 0;
  }

  /** All that is said, to be sent. */
  read(score: number, kind: string): ReviewChange {
    return changeOf(score, this.#said, this.#fields, tagsFor(kind, score));
  }

  render(score: number, { subject, npsDue }: Rating): unknown {
    const { locale } = this;
    if (!locale) return nothing;
    return [
      this.#tags(score, subject.kind, locale),
      this.#words(locale),
      this.#deeper(locale),
      npsDue || this.#said.nps !== undefined ? this.#nps(locale) : nothing,
    ];
  }

  #tags(score: number, kind: string, { messages }: MoreLocale): TemplateResult {
    return html`<fieldset part="reasons">
      <legend>${messages.why[sideOf(score)]}</legend>
      <div class="choices">
        ${tagsFor(kind, score).map(
          (tag) =>
            html`<label
              ><input
                type="checkbox"
                name="tags"
                .value=${tag}
                .checked=${this.#said.tags.includes(tag)}
                @change=${() => this.#toggle(tag)}
              />${wordFor(messages.tags, tag)}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #words({ messages }: MoreLocale): TemplateResult {
    return this.#area('text', messages.words, 2000);
  }

  #deeper({ messages }: MoreLocale): TemplateResult {
    const open = this.#open;
    return html`<div>
        <button class="link" type="button" aria-expanded=${open} @click=${() => this.#set(() => (this.#open = !open))}>
          ${open ? messages.less : messages.more}
        </button>
      </div>
      ${
        open
          ? html`<div class="dimensions" part="dimensions">
                ${dimensions.map((name) =>
                  starsView({
                    name,
                    legend: messages.dimensions[name],
                    chosen: this.#said.dimensions[name],
                    label: (score) => messages.star(score, messages.scores[score as 1]),
                    choose: (score) => this.#set(() => (this.#said.dimensions[name] = score)),
                  }),
                )}
              </div>
              ${this.#area('suggestion', messages.suggestion, 1000)}`
          : nothing
      }`;
  }

  #area(name: 'text' | 'suggestion', label: string, most: number): TemplateResult {
    return this.#fields.render(
      name,
      label,
      ({ value }) => html`<textarea id=${name} name=${name} rows="2" maxlength=${most} .value=${value}></textarea>`,
    );
  }

  #nps({ messages }: MoreLocale): TemplateResult {
    return html`<fieldset class="nps" part="nps">
      <legend>${messages.nps}</legend>
      <div class="choices">
        ${Array.from(
          { length: 11 },
          (_, likely) =>
            html`<label
              ><input
                type="radio"
                name="nps"
                .value=${String(likely)}
                .checked=${this.#said.nps === likely}
                @change=${() => this.#set(() => (this.#said.nps = likely))}
              />${likely}</label
            >`,
        )}
      </div>
      <p class="ends quiet"><span>${messages.npsLow}</span><span>${messages.npsHigh}</span></p>
    </fieldset>`;
  }

  #toggle(tag: string): void {
    const { tags } = this.#said;
    this.#set(() => (this.#said.tags = tags.includes(tag) ? tags.filter((each) => each !== tag) : [...tags, tag]));
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}
