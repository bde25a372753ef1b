import type { CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import { clockView, headline, isOver, type CaseLocale } from './headline.ts';

/** The number, where it stands, the clock, and what it is about. */
export const headView = (shown: CustomerCase, locale: CaseLocale, copy: unknown): TemplateResult => {
  const { messages, format } = locale;
  const { type, kind, number, parcel, filedAt } = shown;
  return html`<header>
    <p class="row quiet">
      <span>${wordFor(messages.kinds, kind) ?? kind} <bdi part="number">${number}</bdi></span> ${copy}
    </p>
    <h2 class="headline" id="headline" part="headline" tabindex="-1">${headline(shown, locale)}</h2>
    ${clockView(shown, locale)}
    <p class="row quiet">
      <span>${wordFor(messages.about, type) ?? type.replaceAll('_', ' ')}</span>
      ${parcel ? html`<span>${messages.parcel} <bdi>${parcel.number}</bdi></span>` : nothing}
      <span>${format.capital(messages.filedAt(format.when(filedAt)))}</span>
      ${isOver(shown) ? nothing : html`<span class="badge live">${messages.live}</span>`}
    </p>
  </header>`;
};
