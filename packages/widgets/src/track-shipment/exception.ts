import type { Parcel } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import { exceptionText, headline, tone } from './headline.ts';
import type { ResultLocale } from './result-locale.ts';

/** What is wrong, what it means, what happens next, and who can act. */
export const exceptionView = (parcel: Parcel, locale: ResultLocale): TemplateResult | typeof nothing => {
  const { messages } = locale;
  const { exception } = parcel;
  if (!exception) return nothing;
  const { title, means, next } = exceptionText(messages, exception);
  const who = wordFor(messages.parties, exception.party);
  return html`<section class="alert" part="alert exception" data-tone=${tone(parcel)}>
    ${title === headline(parcel, locale) ? nothing : html`<h3>${title}</h3>`}
    <p>${means}</p>
    <p><b>${messages.next}</b><br />${next}</p>
    ${who ? html`<p class="who">${who}</p>` : nothing}
  </section>`;
};
