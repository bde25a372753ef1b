import type { Quote, QuoteRequest } from '@waybill/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { Calls } from '../controllers/calls.ts';
import type { QuotesClient } from '../controllers/quotes-client.ts';
import {
  ShippingQuoteErrorEvent,
  ShippingQuoteLoadedEvent,
  ShippingQuoteRequestEvent,
} from './shipping-quote.events.ts';

/** What an element does for its questions. */
export interface AskingParts {
  readonly client: () => Promise<QuotesClient>;
  /** Loads what is needed to show a quote. */
  readonly prepare: () => Promise<void>;
  /** Called when a question has come to an end. */
  readonly done: () => void;
}

/** Asks for prices: one question at a time. */
export class Asking extends Calls {
  quote: Quote | undefined;
  #request: QuoteRequest | undefined;
  readonly #parts: AskingParts;

  constructor(host: ReactiveControllerHost & HTMLElement, parts: AskingParts) {
    super(host);
    this.#parts = parts;
  }

  /** Resolves when there is an answer, or a later question or the page has stopped it. */
  async run(request: QuoteRequest): Promise<void> {
    this.stop();
    if (!this.host.dispatchEvent(new ShippingQuoteRequestEvent({ request }))) return this.#parts.done();
    this.#request = request;
    this.quote = undefined;
    const { client, prepare, done } = this.#parts;
    const quote = await this.ask(async (signal) => {
      const [made] = await Promise.all([client().then((quotes) => quotes.create(request, { signal })), prepare()]);
      return made;
    });
    if (quote) {
      this.quote = quote;
      this.host.dispatchEvent(new ShippingQuoteLoadedEvent({ quote }));
    }
    done();
    this.host.requestUpdate();
  }

  override async retry(): Promise<void> {
    if (this.#request) await this.run(this.#request);
  }

  protected override failed(code: string): Event {
    return new ShippingQuoteErrorEvent({ code });
  }
}
