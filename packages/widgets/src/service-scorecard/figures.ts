import type { Figure, Perspective, ScorecardAnswer, ScorecardCut } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/load.ts';
import type { ScorecardMessages } from '../locales/scorecard/messages.ts';
import { wordFor } from '../locales/word-for.ts';
import { missed, reached } from './icons.ts';
import { changeOf, isFew, type Numbers } from './numbers.ts';

/** In the order in which they stand. The contract's own list would bring its schemas along. */
const perspectives: readonly Perspective[] = ['customer', 'process', 'learning', 'finance'];

/** What a figure unfolds. */
export type Detail = 'counted' | 'trend' | 'cuts';

/** What its view needs of an element. */
export interface FiguresContext {
  readonly locale: Locale<ScorecardMessages>;
  readonly numbers: Numbers;
  readonly isOpen: (figure: Figure, detail: Detail) => boolean;
  readonly toggle: (figure: Figure, detail: Detail, open: boolean) => void;
  /** What stands in a detail that is open. */
  readonly detail: (figure: Figure, detail: Detail) => unknown;
}

/** Tells the figures of one answer apart: some are there once a currency and tier. */
export const keyOf = ({ name, part, unit }: Figure): string => [name, part, unit].join('-');

/** What people call a figure; the service's word for one that a newer service added. */
export const nameOf = ({ name, part, unit }: Figure, { figures, tier }: ScorecardMessages): string => {
  const word = wordFor<string>(figures, name) ?? name;
  const money = name === 'revenue_by_tier' || name === 'compensation_paid' ? ` (${unit})` : '';
  return `${word}${money}${part === null ? '' : ` · ${tier(part)}`}`;
};

/** Figures by the four sides of the scorecard; what a newer service added comes last. */
export const figuresView = ({ figures, by }: ScorecardAnswer, context: FiguresContext): TemplateResult[] => {
  const sides = [...new Set([...perspectives, ...figures.map(({ perspective }) => perspective)])];
  return sides
    .map((side) => ({ side, of: figures.filter(({ perspective }) => perspective === side) }))
    .filter(({ of }) => of.length > 0)
    .map(
      ({ side, of }) =>
        html`<section class="stack part" part="perspective" aria-labelledby="side-${side}">
          <h3 id="side-${side}">${wordFor<string>(context.locale.messages.perspectives, side) ?? side}</h3>
          <ul class="figures">
            ${of.map((figure) => figureView(figure, by as ScorecardCut | null, context))}
          </ul>
        </section>`,
    );
};

const figureView = (figure: Figure, by: ScorecardCut | null, context: FiguresContext): TemplateResult => {
  const { locale, numbers } = context;
  const { messages } = locale;
  const { value, unit, gap, denominator } = figure;
  return html`<li class="figure" part="figure">
    <h4>${nameOf(figure, messages)}</h4>
    ${
      value === null
        ? html`<p class="quiet" data-gap>${wordFor<string>(messages.gaps, gap ?? 'none') ?? messages.gaps.none}</p>`
        : html`<p class="value">${numbers.value(value, unit)}</p>`
    }
    ${targetView(figure, context)} ${changeView(figure, context)}
    ${isFew(figure) ? html`<p class="quiet">${messages.few(numbers.count(denominator))}</p>` : nothing}
    <div class="details">
      ${detailView(figure, 'trend', messages.details.trend, context)}
      ${by ? detailView(figure, 'cuts', messages.cut(by), context) : nothing}
      ${detailView(figure, 'counted', messages.details.counted, context)}
    </div>
  </li>`;
};

const targetView = ({ target, met, unit, better }: Figure, { locale, numbers }: FiguresContext): unknown => {
  if (target === null) return nothing;
  const { messages } = locale;
  const goal = messages.target(better as 'higher', numbers.value(target, unit));
  if (met === null) return html`<p class="quiet">${goal}</p>`;
  return html`<p class="target" data-tone=${met ? 'good' : 'bad'}>
    <span><svg viewBox="0 0 24 24" aria-hidden="true">${met ? reached : missed}</svg></span>
    <span>${goal} · <b>${met ? messages.met : messages.missed}</b></span>
  </p>`;
};

const changeView = (figure: Figure, { locale, numbers }: FiguresContext): unknown => {
  const change = changeOf(figure);
  const { value, previous, unit } = figure;
  if (!change || value === null || previous === null) return nothing;
  const { changes, before } = locale.messages;
  const by = change === 'same' ? '' : ` ${numbers.difference(value - previous, unit)}`;
  return html`<p class="quiet">${changes[change]}${by} · ${before(numbers.value(previous, unit))}</p>`;
};

const detailView = (
  figure: Figure,
  detail: Detail,
  label: string,
  { isOpen, toggle, detail: content, locale }: FiguresContext,
): TemplateResult => {
  const open = isOpen(figure, detail);
  return html`<details
    data-detail=${detail}
    .open=${open}
    @toggle=${({ target }: Event) => toggle(figure, detail, (target as HTMLDetailsElement).open)}
  >
    <summary>${label}<span class="hidden">: ${nameOf(figure, locale.messages)}</span></summary>
    ${open ? content(figure, detail) : nothing}
  </details>`;
};
