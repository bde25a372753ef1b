import type { Refusal } from '@waybill/sdk/contract';
import { html, type TemplateResult } from 'lit';
import { wordFor } from '../locales/word-for.ts';
import type { MoreWording } from './wording.ts';

/** Why a product does not serve the parcel: in the operator's words, or else in ours. */
const reasonOf = ({ reason, about, limit, words }: Refusal, wording: MoreWording): string => {
  const { reasons, services, otherReason } = wording.messages;
  if (words) return wording.said(words);
  return wordFor(reasons, reason)?.(limit ?? '', wordFor(services, about ?? '') ?? '') ?? otherReason;
};

/** The products that do not serve the parcel, each with its reason. */
export const refusalsView = (refused: readonly Refusal[], wording: MoreWording): TemplateResult =>
  html`<ul class="quiet">
    ${refused.map((refusal) => html`<li><b>${wording.said(refusal.name)}</b> ${reasonOf(refusal, wording)}</li>`)}
  </ul>`;
