import type { Commitment, Quote } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.ts';
import { Format } from '../locales/format.ts';
import type { Locale } from '../locales/load.ts';
import type { QuoteMessages } from '../locales/quotes/messages.ts';
import { waitText } from '../views/alert.ts';
import type { Asking } from './asking.ts';
import { Wording } from './wording.ts';

/** What a line needs beside the answer. */
export interface Line {
  /** What stands where the answer is still to come. */
  readonly bone: unknown;
  /** Whether the form for another destination is. */
  readonly open: boolean;
  readonly toggle: () => void;
  readonly again: () => void;
}

/** The cheapest option in a phrase, and where another is the fastest, that too. Empty where there is none. */
const inShort = ({ options, cheapest, fastest }: Quote, wording: Wording): string => {
  const { inShort: first, orInShort: second } = wording.messages;
  const optionOf = (code: string | null) => options.find((option) => option.code === code);
  // Whose clock it is has been said by then.
  const plain = ({ promisedAt, timeZone }: Commitment) => new Format(wording.tag, timeZone).when(promisedAt, true);
  const [cheap, fast] = [optionOf(cheapest), fastest === cheapest ? undefined : optionOf(fastest)];
  return [
    cheap && first(wording.promised(cheap.commitment, true), wording.money(cheap.price.total)),
    fast && second(plain(fast.commitment), wording.money(fast.price.total)),
  ]
    .filter(Boolean)
    .join(' ');
};

const failureView = (failure: Failure, locale: Locale<QuoteMessages>, again: () => void): TemplateResult => {
  const { messages } = locale;
  const wait = waitText(failure, locale);
  return html`<span>${messages.failures[failure.kind].title}</span> ${
      wait
        ? html`<span role="timer" aria-live="off">${wait}</span>`
        : failure.kind === 'setup' || failure.kind === 'input'
          ? nothing
          : html`<button class="link" type="button" @click=${again}>${messages.retry}</button>`
    }`;
};

/** One line for a product's page: when it arrives, what that costs, and the way to another destination. */
export const lineView = (
  { quote, failure }: Asking,
  values: Readonly<Record<string, string>>,
  { bone, open, toggle, again }: Line,
  locale: Locale<QuoteMessages>,
): TemplateResult => {
  const { messages } = locale;
  const place = values['to-city'] || values['to-region'];
  return html`<div>
    ${bone} ${failure ? failureView(failure, locale, again) : nothing}
    ${quote ? html`<b part="promise">${inShort(quote, new Wording(locale)) || messages.noOptions.title}</b>` : nothing}
    <button class="link" id="headline" type="button" aria-expanded=${open} @click=${toggle}>
      ${place ? messages.destination(place) : values['to-country'] ? messages.changeDestination : messages.whereTo}
      ${place ? html`<span class="hidden">${messages.changeDestination}</span>` : nothing}
    </button>
  </div>`;
};
