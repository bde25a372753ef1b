import type { AnswerOf, Parcel, SearchRequest, CodeRequest, CodeAnswer } from '../contract/index.ts';
import { requestCode, retrieveParcel, searchParcels, watchParcel } from '../contract/tracking.ts';
import type { RequestOptions, StreamOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { CodeAnswer, CodeRequest, Parcel, Proof, Scan, SearchRequest, SearchResult } from '../contract/index.ts';

/** For each number that was asked for, or each parcel of the order or the phone: what the asker may see. */
export type SearchAnswer = AnswerOf<typeof searchParcels>;

export interface RetrieveOptions extends Omit<RequestOptions, 'idempotencyKey'> {
  /** Whose number it is, where two carriers have the same: `ups`. Default: the shipment's carrier. */
  readonly carrier?: string | undefined;
}

export interface WatchOptions extends Omit<StreamOptions, 'event'> {
  /** Whose number it is, where two carriers have the same: `ups`. Default: the shipment's carrier. */
  readonly carrier?: string | undefined;
}

/** Where a parcel is. */
export class Tracking {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** One parcel by its waybill number. Persons show with a token only. `parcel_not_found` where there is none. */
  retrieve(number: string, { carrier, ...options }: RetrieveOptions = {}): Promise<Parcel> {
    return this.#transport.call(retrieveParcel, { params: { number }, query: { carrier } }, options);
  }

  /**
   * Parcels by up to 40 numbers, an order number or a phone, with a proof if there is one. A search with a proof is
   * not retried after a broken line, because a wrong proof would count twice and a one-time code works once.
   */
  search(request: SearchRequest, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<SearchAnswer> {
    return this.#transport.call(searchParcels, { body: request }, { ...options, repeatable: !request.proof });
  }

  /** Sends a one-time code to the phone or the mail address that the order holds, and resolves whether there is one or not. */
  requestCode(request: CodeRequest, options?: RequestOptions): Promise<CodeAnswer> {
    return this.#transport.call(requestCode, { body: request }, options);
  }

  /**
   * The parcel as it is now, and again whenever that changes. Reconnects and resumes by itself. Ends without an error
   * when the loop is left, the signal aborts, or the token has expired; throws what `retrieve` throws otherwise.
   */
  watch(number: string, { carrier, ...options }: WatchOptions = {}): AsyncIterable<Parcel> {
    return this.#transport.stream(
      watchParcel,
      { params: { number }, query: { carrier } },
      { ...options, event: 'parcel' },
    );
  }
}
