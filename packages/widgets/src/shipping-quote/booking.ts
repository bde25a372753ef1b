import type { AcceptInput, Quote, QuoteOption } from '@waybill/sdk/contract';
import type { LitElement } from 'lit';
import type { Announcer } from '../controllers/announcer.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import { LiveUpdates } from '../controllers/live.ts';
import type { LocaleController } from '../controllers/locale.ts';
import type { QuotesClient } from '../controllers/quotes-client.ts';
import type { QuoteMessages } from '../locales/quotes/messages.ts';
import { moreTexts } from '../locales/quotes/texts.ts';
import type { Asking } from './asking.ts';
import { ShippingQuoteChooseEvent, ShippingQuoteConfirmedEvent } from './booking.events.ts';
import { stepOf } from './outcome.ts';
import { ShippingQuoteErrorEvent } from './shipping-quote.events.ts';

/** What a booking stands on. */
export interface BookingParts {
  readonly host: LitElement;
  readonly asking: Asking;
  readonly locale: LocaleController<QuoteMessages>;
  readonly announcer: Announcer;
  readonly client: () => Promise<QuotesClient>;
  /** Whose parcel it is. */
  readonly details: () => Omit<AcceptInput, 'option'>;
}

/** The quote no longer holds as it was: a new one is needed. */
const outdated = ['quote_expired', 'quote_changed', 'option_not_offered', 'quote_not_found'];

/** What becomes of a choice: the store takes over, or it is booked and followed until the store has answered. */
export class Booking {
  failure: Failure | undefined;
  /** The store, or the form around the element, goes on from here. */
  settled = false;
  /** The service says that the quote no longer holds. */
  over = false;
  /** It was booked before, e.g. by a try whose answer got lost: how it stands comes by the stream. */
  #taken = false;
  readonly #parts: BookingParts;
  readonly #live: LiveUpdates<Quote>;

  constructor(parts: BookingParts) {
    this.#parts = parts;
    this.#live = new LiveUpdates(parts.host, (quote) => this.#onNews(quote));
  }

  reset(): void {
    this.settled = this.over = this.#taken = false;
    this.failure = undefined;
  }

  /** Back to the options. */
  readonly reopen = (): void => {
    this.settled = false;
    this.#parts.host.requestUpdate();
  };

  /** Follows the quote while an answer is to come. */
  follow(): void {
    const { quote } = this.#parts.asking;
    if (!quote || !(this.#taken || quote.state === 'requested')) return this.#live.follow(undefined);
    const open = async (signal: AbortSignal) => (await this.#parts.client()).watch(quote.id, { signal });
    this.#live.follow({ key: quote.id, open });
  }

  /** Hands the choice to the store, or else books it. */
  async take(quote: Quote, option: QuoteOption): Promise<void> {
    const { host, asking, client, details } = this.#parts;
    this.settled = !host.dispatchEvent(new ShippingQuoteChooseEvent({ quote, option }));
    if (this.settled) return;
    this.failure = undefined;
    try {
      const booked = await (await client()).accept(quote.id, { option: option.code, ...details() });
      // Meanwhile the reader may have asked for other prices.
      if (asking.quote === quote) this.#became(booked);
    } catch (error) {
      if (asking.quote === quote) this.#failed(failureOf(error));
    }
  }

  #failed(failure: Failure): void {
    const { code } = failure;
    // The store takes no bookings from its pages: its form, or its server, goes on with the choice.
    this.settled = code === 'bookings_not_allowed';
    if (this.settled) return;
    if (code === 'quote_taken') this.#taken = true;
    else if (outdated.includes(code)) this.over = true;
    else this.failure = failure;
    this.#parts.host.dispatchEvent(new ShippingQuoteErrorEvent({ code }));
  }

  #onNews(quote: Quote): void {
    const { asking, locale, announcer } = this.#parts;
    const step = stepOf(quote);
    const news = quote.state !== asking.quote?.state && step !== 'chosen' && locale.with(moreTexts)?.messages[step];
    this.#became(quote);
    if (news) announcer.say(news.title);
  }

  #became(quote: Quote): void {
    const { asking, host } = this.#parts;
    const waited = asking.quote?.state !== 'accepted';
    asking.quote = quote;
    host.requestUpdate();
    if (waited && quote.state === 'accepted')
      host.dispatchEvent(new ShippingQuoteConfirmedEvent({ quote, number: quote.accepted?.shipment?.number ?? null }));
  }
}
