import type { CaseThreadEntry, CustomerCase } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import type { AnswerLocale } from './case-view.ts';

/** Acts that are always words: without them, somebody has taken them out. */
const wordy = ['file', 'join', 'respond', 'message', 'wait', 'resolve', 'reject'];

/** Of the words above, that which stands in the thread once more is not repeated. */
const isShownAbove = ({ act, text }: CaseThreadEntry, { plan, resolution }: CustomerCase): boolean =>
  !!text && ((act === 'plan' && text === plan?.text) || (act === 'resolve' && text === resolution?.text));

const whoOf = ({ by, name }: CaseThreadEntry, { messages }: AnswerLocale): string =>
  by === 'customer' ? messages.you : (name ?? messages.service);

const entryView = (entry: CaseThreadEntry, shown: CustomerCase, locale: AnswerLocale): TemplateResult => {
  const { messages, format } = locale;
  const { act, at, by, text } = entry;
  const label = act === 'message' ? '' : (wordFor(messages.acts, act) ?? act.replaceAll('_', ' '));
  const time = html`<time datetime=${at}>${format.capital(messages.at(format.when(at)))}</time>`;
  const who = by === 'system' ? '' : whoOf(entry, locale);
  if ((!text && !wordy.includes(act)) || isShownAbove(entry, shown)) {
    const names = shown.evidence.filter(({ id }) => entry.evidence.includes(id)).map(({ name }) => name);
    return html`<li class="event quiet">
      <span>${[who, label, ...names].filter(Boolean).join(' · ')}</span> ${time}
    </li>`;
  }
  return html`<li class="entry" part="message" data-by=${by}>
    <p class="row quiet"><b>${who || messages.service}</b>${label ? html`<span>${label}</span>` : nothing} ${time}</p>
    ${text ? html`<p class="said" .textContent=${text}></p>` : html`<p class="quiet">${messages.erased}</p>`}
  </li>`;
};

/** What was said and done, both sides, oldest first. */
export const threadView = (shown: CustomerCase, locale: AnswerLocale): TemplateResult =>
  html`<ol class="thread">
    ${shown.thread.map((entry) => entryView(entry, shown, locale))}
  </ol>`;
