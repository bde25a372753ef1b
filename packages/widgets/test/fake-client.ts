import type { CodeRequest, Parcel, SearchRequest, SearchResult } from '@waybill/sdk/contract';
import type { TrackingClient } from '../src/controllers/tracking-client.ts';
import { parcelOf } from './parcels.ts';

type Search = (
  request: SearchRequest,
  signal: AbortSignal | undefined,
  token: string | undefined,
) => readonly SearchResult[] | Promise<readonly SearchResult[]>;

/** A client in place of the SDK's: answers as it is told, and remembers what it was asked. */
export class FakeClient implements TrackingClient {
  readonly searches: SearchRequest[] = [];
  /** The token of each search. */
  readonly tokens: (string | undefined)[] = [];
  readonly codes: CodeRequest[] = [];
  readonly watched: {
    readonly number: string;
    readonly token: string | undefined;
    readonly signal: AbortSignal | undefined;
  }[] = [];
  readonly #search: Search;
  #push: ((parcel: Parcel) => void) | undefined;

  constructor(search: Search = () => [{ number: 'SF1044912398127', parcel: parcelOf() }]) {
    this.#search = search;
  }

  retrieve = async (): Promise<Parcel> => parcelOf();

  search: TrackingClient['search'] = async (request, options) => {
    this.searches.push(request);
    this.tokens.push(options?.token);
    return { data: [...(await this.#search(request, options?.signal, options?.token))] };
  };

  requestCode: TrackingClient['requestCode'] = async (request) => {
    this.codes.push(request);
    return { expiresAt: new Date(Date.now() + 600_000).toISOString() };
  };

  watch: TrackingClient['watch'] = (number, options) => {
    this.watched.push({ number, token: options?.token, signal: options?.signal ?? undefined });
    return this.#stream();
  };

  /** What the live stream says next. */
  push(parcel: Parcel): void {
    this.#push?.(parcel);
  }

  async *#stream(): AsyncGenerator<Parcel> {
    for (;;) yield await new Promise<Parcel>((resolve) => (this.#push = resolve));
  }
}

/** An error as the SDK throws it. */
export const apiError = (status: number, code: string, more: { retryAfter?: number; requestId?: string } = {}): Error =>
  Object.assign(new Error(code), { name: 'ApiError', status, code, ...more });

export const connectionError = (): Error => Object.assign(new Error('offline'), { name: 'ConnectionError' });
