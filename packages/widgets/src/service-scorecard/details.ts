import type { Figure, ScorecardAnswer } from '@waybill/sdk/contract';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.ts';
import type { ScorecardClient } from '../controllers/scorecard-client.ts';
import type { Locale } from '../locales/load.ts';
import type { DetailMessages, ScorecardMessages } from '../locales/scorecard/messages.ts';
import { detailTexts } from '../locales/scorecard/texts.ts';
import { wordFor } from '../locales/word-for.ts';
import { Cuts } from './cuts.ts';
import { keyOf, type Detail } from './figures.ts';
import { Numbers } from './numbers.ts';
import { Trend } from './trend.ts';

export { styles } from './details.styles.ts';

export type DetailLocale = Locale<ScorecardMessages & DetailMessages>;

/** How what is opened asks the service, and tells the page that it failed. */
export interface Asking {
  readonly client: () => Promise<ScorecardClient>;
  readonly failed: (code: string) => Event;
}

/** What figures unfold. */
export class Details {
  readonly trend: Trend;
  readonly #cuts: Cuts;
  readonly #locale: LocaleController<ScorecardMessages>;

  constructor(host: ReactiveControllerHost & HTMLElement, locale: LocaleController<ScorecardMessages>, asking: Asking) {
    this.#locale = locale;
    this.trend = new Trend(host, asking);
    this.#cuts = new Cuts(host);
  }

  /** Undefined until its texts are there. */
  render(figure: Figure, detail: Detail, { by }: ScorecardAnswer): unknown {
    const locale = this.#locale.with(detailTexts);
    if (!locale) return undefined;
    const numbers = new Numbers(locale.tag, locale.messages);
    if (detail === 'trend') return this.trend.render(keyOf(figure), locale, numbers);
    return detail === 'cuts'
      ? this.#cuts.render(figure, by ?? '', locale, numbers)
      : countedView(figure, locale, numbers);
  }
}

/** The formula in the reader's language, else as the service writes it, which is English. */
const countedView = (figure: Figure, { messages }: DetailLocale, numbers: Numbers): TemplateResult => {
  const { name, formula, numerator, denominator } = figure;
  const translated = wordFor<string>(messages.formulas, name);
  return html`<div class="counted">
    <p class="quiet" lang=${translated ? messages.tag : 'en'}>${translated ?? formula}</p>
    <dl>
      <div>
        <dt>${messages.numerator}</dt>
        <dd>${numbers.count(numerator)}</dd>
      </div>
      <div>
        <dt>${messages.denominator}</dt>
        <dd>${numbers.count(denominator)}</dd>
      </div>
    </dl>
  </div>`;
};
