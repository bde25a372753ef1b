import type { Quote, QuoteOption } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import { promiseView } from './promise.ts';
import type { MoreWording } from './wording.ts';

/** How far a chosen option is: taken over by the store or its form, asked for, confirmed, or declined. */
export type Step = 'chosen' | 'requested' | 'confirmed' | 'declined';

const steps: Readonly<Record<string, Step>> = {
  requested: 'requested',
  declined: 'declined',
  accepted: 'confirmed',
};

/** What the quote says of that; `chosen` where it was not booked here. */
export const stepOf = ({ state }: Quote): Step => wordFor(steps, state) ?? 'chosen';

const tones = { chosen: 'calm', requested: 'calm', confirmed: 'good', declined: 'warn' } as const;

/** The choice, what became of it, and the way on: back to the options, or to new ones. */
export const outcomeView = (
  quote: Quote,
  option: QuoteOption,
  wording: MoreWording,
  reopen: (() => void) | undefined,
  again: () => void,
): TemplateResult => {
  const { messages } = wording;
  const step = stepOf(quote);
  const { title, text } = step === 'chosen' ? { title: messages.chosen, text: '' } : messages[step];
  const { accepted, declinedBecause } = quote;
  const number = accepted?.shipment?.number;
  const button = (label: string, act: (() => void) | undefined) =>
    html`<button class="plain" type="button" @click=${act}>${label}</button>`;
  return html`<section class="alert" part="outcome" data-tone=${tones[step]} data-step=${step}>
    <h3 id="headline" tabindex="-1">${title}</h3>
    ${text ? html`<p>${text}</p>` : nothing}
    ${step === 'declined' && declinedBecause ? html`<p>${messages.reason} ${declinedBecause}</p>` : nothing}
    ${
      step === 'declined'
        ? nothing
        : html`<p class="pick"><b>${wording.said(option.name)}</b> ${promiseView(accepted ?? option, wording)}</p>`
    }
    ${
      number
        ? html`<p>
            ${messages.number} <b><bdi part="number">${number}</bdi></b>
          </p>`
        : nothing
    }
    ${step === 'chosen' ? button(messages.otherOption, reopen) : nothing}
    ${step === 'declined' ? button(messages.askAgain, again) : nothing}
  </section>`;
};
