import type { LitElement } from 'lit';
import type { LocaleController } from '../controllers/locale.ts';
import type { RatingMessages } from '../locales/reviews/messages.ts';
import { moreTexts, summaryTexts } from '../locales/reviews/texts.ts';
import type { Complaining } from './complaining.ts';
import type * as Given from './given.ts';
import type { More } from './more.ts';
import type * as Summary from './summary.ts';

/** What is fetched beside the stars when it is needed. Each rejects as `import()` does where it cannot be fetched. */
export class Fetched {
  /** What follows a score. */
  more: More | undefined;
  /** What was said before. */
  given: typeof Given | undefined;
  /** What all customers said. */
  summary: typeof Summary | undefined;
  /** The way to a complaint. */
  complaining: Complaining | undefined;
  readonly #host: LitElement;
  readonly #locale: LocaleController<RatingMessages>;

  constructor(host: LitElement, locale: LocaleController<RatingMessages>) {
    this.#host = host;
    this.#locale = locale;
  }

  async needMore(): Promise<void> {
    const [{ More }] = await Promise.all([import('./more.ts'), this.#locale.need(moreTexts)]);
    this.more ??= new More(this.#host, this.#locale);
  }

  async needGiven(): Promise<void> {
    const given = await import('./given.ts');
    if (!this.given) this.#adopt(given);
    this.given = given;
  }

  async needSummary(): Promise<void> {
    const [summary] = await Promise.all([import('./summary.ts'), this.#locale.need(summaryTexts)]);
    if (!this.summary) this.#adopt(summary);
    this.summary = summary;
  }

  async needComplaining(): Promise<void> {
    if (this.complaining) return;
    const { Complaining } = await import('./complaining.ts');
    this.complaining ??= new Complaining(this.#host);
    this.#host.requestUpdate();
  }

  #adopt({ styles }: typeof Given | typeof Summary): void {
    if (styles.styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet);
  }
}
