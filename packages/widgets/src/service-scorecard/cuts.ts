import type { Figure, FigureCut, ScorecardCut } from '@waybill/sdk/contract';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DetailMessages, ScorecardMessages } from '../locales/scorecard/messages.ts';
import { wordFor } from '../locales/word-for.ts';
import type { DetailLocale } from './details.ts';
import { nameOf } from './figures.ts';
import type { Numbers } from './numbers.ts';

/** What the rows can go by. */
export type Column = 'of' | 'value' | 'denominator';

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** The rows in an order. What has no value comes last either way; equal rows stay as they were. */
export const sorted = <Row extends Pick<FigureCut, 'value' | 'denominator'> & { readonly name: string }>(
  rows: readonly Row[],
  { column, descending }: Order,
  tag: string,
): readonly Row[] => {
  const collator = new Intl.Collator(tag, { numeric: true });
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (column === 'of') return sign * collator.compare(a.name, b.name);
    const [first, second] = [a[column], b[column]];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (first - second);
  });
};

/** Of whom a figure is, as a table that can be sorted by any column; all of them in the same order. */
export class Cuts {
  #order: Order = { column: 'value', descending: true };
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  render(figure: Figure, by: string, { messages, tag }: DetailLocale, numbers: Numbers): TemplateResult {
    if (!figure.cuts.length) return html`<p class="quiet">${messages.noCuts}</p>`;
    const rows = figure.cuts.map((cut) => ({ ...cut, name: labelOf(cut, by, messages) }));
    const caption = `${nameOf(figure, messages)}: ${messages.cut(by as ScorecardCut)}`;
    return html`<div class="frame" tabindex="0" role="group" aria-label=${caption}>
      <table part="table">
        <caption class="hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${this.#head('of', wordFor<string>(messages.cuts, by) ?? by)} ${this.#head('value', messages.value)}
            ${this.#head('denominator', messages.counted)}
          </tr>
        </thead>
        <tbody>
          ${sorted(rows, this.#order, tag).map(
            ({ name, value, numerator, denominator }) =>
              html`<tr>
                <th scope="row"><bdi>${name}</bdi></th>
                <td class="number">${value === null ? '–' : numbers.value(value, figure.unit)}</td>
                <td class="number">${numbers.count(numerator)} / ${numbers.count(denominator)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #head(column: Column, label: string): TemplateResult {
    const { column: by, descending } = this.#order;
    const isOrder = by === column;
    return html`<th
      scope="col"
      class=${column === 'of' ? '' : 'number'}
      aria-sort=${isOrder ? (descending ? 'descending' : 'ascending') : nothing}
    >
      <button class="link" type="button" data-sort=${column} @click=${() => this.#sort(column)}>
        ${label}<span aria-hidden="true">${isOrder ? (descending ? '↓' : '↑') : ''}</span>
      </button>
    </th>`;
  }

  /** Names begin with the first letter, numbers with the most. */
  #sort(column: Column): void {
    const { column: by, descending } = this.#order;
    this.#order = { column, descending: by === column ? !descending : column !== 'of' };
    this.#host.requestUpdate();
  }
}

const labelOf = ({ of, label }: FigureCut, by: string, messages: ScorecardMessages & DetailMessages): string =>
  (by === 'department' ? wordFor<string>(messages.departments, of) : undefined) ??
  label ??
  `${messages.nobody} (${of})`;
