import type { Quote, QuoteOption } from '@waybill/sdk/contract';
import { html, type TemplateResult } from 'lit';
import type { Wording } from './wording.ts';

/** Nothing of the quote is booked yet; its options may have ended. */
export const isOpen = ({ state }: Quote): boolean => state === 'open' || state === 'expired';

/** Milliseconds until an option ends: its price, or the promise as it is now. Zero or less where it has. */
export const timeLeft = ({ validUntil, commitment }: QuoteOption): number =>
  Math.min(Date.parse(validUntil), Date.parse(commitment.acceptBefore)) - Date.now();

/** What it costs, and when it arrives. */
export const promiseView = (
  { price, commitment }: Pick<QuoteOption, 'price' | 'commitment'>,
  wording: Wording,
): TemplateResult =>
  html`<span class="price" part="price">${wording.money(price.total)}</span>
    <b part="promise">${wording.messages.arrives(wording.promised(commitment))}</b>`;
