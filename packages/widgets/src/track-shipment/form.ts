import type { SearchRequest } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import type { LocaleController } from '../controllers/locale.ts';
import type { Locale } from '../locales/load.ts';
import type { Messages } from '../locales/tracking/messages.ts';
import { moreTexts } from '../locales/tracking/texts.ts';
import { failureView } from '../views/alert.ts';
import { choices } from '../views/choices.ts';
import { Fields } from '../views/fields.ts';
import { firstInvalid, mostNumbers, parseNumbers } from './numbers.ts';
import type { ProvedSearch } from './proved-search.ts';

type By = 'number' | 'order' | 'phone';

/** The look-up form: one field for numbers at once; the ways that need a proof load when they are chosen. */
export class LookUpForm {
  readonly #fields: Fields;
  readonly #host: LitElement;
  readonly #locale: LocaleController<Messages>;
  readonly #client: () => Promise<TrackingClient>;
  readonly #search: (request: SearchRequest) => void;
  #by: By = 'number';
  #proved: ProvedSearch | undefined;
  #failure: Failure | undefined;

  constructor(
    host: LitElement,
    locale: LocaleController<Messages>,
    client: () => Promise<TrackingClient>,
    search: (request: SearchRequest) => void,
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#client = client;
    this.#search = search;
    this.#fields = new Fields(host);
  }

  /** For the next parcel: an empty form. */
  clear(): void {
    this.#fields.values = {};
    this.#begin();
  }

  focus(): void {
    this.#fields.focus(this.#by);
  }

  /** Only a one-time code still counts for this order. */
  lock(): void {
    this.#begin(true);
  }

  render(locale: Locale<Messages>, busy: boolean): TemplateResult {
    const { messages } = locale;
    const more = this.#locale.with(moreTexts);
    return html`<form
      part="form"
      class="screen"
      novalidate
      @submit=${(event: Event) => this.#submit(event, locale, busy)}
    >
      <h2 part="title">${messages.title}</h2>
      ${choices('by', messages.findBy, messages.by, this.#by, this.#choose)}
      ${
        this.#by === 'number'
          ? this.#number(locale, busy)
          : this.#failure
            ? failureView(this.#failure, locale, () => void this.#load())
            : this.#proved && more
              ? this.#proved.render(more, busy)
              : nothing
      }
    </form>`;
  }

  #number({ messages }: Locale<Messages>, busy: boolean): TemplateResult {
    const field = this.#fields.render(
      'number',
      messages.by.number,
      ({ value, invalid, described }) =>
        html`<textarea
          id="number"
          name="number"
          rows="1"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          enterkeyhint="search"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
          @keydown=${submitOnEnter}
        ></textarea>`,
      messages.numberHint,
    );
    return html`<div class="entry">
      ${field}<button part="button" aria-disabled=${busy ? 'true' : 'false'}>${messages.track}</button>
    </div>`;
  }

  readonly #choose = (by: By): void => {
    this.#by = by;
    this.#begin();
    if (by !== 'number') void this.#load();
  };

  #begin(locked = false): void {
    this.#fields.problems = {};
    if (this.#by !== 'number') this.#proved?.begin(this.#by, locked);
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#failure = undefined;
    try {
      const [{ ProvedSearch }] = await Promise.all([import('./identity.ts'), this.#locale.need(moreTexts)]);
      this.#proved ??= new ProvedSearch(this.#host, this.#fields, this.#client);
      this.#begin();
    } catch (error) {
      this.#failure = failureOf(error);
      this.#host.requestUpdate();
    }
  }

  #submit(event: Event, locale: Locale<Messages>, busy: boolean): void {
    event.preventDefault();
    if (busy) return;
    const more = this.#locale.with(moreTexts);
    this.#fields.problems = {};
    this.#host.requestUpdate();
    const request = this.#by === 'number' ? this.#numbers(locale) : more && this.#proved?.submit(more);
    if (request) this.#search(request);
  }

  #numbers({ messages }: Locale<Messages>): SearchRequest | undefined {
    const numbers = parseNumbers(this.#fields.values.number ?? '');
    const invalid = firstInvalid(numbers);
    const { length } = numbers;
    if (length && length <= mostNumbers && invalid === undefined) return { numbers };
    this.#fields.fail(
      'number',
      invalid !== undefined
        ? messages.invalidNumber(invalid)
        : length
          ? messages.tooMany(length, mostNumbers)
          : messages.numberNeeded,
    );
    return undefined;
  }
}

/** The number field takes several lines, pasted or by Shift+Enter; Enter alone submits, as in any search field. */
const submitOnEnter = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form?.requestSubmit();
};
