import { html, nothing, type TemplateResult } from 'lit';
import type { RememberedCase } from '../controllers/remembered-cases.ts';
import type { CaseMessages, NoCaseMessages } from '../locales/cases/messages.ts';
import { alertView } from '../views/alert.ts';
import type { CaseLocale } from './headline.ts';

/** What is written where no case is shown. */
export type NoCaseLocale = CaseLocale<CaseMessages & NoCaseMessages>;

/** Several cases that this browser remembers: a line each, to choose one from. */
export const casesView = (
  cases: readonly RememberedCase[],
  { messages, format }: NoCaseLocale,
  choose: (id: string) => void,
): TemplateResult =>
  html`<section class="stack" part="cases">
    <h2 id="headline" tabindex="-1">${messages.several(cases.length)}</h2>
    <ul class="list">
      ${cases.map(
        ({ id, number, parcel, filedAt }) =>
          html`<li>
            <button class="plain" part="case" type="button" data-id=${id} @click=${() => choose(id)}>
              <span>
                <b><bdi>${number}</bdi></b>
                ${parcel ? html`<span class="quiet">${messages.parcel} <bdi>${parcel}</bdi></span>` : nothing}
                <span class="quiet">${format.capital(messages.filedAt(format.when(filedAt)))}</span>
              </span>
              <svg class="chevron" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;

/** Says what will stand here. */
export const emptyView = ({ messages }: NoCaseLocale): TemplateResult =>
  html`<section class="empty stack" part="empty">
    <h2 id="headline" tabindex="-1">${messages.empty.title}</h2>
    <p>${messages.empty.text}</p>
  </section>`;

/** The case is named, but nothing shows that it is the reader's. */
export const lockedView = ({ messages }: NoCaseLocale): TemplateResult => alertView(messages.locked, 'calm');

/** There is no such case any more; what is remembered of it can be forgotten. */
export const goneView = (
  known: RememberedCase | undefined,
  { messages }: NoCaseLocale,
  forget: (id: string) => void,
): TemplateResult =>
  alertView(
    messages.gone,
    'warn',
    known
      ? html`<p class="quiet"><bdi>${known.number}</bdi></p>
          <button class="plain" type="button" @click=${() => forget(known.id)}>${messages.forget}</button>`
      : nothing,
  );
