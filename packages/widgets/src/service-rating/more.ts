import type { Rating, ReviewChange } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.ts';
import type { Locale } from '../locales/load.ts';
import type { MoreMessages, RatingMessages } from '../locales/reviews/messages.ts';
import { moreTexts } from '../locales/reviews/texts.ts';
import { wordFor } from '../locales/word-for.ts';
import { Fields } from '../views/fields.ts';
import type * as Deeper from './deeper.ts';
import { changeOf, saidOf, type Said } from './said.ts';
import { sideOf, tagsFor } from './tags.ts';

export type MoreLocale = Locale<RatingMessages & MoreMessages>;

/** What follows a score: reasons and words, and for whoever likes to say more, dimensions and a suggestion. */
export class More {
  readonly #host: LitElement;
  readonly #locale: LocaleController<RatingMessages>;
  readonly #fields: Fields;
  #said: Said = saidOf(undefined);
  #open = false;
  #deeper: typeof Deeper | undefined;
  #fetching: Promise<typeof Deeper> | undefined;

  constructor(host: LitElement, locale: LocaleController<RatingMessages>) {
    this.#host = host;
    this.#locale = locale;
    this.#fields = new Fields(host);
  }

  get locale(): MoreLocale | undefined {
    return this.#locale.with(moreTexts);
  }

  /** What the reader has written. */
  get text(): string {
    return this.#fields.values.text?.trim() ?? '';
  }

  /** Goes on from what was said. */
  begin({ review, npsDue }: Pick<Rating, 'review' | 'npsDue'>): void {
    this.#said = saidOf(review ?? undefined);
    this.#fields.values = { text: review?.text ?? '', suggestion: review?.suggestion ?? '' };
    this.#open = !!review?.suggestion || Object.keys(this.#said.dimensions).length > 0;
    if (this.#open || npsDue || this.#said.nps !== undefined) void this.#load();
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
      this.#area('text', locale.messages.words, 2000),
      this.#further(locale),
      npsDue || this.#said.nps !== undefined ? this.#deeper?.npsView(this.#said, this.#say, locale) : nothing,
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
                @change=${() => this.#toggleTag(tag)}
              />${wordFor(messages.tags, tag)}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #further(locale: MoreLocale): TemplateResult {
    const open = this.#open;
    const { more, less, suggestion } = locale.messages;
    return html`<div>
        <button class="link" type="button" aria-expanded=${open} @click=${this.#toggle}>${open ? less : more}</button>
      </div>
      ${open ? this.#deeper?.dimensionsView(this.#said, this.#say, this.#area('suggestion', suggestion, 1000), locale) : nothing}`;
  }

  #area(name: 'text' | 'suggestion', label: string, most: number): TemplateResult {
    return this.#fields.render(
      name,
      label,
      ({ value }) => html`<textarea id=${name} name=${name} rows="2" maxlength=${most} .value=${value}></textarea>`,
    );
  }

  #toggleTag(tag: string): void {
    this.#say((said) => {
      said.tags = said.tags.includes(tag) ? said.tags.filter((each) => each !== tag) : [...said.tags, tag];
    });
  }

  readonly #toggle = (): void => {
    this.#open = !this.#open;
    if (this.#open) void this.#load();
    this.#host.requestUpdate();
  };

  readonly #say = (change: (said: Said) => void): void => {
    change(this.#said);
    this.#host.requestUpdate();
  };

  /** What few say. Not fetched: the rating goes on without, and the next who opens it asks again. */
  async #load(): Promise<void> {
    this.#fetching ??= this.#fetch();
    try {
      this.#deeper = await this.#fetching;
      this.#host.requestUpdate();
    } catch {
      this.#fetching = undefined;
    }
  }

  async #fetch(): Promise<typeof Deeper> {
    const deeper = await import('./deeper.ts');
    const { styleSheet } = deeper.styles;
    if (styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    return deeper;
  }
}
