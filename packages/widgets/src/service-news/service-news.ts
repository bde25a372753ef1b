import type { MetNeed, MetNeeds } from '@waybill/sdk/contract';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ClientController } from '../controllers/client.ts';
import { LocaleController } from '../controllers/locale.ts';
import type { NeedsClient } from '../controllers/needs-client.ts';
import { Reading } from '../controllers/reading.ts';
import { written } from '../locales/format.ts';
import type { Locale } from '../locales/load.ts';
import type { NewsMessages } from '../locales/reviews/messages.ts';
import { newsTexts } from '../locales/reviews/news.ts';
import { card } from '../styles/card.ts';
import { tokens } from '../styles/tokens.ts';
import { ServiceNewsErrorEvent } from './service-news.events.ts';

const styles = css`
  .room {
    min-block-size: var(--waybill-news-room, 0);
  }
  ul {
    display: grid;
    gap: 1.25em;
  }
  li {
    display: grid;
    gap: 0.25em;
  }
`;

/**
 * You asked, we did: what customers of the store asked for and got, the newest first. Shows nothing where there is none,
 * or where it cannot be read.
 *
 * @slot - A way on, such as a link to where suggestions are made. Stays below the element's own content.
 *
 * @fires {ServiceNewsErrorEvent} service-news-error - It could not be read.
 *
 * @csspart card - Everything.
 * @csspart title - The heading.
 * @csspart list - What was done.
 * @csspart item - One of it.
 *
 * @cssproperty [--waybill-accent] - Links.
 * @cssproperty [--waybill-text] - Text.
 * @cssproperty [--waybill-muted] - Secondary text.
 * @cssproperty [--waybill-surface] - Background of the card.
 * @cssproperty [--waybill-line] - Hair lines.
 * @cssproperty [--waybill-radius=0.75em] - Roundness.
 * @cssproperty [--waybill-font=inherit] - Font family.
 * @cssproperty [--waybill-heading-font=inherit] - Font family of headings.
 * @cssproperty [--waybill-density=1] - How much room there is: `0.75` is compact.
 * @cssproperty [--waybill-shadow=none] - Shadow of the card.
 * @cssproperty [--waybill-focus] - Ring around what has the focus; the accent.
 * @cssproperty [--waybill-news-room=0] - Room that is reserved, where the page knows that there are news.
 */
export class ServiceNews extends LitElement {
  static override readonly styles = [tokens, card, styles];
  static override readonly properties = {
    limit: { type: Number },
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    lang: {},
    client: { attribute: false },
  };

  /** How many at most. Default: 3. */
  declare limit?: number | undefined;
  /** The store's `pk_…` key. Default: the script tag's `data-key`. */
  declare publishableKey?: string | undefined;
  /** The service's address. Default: the script tag's `data-base-url`, else where the script came from. */
  declare baseUrl?: string | undefined;
  /** BCP 47. Default: the script tag's `data-lang`, else the language of the page around the element. */
  declare lang: string;
  /** Asks the service in place of the SDK; for tests and for stores that call through their own server. */
  declare client?: NeedsClient | undefined;

  readonly #locale = new LocaleController(this, newsTexts);
  readonly #client = new ClientController<NeedsClient>(this, () => import('../controllers/needs-client.ts'));
  readonly #reading = new Reading<MetNeeds>(this, (code) => new ServiceNewsErrorEvent({ code }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('client'))
      void this.#reading.run(async (signal) => (await this.#client.get()).met({ signal }));
  }

  protected override render(): TemplateResult {
    const locale = this.#locale.current;
    const { busy, found } = this.#reading;
    const news = found?.data.slice(0, Math.max(0, this.limit ?? 3)) ?? [];
    const shown = locale && news.length > 0;
    return html`<div class="room" lang=${locale?.tag ?? nothing} dir=${locale?.dir ?? nothing}>
      <div class=${shown ? 'card' : ''} part=${shown ? 'card' : nothing} aria-busy=${busy || !locale}>
        ${shown ? this.#news(news, locale) : nothing}<slot></slot>
      </div>
    </div>`;
  }

  #news(news: readonly MetNeed[], locale: Locale<NewsMessages>): TemplateResult {
    const { messages, format } = written(locale);
    return html`<section class="stack" aria-labelledby="headline">
      <h2 id="headline" part="title">${messages.title}</h2>
      <ul part="list">
        ${news.map(
          ({ title, outcome, metAt }) =>
            html`<li part="item">
              <h3>${title}</h3>
              ${outcome ? html`<p>${outcome}</p>` : nothing}
              <p class="quiet"><time datetime=${metAt}>${messages.since(format.day(metAt))}</time></p>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}
