import type { KyInstance } from 'ky';

/** What every call takes as its last argument. Times are in milliseconds; `Infinity` means no limit. */
export interface RequestOptions {
  /** Ends the call, also between tries; it then rejects with the signal's reason. Default: none. */
  readonly signal?: AbortSignal | undefined;
  /** How long one try may take, to the last byte of the answer. Default: the transport's, 10 000. */
  readonly timeout?: number | undefined;
  /** How long the call may take with all its tries and pauses. Default: the transport's, no limit. */
  readonly totalTimeout?: number | undefined;
  /** How often to try again at most. Default: the transport's, 2. */
  readonly retries?: number | undefined;
  /** A parcel, shopper or case token, which shows what is its holder's. Default: the transport's, none. */
  readonly token?: string | undefined;
  /**
   * For calls that create or change: repeats with the same key within 24 hours do the thing once and get the first
   * answer. Default: a new random key for each call, kept over its retries.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a resource may add. */
export interface CallOptions extends RequestOptions {
  /**
   * Doing it twice does no harm, so it is retried whatever went wrong. Otherwise only an answer that tells that
   * nothing was done (429, 503) is. Default: true for GET, DELETE and calls with an idempotency key.
   */
  readonly repeatable?: boolean | undefined;
}

/** What a stream takes. */
export interface StreamOptions extends Omit<RequestOptions, 'idempotencyKey' | 'totalTimeout' | 'retries'> {
  /** The name of the events to yield. Others are left out. */
  readonly event: string;
  /** How many failures in a row to bear before the error is thrown. Default: no limit. */
  readonly retries?: number | undefined;
}

/** The transport's options with every default filled in. */
export interface Settings {
  /** With the path of the API, without a slash at the end. */
  readonly root: string;
  /** With what every request has: the key, and what it must not take along. */
  readonly ky: KyInstance;
  readonly fetch: typeof globalThis.fetch;
  readonly token: string | undefined;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly maxRetryAfter: number;
}
