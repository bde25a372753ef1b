import type { Figure, ScorecardAnswer, TrendStep } from '@waybill/sdk/contract';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { Reading } from '../controllers/reading.ts';
import type { chartOf } from './chart.ts';
import type { Asking, DetailLocale } from './details.ts';
import { keyOf, nameOf } from './figures.ts';
import type { Numbers } from './numbers.ts';
import { stepFor } from './steps.ts';
import { troubleView } from './trouble.ts';

interface Drawn {
  readonly figure: Figure;
  readonly tag: string;
  readonly chart: HTMLElement;
}

/** How figures went: one answer has the trends of all. A chart, and always the same values as a table. */
export class Trend {
  readonly #asking: Asking;
  readonly #reading: Reading<ScorecardAnswer>;
  readonly #host: ReactiveControllerHost;
  /** A chart stays while its values and the language are the same. */
  readonly #drawn = new Map<string, Drawn>();
  #of: ScorecardAnswer | undefined;
  #draw: typeof chartOf | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, asking: Asking) {
    this.#host = host;
    this.#asking = asking;
    this.#reading = new Reading(host, asking.failed);
  }

  /** Reads the trends of the same days, unless they are there. */
  read(answer: ScorecardAnswer): void {
    // The table does without; the next trend that is opened asks for it again.
    if (!this.#draw) void this.#load().catch(() => undefined);
    if (answer === this.#of) return;
    this.#of = answer;
    this.#drawn.clear();
    const { from, to } = answer;
    void this.#reading.run(async (signal) => {
      const { scorecard } = await this.#asking.client();
      return scorecard.retrieve({ from, to, trend: stepFor(answer) }, { signal });
    });
  }

  render(key: string, locale: DetailLocale, numbers: Numbers): unknown {
    const { failure, found } = this.#reading;
    if (failure) return troubleView(failure, locale, () => void this.#reading.retry());
    if (!found) return html`<div class="bone" role="img" aria-label=${locale.messages.loading}></div>`;
    const figure = found.figures.find((each) => keyOf(each) === key);
    if (!figure?.trend.some(({ value }) => value !== null))
      return html`<p class="quiet">${locale.messages.noTrend}</p>`;
    return html`<div class="trend">
      ${this.#chart(key, figure, locale, numbers, stepFor(found))} ${tableView(figure, locale, numbers, stepFor(found))}
    </div>`;
  }

  async #load(): Promise<void> {
    this.#draw = (await import('./chart.ts')).chartOf;
    this.#host.requestUpdate();
  }

  #chart(key: string, figure: Figure, { messages, tag }: DetailLocale, numbers: Numbers, step: TrendStep): unknown {
    if (!this.#draw) return nothing;
    const drawn = this.#drawn.get(key);
    if (drawn?.figure === figure && drawn.tag === tag) return drawn.chart;
    const { trend, target, unit } = figure;
    const days = trend.map(({ from }) => numbers.point(from, step));
    const chart = this.#draw({
      days,
      values: trend.map(({ value }) => value),
      target,
      write: (value) => numbers.value(value, unit),
      label: messages.chart(nameOf(figure, messages), days[0] ?? '', days.at(-1) ?? ''),
    });
    this.#drawn.set(key, { figure, tag, chart });
    return chart;
  }
}

const tableView = (figure: Figure, { messages }: DetailLocale, numbers: Numbers, step: TrendStep): TemplateResult => {
  const caption = `${nameOf(figure, messages)}: ${messages.details.trend}`;
  return html`<div class="frame" tabindex="0" role="group" aria-label=${caption}>
    <table part="table">
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${messages.steps[step]}</th>
          <th scope="col" class="number">${messages.value}</th>
          <th scope="col" class="number">${messages.counted}</th>
        </tr>
      </thead>
      <tbody>
        ${figure.trend.map(
          ({ from, value, numerator, denominator }) =>
            html`<tr>
              <th scope="row">${numbers.point(from, step)}</th>
              <td class="number">${value === null ? '–' : numbers.value(value, figure.unit)}</td>
              <td class="number">${numbers.count(numerator)} / ${numbers.count(denominator)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};
