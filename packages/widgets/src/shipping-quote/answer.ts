import type { Quote, QuoteOption } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { failureOf, type Failure } from '../controllers/failure.ts';
import type { Locale } from '../locales/load.ts';
import type { QuoteMessages } from '../locales/quotes/messages.ts';
import { moreTexts } from '../locales/quotes/texts.ts';
import { alertView, failureView } from '../views/alert.ts';
import type { Booking, BookingParts } from './booking.ts';
import type * as More from './more.ts';
import { optionView } from './option.ts';
import { styles } from './options.styles.ts';
import { isOpen, timeLeft } from './promise.ts';
import { Wording } from './wording.ts';

/** What an answer stands on. */
export interface AnswerParts extends BookingParts {
  /** Told of another selection: `qte_…/CODE`, or none. */
  readonly selected: (value?: string) => void;
  /** Asks for new prices. */
  readonly again: () => void;
  /** The way back to the form; nothing while that is open. */
  readonly change: () => unknown;
}

/** A quote: its options to choose from, and what became of the choice. */
export class Answer {
  readonly #parts: AnswerParts;
  #code: string | undefined;
  #lacksChoice = false;
  #more: typeof More | undefined;
  #booking: Booking | undefined;
  #busy = false;
  #failure: Failure | undefined;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    if (styles.styleSheet) parts.host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }

  /** New prices are asked for. */
  reset(): void {
    this.#lacksChoice = false;
    this.#failure = undefined;
    this.#booking?.reset();
    this.select(undefined);
  }

  select(code: string | undefined): void {
    if (code === this.#code) return;
    const { asking, host, selected } = this.#parts;
    this.#code = code;
    this.#lacksChoice = false;
    selected(code && `${asking.quote?.id}/${code}`);
    host.requestUpdate();
  }

  /** Keeps step with the clock and with the service. */
  follow(): void {
    const { quote } = this.#parts.asking;
    const option = quote && this.#chosen(quote);
    if (option && isOpen(quote) && !this.#booking?.settled && timeLeft(option) <= 0) this.select(undefined);
    this.#booking?.follow();
  }

  /** Milliseconds until an option ends; `Infinity` where none will. */
  get endsIn(): number {
    const left = this.#parts.asking.quote?.options.map(timeLeft) ?? [];
    return Math.min(...left.filter((time) => time > 0));
  }

  render(quote: Quote, locale: Locale<QuoteMessages>): TemplateResult {
    const texts = this.#parts.locale.with(moreTexts);
    const closer = this.#more && texts && { ...this.#more, wording: new Wording(texts) };
    const option = this.#chosen(quote);
    if (closer && option && (this.#booking?.settled || !isOpen(quote)))
      return closer.outcomeView(quote, option, closer.wording, this.#booking?.reopen, this.#parts.again);
    const wording = new Wording(locale);
    const { options, refused, request } = quote;
    const { messages } = wording;
    const [from = '', to = ''] = [request.from, request.to].map((place) => wording.place(place));
    const over = !!this.#booking?.over;
    const failure = this.#failure ?? this.#booking?.failure;
    const again = html`<button type="button" @click=${this.#parts.again}>${messages.askAgain}</button>`;
    return html`<section class="stack" part="options">
      <div class="row head">
        <h3 id="headline" tabindex="-1">
          ${messages.route(from, to, wording.measure(request.parcel.weight, 'kilogram'))}
        </h3>
        ${this.#parts.change()}
      </div>
      ${over || options.some((each) => timeLeft(each) <= 0) ? alertView(messages.ended, 'warn', again) : nothing}
      ${
        options.length
          ? html`<fieldset ?disabled=${over}>
              <legend class="hidden">${messages.options}</legend>
              <div class="options">
                ${options.map((each) =>
                  optionView(each, quote, wording, {
                    selected: each === option,
                    select: () => this.select(each.code),
                    closer: closer?.breakdownView(each, closer.wording),
                    look: this.#look,
                  }),
                )}
              </div>
            </fieldset>`
          : alertView(messages.noOptions, 'warn')
      }
      ${failure ? failureView(failure, locale, () => void this.#take(quote)) : nothing}
      ${options.length && !over ? this.#way(quote, option, wording) : nothing}
      ${
        refused.length
          ? html`<details part="refused" ?open=${!options.length} @toggle=${this.#look}>
              <summary>${messages.refused(refused.length)}</summary>
              ${closer?.refusalsView(refused, closer.wording)}
            </details>`
          : nothing
      }
    </section>`;
  }

  #way(quote: Quote, option: QuoteOption | undefined, wording: Wording): TemplateResult {
    const { messages } = wording;
    return html`<div class="row screen">
      <button part="button" type="button" aria-disabled=${this.#busy} @click=${() => void this.#take(quote)}>
        ${this.#busy ? messages.asking : option ? messages.take(wording.said(option.name)) : messages.takeOne}
      </button>
      ${this.#lacksChoice ? html`<p class="problem" role="alert">${messages.chooseFirst}</p>` : nothing}
    </div>`;
  }

  #chosen({ options, accepted }: Quote): QuoteOption | undefined {
    return options.find(({ code }) => code === (accepted?.option ?? this.#code));
  }

  async #take(quote: Quote): Promise<void> {
    const { host } = this.#parts;
    const option = this.#chosen(quote);
    if (this.#busy) return;
    this.#lacksChoice = !option;
    this.#failure = undefined;
    this.#busy = !!option;
    host.requestUpdate();
    try {
      if (option) await (await this.#need()).take(quote, option);
    } catch (error) {
      this.#failure = failureOf(error);
    }
    this.#busy = false;
    host.requestUpdate();
    await host.updateComplete;
    const next = option ? '[part=outcome] #headline, [part=alert] button' : '[name=option]';
    host.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  /** Not fetched: the next look asks again. */
  readonly #look = (): void => void this.#need().catch(() => undefined);

  async #need(): Promise<Booking> {
    const { host, locale } = this.#parts;
    [this.#more] = await Promise.all([import('./more.ts'), locale.need(moreTexts)]);
    this.#booking ??= new this.#more.Booking(this.#parts);
    host.requestUpdate();
    return this.#booking;
  }
}
