import type { Filed } from '@waybill/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { Calls } from '../controllers/calls.ts';
import { failureOf } from '../controllers/failure.ts';
import type { FilingClient } from '../controllers/filing-client.ts';
import { randomKey } from '../controllers/random-key.ts';
import {
  FileComplaintErrorEvent,
  FileComplaintSubmitEvent,
  FileComplaintSubmittedEvent,
} from './file-complaint.events.ts';
import { requestOf } from './input.ts';
import type { Report } from './report.ts';

/** What an element does for its filing. */
export interface FilingParts {
  readonly client: () => Promise<Pick<FilingClient, 'complain' | 'enquire'>>;
  readonly report: Report;
  /** Of the parcel or the shopper; without one, what the reader is reached by is the proof. */
  readonly token: () => string | undefined;
  /** It is filed: called before anybody else is told. */
  readonly remembers: (filed: Filed) => void;
  /** Called when it has come to an end. */
  readonly done: () => void;
}

/** Files: one at a time, and the same thing once, however often it is sent. */
export class Filing extends Calls {
  filed: Filed | undefined;
  readonly #parts: FilingParts;

  constructor(host: ReactiveControllerHost & HTMLElement, parts: FilingParts) {
    super(host);
    this.#parts = parts;
  }

  async run(): Promise<void> {
    const token = this.#parts.token();
    if (!this.host.dispatchEvent(new FileComplaintSubmitEvent(this.#request(token)))) return;
    await this.retry();
  }

  override async retry(): Promise<void> {
    if (this.busy || this.filed) return;
    const filed = await this.ask((signal) => this.#file(signal, this.#parts.token()));
    if (filed) {
      this.filed = filed;
      this.#parts.report.sent = undefined;
      this.#parts.remembers(filed);
      const { number, token } = filed;
      this.host.dispatchEvent(new FileComplaintSubmittedEvent({ id: filed.case?.id ?? null, number, token }));
    }
    this.#parts.done();
    this.host.requestUpdate();
  }

  protected override failed(code: string): Event {
    return new FileComplaintErrorEvent({ code });
  }

  async #file(signal: AbortSignal, token: string | undefined): Promise<Filed> {
    const { kind, input } = this.#request(token);
    const idempotencyKey = this.#keyOf(JSON.stringify([kind, input]));
    const client = await this.#parts.client();
    try {
      const options = { signal, idempotencyKey, ...(token && { token }) };
      return await (kind === 'enquiry' ? client.enquire(input, options) : client.complain(input, options));
    } catch (error) {
      // Its time is over: what is filed without it waits for a proof, or brings one.
      if (!token || !failureOf(error).code.startsWith('token_')) throw error;
      return this.#file(signal, undefined);
    }
  }

  /** With a proof of the reader's where no token is one. */
  #request(token: string | undefined) {
    const { report } = this.#parts;
    return requestOf(report.fields.values, report.given, !token);
  }

  /** The same thing has the same key, over retries and, because it is kept, over the page's end. */
  #keyOf(body: string): string {
    const { report } = this.#parts;
    if (report.sent?.body !== body) report.sent = { key: randomKey(), body };
    report.keep();
    return report.sent.key;
  }
}
