import type { CaseReview } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale.ts';
import { Reading } from '../controllers/reading.ts';
import type { Locale } from '../locales/load.ts';
import type { ReviewMessages, ScorecardMessages } from '../locales/scorecard/messages.ts';
import { reviewTexts } from '../locales/scorecard/texts.ts';
import { Format } from '../locales/format.ts';
import { wordFor } from '../locales/word-for.ts';
import { actionView } from './action.ts';
import { lastFull, today, type Days } from './days.ts';
import type { Asking } from './details.ts';
import { Numbers } from './numbers.ts';
import { Saving } from './saving.ts';
import { instantsOf, moved } from './steps.ts';
import { troubleView } from './trouble.ts';

export { styles } from './review.styles.ts';

export type ReviewLocale = Locale<ScorecardMessages & ReviewMessages>;

interface ReviewAsking extends Asking {
  /** Whose days are counted; undefined until the figures have said it. */
  readonly timeZone: () => string | undefined;
}

/** What the weekly review looks at: counts, whether the times were kept, and what is being improved. */
export class WeeklyReview {
  readonly #host: LitElement;
  readonly #locale: LocaleController<ScorecardMessages>;
  readonly #asking: ReviewAsking;
  readonly #reading: Reading<CaseReview>;
  readonly #saving: Saving;
  #week: Days = lastFull('week', today());

  constructor(host: LitElement, locale: LocaleController<ScorecardMessages>, asking: ReviewAsking) {
    this.#host = host;
    this.#locale = locale;
    this.#asking = asking;
    this.#reading = new Reading(host, asking.failed);
    this.#saving = new Saving(host, asking.failed);
  }

  get busy(): boolean {
    return this.#reading.busy;
  }

  clear(): void {
    this.#reading.clear();
  }

  async read(): Promise<void> {
    const period = this.#period;
    await this.#reading.run(async (signal) => (await this.#asking.client()).ledger.review(period, { signal }));
  }

  /** Undefined until its texts are there. */
  render(): TemplateResult | undefined {
    const locale = this.#locale.with(reviewTexts);
    if (!locale) return undefined;
    const { messages, tag } = locale;
    const { busy, failure, found } = this.#reading;
    const isLast = this.#week.to >= lastFull('week', today()).to;
    return html`<section class="stack" part="review">
      <div class="row sum">
        <h3>${messages.weekOf(new Numbers(tag, messages).days(this.#week))}</h3>
        <div class="row screen">
          <button class="plain" type="button" @click=${() => this.#move(-7)}>${messages.earlier}</button>
          <button class="plain" type="button" aria-disabled=${isLast} @click=${() => isLast || this.#move(7)}>
            ${messages.later}
          </button>
        </div>
      </div>
      ${
        failure
          ? troubleView(failure, locale, () => void this.#reading.retry())
          : busy || !found
            ? html`<div class="bone"></div>`
            : this.#found(found, locale)
      }
    </section>`;
  }

  #found(review: CaseReview, locale: ReviewLocale): unknown {
    const { messages, tag } = locale;
    const number = new Intl.NumberFormat(tag);
    const format = new Format(tag, this.#asking.timeZone());
    const { cases, actions } = review;
    return html`<p>
        <b>${cases ? messages.cases(cases, number.format(cases)) : messages.noCases}</b>
      </p>
      <ul class="figures">
        ${(['responded', 'planned', 'promises'] as const).map((name) => rateView(name, review[name], locale))}
      </ul>
      ${
        cases
          ? html`<div class="counts">
              ${(['byClass', 'byCause', 'byDepartment', 'byKind'] as const).map((by) => countsView(by, review, locale))}
            </div>`
          : nothing
      }
      <h3>${messages.actions}</h3>
      ${
        actions.length
          ? html`<ul class="stack">
              ${actions.map((action) => actionView(action, locale, format))}
            </ul>`
          : html`<p class="quiet">${messages.noActions}</p>`
      }
      ${this.#saving.render(messages.ledger, locale, this.#save)}`;
  }

  readonly #save = (): void => {
    const period = this.#period;
    void this.#saving.save(`cases-${this.#week.from}-${this.#week.to}.csv`, async (signal) =>
      (await this.#asking.client()).ledger.csv(period, { signal }),
    );
  };

  #move(days: number): void {
    this.#week = moved(this.#week, days);
    this.#host.requestUpdate();
    void this.read();
  }

  get #period(): Days {
    return instantsOf(this.#week, this.#asking.timeZone());
  }
}

const rateView = (
  name: 'responded' | 'planned' | 'promises',
  { kept, due, share }: CaseReview['responded'],
  { messages, tag }: ReviewLocale,
): TemplateResult => {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return html`<li class="figure">
    <h4>${messages.rates[name]}</h4>
    ${
      share === null
        ? html`<p class="quiet" data-gap>${messages.noneDue}</p>`
        : html`<p class="value">${percent.format(share)}</p>
            <p class="quiet">${messages.kept(number.format(kept), number.format(due))}</p>`
    }
  </li>`;
};

const countsView = (
  by: 'byClass' | 'byCause' | 'byDepartment' | 'byKind',
  review: CaseReview,
  { messages, tag }: ReviewLocale,
): TemplateResult => {
  const { classes, causes, departments, kinds } = messages;
  const words = { byClass: classes, byCause: causes, byDepartment: departments, byKind: kinds }[by];
  const number = new Intl.NumberFormat(tag);
  return html`<table part="table">
    <caption>
      ${messages.counts[by]}
    </caption>
    <thead class="hidden">
      <tr>
        <th scope="col">${messages.counts[by]}</th>
        <th scope="col">${messages.count}</th>
      </tr>
    </thead>
    <tbody>
      ${review[by].map(
        ({ of, cases }) =>
          html`<tr>
            <th scope="row"><bdi>${wordFor<string>(words, of) ?? of}</bdi></th>
            <td class="number">${number.format(cases)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};
