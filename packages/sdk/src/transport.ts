/** What carries the calls. Give one to each resource that you import by itself, or use `Waybill`, which has them all. */
import ky from 'ky';
import type { Route } from './contract/route.ts';
import { call } from './internal/call.ts';
import { inBrowser } from './internal/environment.ts';
import { live } from './internal/live.ts';
import type { CallOptions, RequestOptions, Settings, StreamOptions } from './internal/options.ts';
import { Pages, type Page } from './internal/pages.ts';
import type { Parts } from './internal/request.ts';
import type { Transport } from './internal/transport.ts';

export { Pages, type Page } from './internal/pages.ts';
export type { Transport } from './internal/transport.ts';
export type { CallOptions, RequestOptions, StreamOptions } from './internal/options.ts';

/** Where the service is, who calls, and how patiently. Times are in milliseconds; `Infinity` means no limit. */
export interface TransportOptions {
  /**
   * A publishable key (`pk_…`) in pages, a secret key (`sk_…`) on servers, or the token of a signed-in member of staff.
   * A secret key in a browser throws.
   */
  readonly key: string;
  /** Where the service answers, without `/v1`: `https://tracking.example.com`. In a page it may be relative to it. */
  readonly baseUrl: string;
  /** What sends the requests, for tests, proxies or instrumentation. It is given a `Request`. Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** A parcel, shopper or case token for every call that brings none of its own. Default: none. */
  readonly token?: string | undefined;
  /** How long one try may take, to the last byte of the answer. Default: 10 000. */
  readonly timeout?: number | undefined;
  /** How long a call may take with all its tries and pauses. Default: no limit. */
  readonly totalTimeout?: number | undefined;
  /** How often a call is tried again at most, where that helps and cannot harm. Default: 2. */
  readonly retries?: number | undefined;
  /** The longest `Retry-After` to wait for; a longer one is thrown as the `ApiError` it came with. Default: 60 000. */
  readonly maxRetryAfter?: number | undefined;
}

const settle = (options: TransportOptions): Settings => {
  const { key, baseUrl } = options;
  // Not the key itself: errors end up in logs.
  if (!/^[\x21-\x7e]+$/.test(key)) throw new TypeError('`key` has to be a key of a Waybill service.');
  if (key.startsWith('sk_') && inBrowser()) {
    throw new TypeError('Anyone can read a secret key in a browser: use a publishable key (pk_…) there.');
  }
  const page = 'document' in globalThis ? document.baseURI : undefined;
  const url = URL.canParse(baseUrl, page) && new URL(baseUrl, page);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('`baseUrl` has to be a web address, e.g. https://tracking.example.com.');
  }
  return {
    root: `${url.origin}${url.pathname.replace(/\/+$/, '')}/v1`,
    ky: ky.create({
      headers: { Authorization: `Bearer ${key}` },
      // The API never redirects; following would carry the token to another host.
      redirect: 'manual',
      // No cookies of the store's. Some servers' runtimes refuse the field, and have no cookies anyway.
      ...(inBrowser() && { credentials: 'omit' }),
    }),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    token: options.token,
    timeout: options.timeout ?? 10_000,
    totalTimeout: options.totalTimeout ?? Infinity,
    retries: options.retries ?? 2,
    maxRetryAfter: options.maxRetryAfter ?? 60_000,
  };
};

/**
 * @throws TypeError if the key or the address is none, or a secret key is used in a browser.
 * @example
 * const tracking = new Tracking(createTransport({ key: 'pk_…', baseUrl: 'https://tracking.example.com' }));
 */
export const createTransport = (options: TransportOptions): Transport => {
  const settings = settle(options);
  // The one place where what the schemas have checked gets the types that they describe.
  const transport = {
    call: (route: Route, asked: Parts, options: CallOptions = {}) => call(settings, route, asked, options),
    stream: (route: Route, asked: Parts, options: StreamOptions) => live(settings, { route, asked, options }),
    pages: (route: Route, asked: Parts, options: RequestOptions = {}) =>
      new Pages((cursor) => call(settings, route, atCursor(asked, cursor), options) as Promise<Page<unknown>>),
  };
  return transport as Transport;
};

const atCursor = (asked: Parts, cursor: string | undefined): Parts =>
  cursor === undefined ? asked : { ...asked, query: { ...(asked.query as object | undefined), cursor } };
