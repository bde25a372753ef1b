import type { ReviewSummary } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/load.ts';
import type { SummaryMessages } from '../locales/reviews/messages.ts';
import { averageStars, scores } from './stars.ts';

export { styles } from './summary.styles.ts';

/** What all customers said: nothing while they are too few to stand for anybody. */
export const summaryView = (
  { count, average, distribution }: ReviewSummary,
  { messages, tag }: Locale<SummaryMessages>,
): TemplateResult | typeof nothing => {
  if (!count || average === null) return nothing;
  const number = new Intl.NumberFormat(tag);
  const written = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(average);
  return html`<div class="summary" part="summary">
    <p class="figure">
      <b aria-hidden="true">${written}</b>
      <span>${averageStars(average)}<span class="hidden">${messages.average(written)}</span></span>
      <span class="quiet">${messages.count(count, number.format(count))}</span>
    </p>
    ${
      distribution
        ? html`<h3 class="hidden">${messages.spread}</h3>
            <dl class="bars" part="distribution">
              ${scores.toReversed().map((score) => barView(score, distribution[score - 1] ?? 0, count, number, messages))}
            </dl>`
        : nothing
    }
  </div>`;
};

const barView = (
  score: number,
  gave: number,
  count: number,
  number: Intl.NumberFormat,
  messages: SummaryMessages,
): TemplateResult =>
  html`<div>
    <dt>${messages.stars(score)}</dt>
    <dd>
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" />
        <rect class="filled" width=${(100 * gave) / count} height="6" />
      </svg>
      <span>${number.format(gave)}</span>
    </dd>
  </div>`;
