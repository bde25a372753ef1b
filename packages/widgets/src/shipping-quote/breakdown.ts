import type { PriceItem, QuoteOption } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import { timeLeft } from './promise.ts';
import type { MoreWording } from './wording.ts';

/** `1.5 kg × 8.00`, `3% of 20.00`; nothing where it is one of something. */
const counted = ({ unit, quantity, unitPrice }: PriceItem, wording: MoreWording): string => {
  const price = wording.money(unitPrice);
  if (unit === 'percent') return wording.messages.share(wording.measure(quantity, 'percent'), price);
  if (unit === 'kg') return `${wording.measure(quantity, 'kilogram')} × ${price}`;
  return quantity === '1' ? '' : `${quantity} × ${price}`;
};

const lineView = (label: string, count: string, amount: string): TemplateResult =>
  html`<div>
    <dt>${label} ${count ? html`<span class="quiet">${count}</span>` : nothing}</dt>
    <dd>${amount}</dd>
  </div>`;

/** What the price is made of, which weight is charged and why, until when it holds, and whom to ask. */
export const breakdownView = (option: QuoteOption, wording: MoreWording): TemplateResult => {
  const { messages } = wording;
  const { price, contact, realName } = option;
  const { actual, chargeable, by } = price.chargeableWeight;
  const why = wordFor(messages.chargedBy, by)?.(wording.measure(actual, 'kilogram')) ?? '';
  const until = wording.when(new Date(Date.now() + timeLeft(option)).toISOString());
  return html`<div class="stack quiet">
    <dl>
      ${price.items.map((item) =>
        lineView(wording.said(item.label), counted(item, wording), wording.money(item.amount)),
      )}
      ${lineView(messages.total, '', wording.money(price.total))}
    </dl>
    <p>${messages.charged(wording.measure(chargeable, 'kilogram'))} ${why}</p>
    <p>${messages.valid(until)} ${realName ? messages.realName : ''}</p>
    <p>
      ${messages.questions}
      <a href="tel:${contact.phone.replace(/[^\d+]/g, '')}">${contact.phone}</a>, ${wording.said(contact.hours)}
    </p>
  </div>`;
};
