import type { CasePromise, CustomerCase, PromiseRecord } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import type { CaseView, MoreLocale } from './case-view.ts';

/** How a promise stands, in words, and as a colour. */
const standing = (
  { dueAt, keptAt, standing: stands }: CasePromise,
  { messages, format }: MoreLocale,
): readonly [text: string, tone: 'good' | 'warn' | 'calm'] => {
  if (keptAt) {
    const when = format.when(keptAt);
    return stands === 'missed' ? [messages.keptLate(when), 'warn'] : [messages.kept(when), 'good'];
  }
  if (stands === 'void') return [messages.dropped, 'calm'];
  if (!dueAt) return [messages.pausedPromise, 'calm'];
  const when = format.when(dueAt);
  const late = stands === 'out' || stands === 'missed' || Date.parse(dueAt) <= Date.now();
  return late ? [messages.overdue(when), 'warn'] : [messages.dueAt(when), 'calm'];
};

/** What shows that it was kept: the number of a parcel, or a payment. */
const recordView = ({ number, reference, paid }: PromiseRecord, { messages, format }: MoreLocale): unknown => [
  number ? html`<p class="quiet">${messages.waybill} <bdi class="record">${number}</bdi></p>` : nothing,
  paid ? html`<p class="quiet">${messages.paid(format.money(paid))}</p>` : nothing,
  reference ? html`<p class="quiet">${messages.reference} <bdi class="record">${reference}</bdi></p>` : nothing,
];

const promiseView = (promise: CasePromise, locale: MoreLocale): TemplateResult => {
  const { messages, format } = locale;
  const [text, tone] = standing(promise, locale);
  return html`<li class="promise" part="promise">
    <p><b>${wordFor(messages.promises, promise.kind) ?? messages.promises.other}</b> <bdi>${promise.text}</bdi></p>
    <p class="badge" data-tone=${tone}>${format.capital(text)}</p>
    ${promise.record ? recordView(promise.record, locale) : nothing}
  </li>`;
};

/** What will be done, each promise with the time that it is due, and with what shows that it was kept. */
export const planView = ({ plan }: CustomerCase, { locale }: CaseView): TemplateResult | typeof nothing =>
  plan
    ? html`<section class="part stack" part="plan">
        <h3>${locale.messages.plan}</h3>
        ${plan.text ? html`<p class="said" .textContent=${plan.text}></p>` : nothing}
        ${
          plan.promises.length
            ? html`<ul class="promises">
                ${plan.promises.map((promise) => promiseView(promise, locale))}
              </ul>`
            : nothing
        }
      </section>`
    : nothing;
