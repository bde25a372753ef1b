import type { Review } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { written, type Format } from '../locales/format.ts';
import { wordFor } from '../locales/word-for.ts';
import type { MoreLocale } from './more.ts';
import { averageStars } from './stars.ts';

export { styles } from './given.styles.ts';

/** What was said, with the answer to it. @param change goes back to saying it, where that is still possible */
export const givenView = (review: Review, locale: MoreLocale, change: () => void): unknown => {
  const { messages, format } = written(locale);
  const { score, tags, text, suggestion, editableUntil, reply } = review;
  const word = wordFor(messages.scores, String(score)) ?? '';
  const known = tags.flatMap((tag) => wordFor(messages.tags, tag) ?? []);
  return [
    html`<div class="given" part="given">
      <p class="row">${averageStars(score)} <b>${messages.given(score, word)}</b></p>
      ${
        known.length
          ? html`<ul class="row reasons">
              ${known.map((tag) => html`<li>${tag}</li>`)}
            </ul>`
          : nothing
      }
      ${text ? html`<p class="said" .textContent=${text}></p>` : nothing}
      ${
        suggestion
          ? html`<p class="quiet">${messages.suggested}</p>
              <p class="said" .textContent=${suggestion}></p>`
          : nothing
      }
    </div>`,
    reply ? replyView(reply, messages.replied, format) : nothing,
    editableUntil
      ? html`<p class="row quiet screen">
          <button class="link" type="button" data-change @click=${change}>${messages.change}</button>
          <span>${messages.until(format.day(editableUntil))}</span>
        </p>`
      : nothing,
  ];
};

const replyView = (
  { text, at, by }: NonNullable<Review['reply']>,
  replied: MoreLocale['messages']['replied'],
  format: Format,
): TemplateResult =>
  html`<section class="reply" part="reply">
    <p class="row quiet"><b>${wordFor(replied, by) ?? replied.operator}</b> <span>${format.day(at)}</span></p>
    <p class="said" .textContent=${text}></p>
  </section>`;
