import type { Parcel, SearchResult } from '@waybill/sdk/contract';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from '../controllers/announcer.ts';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import { LiveUpdates } from '../controllers/live.ts';
import type { LocaleController } from '../controllers/locale.ts';
import { written } from '../locales/format.ts';
import type { Messages } from '../locales/tracking/messages.ts';
import { answerTexts, moreTexts } from '../locales/tracking/texts.ts';
import { result as resultStyles } from '../styles/result.ts';
import { timeline } from '../styles/timeline.ts';
import { alertView } from '../views/alert.ts';
import { Copying } from '../views/copying.ts';
import type { Complaining } from './complaining.ts';
import type * as Exception from './exception.ts';
import { headline, over } from './headline.ts';
import type * as Identity from './identity.ts';
import type { LookUp } from './look-up.ts';
import { parcelView } from './parcel.ts';
import type * as Parcels from './parcels.ts';
import type { ProofPanel } from './proof-panel.ts';
import type { ResultLocale } from './result-locale.ts';

/** What the answer stands on. */
export interface AnswerParts {
  readonly host: LitElement;
  readonly lookUp: LookUp;
  readonly locale: LocaleController<Messages>;
  readonly announcer: Announcer;
  readonly client: () => Promise<TrackingClient>;
}

/** What a look-up came to: a parcel and its live updates, several parcels to choose from, or that there is none. */
export class Answer {
  readonly #parts: AnswerParts;
  readonly #live: LiveUpdates<Parcel>;
  readonly #copying: Copying;
  #identity: typeof Identity | undefined;
  #exception: typeof Exception | undefined;
  #parcels: typeof Parcels | undefined;
  #proof: ProofPanel | undefined;
  #complaining: Complaining | undefined;
  #chosen: number | undefined;
  #allScans = false;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    this.#copying = new Copying(parts.host, parts.announcer);
    this.#live = new LiveUpdates(parts.host, (parcel) => void this.#onNews(parcel));
    for (const { styleSheet } of [resultStyles, timeline]) {
      if (styleSheet) parts.host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
  }

  /** Loads what these results need beyond the ordinary: several are listed, exceptions explained, verified details shown. */
  async prepare(parcels: readonly (Parcel | null)[]): Promise<void> {
    const wrong = parcels.some((parcel) => [parcel, ...(parcel?.scans ?? [])].some((part) => part?.exception));
    // Without the explanation a general one stands in for it: no reason to show nothing.
    if (wrong) {
      const texts = this.#parts.locale.need(moreTexts).catch(() => undefined);
      this.#exception ??= await import('./exception.ts').catch(() => undefined);
      await texts;
    }
    if (parcels.length > 1) this.#parcels ??= await import('./parcels.ts');
    if (parcels.some((parcel) => parcel?.verified)) await this.#loadIdentity();
    if (parcels.some((parcel) => parcel)) void this.#loadComplaining();
  }

  /** A new look-up begins. */
  reset(): void {
    this.#chosen = this.#proof = undefined;
    this.#allScans = false;
  }

  /** Follows what is shown, or nothing. */
  follow(): void {
    const shown = this.shown;
    if (!shown?.parcel || over(shown.parcel)) return this.#live.follow(undefined);
    const { number, token = this.#parts.lookUp.token } = shown;
    const open = async (signal: AbortSignal) =>
      (await this.#parts.client()).watch(number, { signal, ...(token && { token }) });
    this.#live.follow({ key: `${number} ${token}`, open });
  }

  /** The result that is shown in full; undefined while there is none, or a list to choose from. */
  get shown(): SearchResult | undefined {
    const { results } = this.#parts.lookUp;
    return results && (results.length === 1 ? results[0] : results[this.#chosen ?? -1]);
  }

  /** @param retry asks for the same again. */
  render(retry: () => void): unknown {
    const locale = this.#locale;
    const { results, request } = this.#parts.lookUp;
    if (!results || !locale) return nothing;
    const { messages } = locale;
    const { shown } = this;
    if (!request?.numbers && results.every(({ parcel }) => !parcel)) {
      const text = results.some(({ locked }) => locked) ? messages.locked : messages.nothingMatched;
      return alertView(text ?? messages.notFound, 'warn');
    }
    if (shown && !shown.parcel) {
      const again = html`<button class="plain" type="button" @click=${retry}>${messages.retry}</button>`;
      return alertView(messages.notFound, 'warn', html`<p class="quiet"><bdi>${shown.number}</bdi></p>`, again);
    }
    if (!shown?.parcel) return this.#parcels?.parcelsView(results, locale, (index) => this.#choose(index));
    return [
      results.length > 1 ? this.#parcels?.backView(locale, () => this.#choose(undefined)) : nothing,
      this.#parcel(shown, shown.parcel, locale),
      this.#complaining?.render(shown.parcel, shown.token ?? this.#parts.lookUp.token),
    ];
  }

  /** A button that prints the page. */
  print(): unknown {
    const messages = this.#locale?.messages;
    return html`<button class="plain" type="button" @click=${() => print()}>${messages?.print}</button>`;
  }

  get #locale(): ResultLocale | undefined {
    const locale = this.#parts.locale.with(answerTexts);
    return locale && written(locale);
  }

  #parcel(result: SearchResult, parcel: Parcel, locale: ResultLocale): TemplateResult {
    return parcelView(parcel, {
      locale,
      exception: this.#exception?.exceptionView(parcel, locale),
      allScans: this.#allScans,
      showAllScans: () => this.#set(() => (this.#allScans = true)),
      copy: this.#copying.render(parcel.number, locale.messages),
      details: this.#details(result, parcel, locale),
    });
  }

  #details(result: SearchResult, parcel: Parcel, { messages }: ResultLocale): unknown {
    const more = this.#parts.locale.with(moreTexts);
    if (parcel.verified) return more && this.#identity ? this.#identity.detailsView(parcel, more) : nothing;
    if (this.#proof && more) return this.#proof.render(result, messages.proofOpen, more);
    return html`<p class="screen">
      <button class="plain" type="button" @click=${this.#openProof}>${messages.proofOpen}</button>
    </p>`;
  }

  #choose(index: number | undefined): void {
    const before = this.#chosen;
    this.reset();
    this.#set(() => (this.#chosen = index));
    void this.#focus(index === undefined ? `[data-index="${before}"]` : '#headline');
  }

  /** Live news: what stands is replaced; the headline is told where it says something new. */
  async #onNews(parcel: Parcel): Promise<void> {
    const before = this.shown?.parcel;
    await this.prepare([parcel]).catch(() => undefined);
    this.#parts.lookUp.update(parcel);
    const locale = this.#locale;
    const news = locale && headline(parcel, locale);
    if (news && before && news !== headline(before, locale)) this.#parts.announcer.say(news);
  }

  readonly #openProof = async (): Promise<void> => {
    const { host, client, lookUp } = this.#parts;
    try {
      const { ProofPanel } = await this.#loadIdentity();
      this.#set(() => (this.#proof = new ProofPanel(host, client, lookUp, () => void this.#focus('#details'))));
      await this.#focus('#proof');
    } catch {
      // Not fetched: the button stays, for another try.
    }
  };

  /** Stands below the answer, and loads after it. Not fetched: there is an answer all the same. */
  async #loadComplaining(): Promise<void> {
    const { host, locale } = this.#parts;
    const loaded = await import('./complaining.ts').catch(() => undefined);
    if (loaded) this.#set(() => (this.#complaining ??= new loaded.Complaining(host, locale)));
  }

  async #loadIdentity(): Promise<typeof Identity> {
    [this.#identity] = await Promise.all([import('./identity.ts'), this.#parts.locale.need(moreTexts)]);
    return this.#identity;
  }

  #set(change: () => void): void {
    change();
    this.#parts.host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.#parts.host.updateComplete;
    this.#parts.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
