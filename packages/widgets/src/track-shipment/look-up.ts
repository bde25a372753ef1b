import type { Proof, SearchRequest, SearchResult } from '@waybill/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { Calls } from '../controllers/calls.ts';
import { failureOf, type Failure } from '../controllers/failure.ts';
import type { TrackingClient } from '../controllers/tracking-client.ts';
import {
  TrackShipmentErrorEvent,
  TrackShipmentLoadedEvent,
  TrackShipmentSearchEvent,
} from './track-shipment.events.ts';

/** What one look-up came to. */
export type Outcome = 'answered' | 'failed' | 'stopped';

const by = (request: SearchRequest) => (request.numbers ? 'number' : request.orderNumber ? 'order' : 'phone');

/** One look-up at a time: a new one, or leaving the page, aborts the one before. */
export class LookUp extends Calls {
  request: SearchRequest | undefined;
  /** Shows these parcels in full: a shopper token of the store's. */
  token: string | undefined;
  results: readonly SearchResult[] | undefined;
  readonly #client: () => Promise<TrackingClient>;
  readonly #prepare: (results?: readonly SearchResult[]) => Promise<void>;

  /** @param prepare loads what is needed to show results: any, then these. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    client: () => Promise<TrackingClient>,
    prepare: (results?: readonly SearchResult[]) => Promise<void>,
  ) {
    super(host);
    this.#client = client;
    this.#prepare = prepare;
  }

  /** Forgets everything. */
  clear(): void {
    this.stop();
    this.request = this.failure = this.results = undefined;
    this.host.requestUpdate();
  }

  /** What was asked for cannot be looked up at all. */
  refuse(code: string): void {
    this.clear();
    this.failure = { kind: 'input', code };
    this.host.dispatchEvent(new TrackShipmentErrorEvent({ code }));
  }

  /** Looks up; the answer stands in `results`, what went wrong in `failure`. */
  async run(request: SearchRequest, token?: string): Promise<Outcome> {
    this.stop();
    if (!this.host.dispatchEvent(new TrackShipmentSearchEvent({ by: by(request) }))) return 'stopped';
    this.request = request;
    this.token = token;
    this.results = undefined;
    const answer = await this.ask(this.#searching(request, token));
    this.host.requestUpdate();
    if (!answer) return this.failure ? 'failed' : 'stopped';
    this.results = answer;
    const parcel = answer.find((result) => result.parcel)?.parcel;
    const exceptionCode = parcel?.exception?.code ?? null;
    this.host.dispatchEvent(
      new TrackShipmentLoadedEvent({ found: !!parcel, milestone: parcel?.milestone ?? null, exceptionCode }),
    );
    return 'answered';
  }

  override async retry(): Promise<Outcome> {
    return this.request ? this.run(this.request, this.token) : 'stopped';
  }

  /**
   * Asks for one of the results again, with proof. A wrong proof is answered like none: what comes back says so by
   * `verified` and `locked`. Only a proved parcel replaces what stands.
   */
  async prove(result: SearchResult, proof: Proof): Promise<SearchResult | Failure | undefined> {
    const attempt = await this.attempt(this.#searching({ numbers: [result.number], proof }));
    const { answer, failure } = attempt ?? {};
    if (!answer) return failure;
    const proved = answer.find(({ parcel }) => parcel?.id === result.parcel?.id) ?? answer[0];
    if (proved?.parcel?.verified) this.#replace(result, proved);
    return proved;
  }

  /** A newer state of a parcel that is shown. */
  update(parcel: NonNullable<SearchResult['parcel']>): void {
    const known = this.results?.find((result) => result.parcel?.id === parcel.id);
    if (known) this.#replace(known, { ...known, parcel });
  }

  #replace(old: SearchResult, by: SearchResult): void {
    this.results = this.results?.map((result) => (result === old ? by : result));
    this.host.requestUpdate();
  }

  protected override failed(code: string): Event {
    return new TrackShipmentErrorEvent({ code });
  }

  #searching(request: SearchRequest, token?: string) {
    return async (signal: AbortSignal): Promise<readonly SearchResult[]> => {
      const [data] = await Promise.all([this.#search(request, signal, token), this.#prepare()]);
      await this.#prepare(data);
      return data;
    };
  }

  async #search(request: SearchRequest, signal: AbortSignal, token?: string): Promise<readonly SearchResult[]> {
    const client = await this.#client();
    try {
      return (await client.search(request, { signal, token })).data;
    } catch (error) {
      // Its time is over: what everybody may see can still be shown.
      if (!token || !failureOf(error).code.startsWith('token_')) throw error;
      this.token = undefined;
      return this.#search(request, signal);
    }
  }
}
