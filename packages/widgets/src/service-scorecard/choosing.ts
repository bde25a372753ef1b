import type { ScorecardCut } from '@waybill/sdk/contract';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { ScorecardMessages, Span } from '../locales/scorecard/messages.ts';
import { choices } from '../views/choices.ts';
import { Fields } from '../views/fields.ts';
import { areDays, lastFull, today, type Days } from './days.ts';

/** What is looked at. */
export interface Chosen extends Days {
  readonly by: ScorecardCut | undefined;
}

/** The same as a page or a form says it. */
type Said = { readonly [Name in keyof Chosen]?: string | undefined };

const cuts: readonly string[] = ['merchant', 'agent', 'department'] satisfies ScorecardCut[];
const spans: readonly Span[] = ['week', 'month', 'quarter', 'year'];

/** What a page may have said, as far as it can be asked for: else the last full month, and no cut. */
export const chosenOf = ({ from = '', to = '', by = '' }: Said): Chosen => {
  const days = areDays({ from, to }) ? { from, to } : lastFull('month', today());
  return { ...days, by: cuts.includes(by) ? (by as ScorecardCut) : undefined };
};

/** Where a reader says of which days, and cut by what: a tap for the usual times, or a form. */
export class Choosing {
  readonly #fields: Fields;
  readonly #choose: (chosen: Chosen) => void;
  #shown: Chosen | undefined;

  constructor(host: LitElement, choose: (chosen: Chosen) => void) {
    this.#fields = new Fields(host);
    this.#choose = choose;
  }

  render(chosen: Chosen, messages: ScorecardMessages): TemplateResult {
    const { from, to, by } = chosen;
    const before = this.#shown;
    if (before?.from !== from || before.to !== to || before.by !== by) {
      this.#shown = chosen;
      this.#fields.values = { from, to, by: by ?? 'none' };
      this.#fields.problems = {};
    }
    const span = spans.find((each) => {
      const days = lastFull(each, today());
      return days.from === from && days.to === to;
    });
    return html`<div class="stack screen" part="choosing">
      ${choices<string>('span', messages.span, messages.spans, span ?? '', (chosen) =>
        this.#choose({ ...lastFull(chosen as Span, today()), by }),
      )}
      <form part="form" novalidate @submit=${(event: Event) => this.#submit(event, messages)}>
        ${this.#day('from', messages.from)} ${this.#day('to', messages.to)}
        ${this.#fields.render(
          'by',
          messages.by,
          ({ value }) =>
            html`<select id="by" name="by" .value=${value}>
              ${(['none', 'merchant', 'agent', 'department'] as const).map(
                (each) => html`<option value=${each} ?selected=${each === value}>${messages.cuts[each]}</option>`,
              )}
            </select>`,
        )}
        <button part="button">${messages.show}</button>
      </form>
    </div>`;
  }

  #day(name: 'from' | 'to', label: string): TemplateResult {
    return this.#fields.render(
      name,
      label,
      ({ value, invalid, described }) =>
        html`<input
          id=${name}
          name=${name}
          type="date"
          max=${today()}
          .value=${value}
          aria-invalid=${invalid}
          aria-describedby=${described}
        />`,
    );
  }

  #submit(event: Event, { dateNeeded, orderNeeded }: ScorecardMessages): void {
    event.preventDefault();
    this.#fields.problems = {};
    const isDay = /^\d{4}-\d\d-\d\d$/;
    const from = this.#fields.read('from', isDay, dateNeeded);
    const to = from && this.#fields.read('to', isDay, dateNeeded);
    if (!from || !to) return;
    if (!areDays({ from, to })) return this.#fields.fail('to', orderNeeded);
    this.#choose(chosenOf({ from, to, by: this.#fields.values.by ?? '' }));
  }
}
