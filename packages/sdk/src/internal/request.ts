import type { Route } from '../contract/route.ts';
import { checkPart } from './check.ts';
import { inBrowser, randomKey } from './environment.ts';
import type { RequestOptions, Settings } from './options.ts';
import { fillPath, queryString } from './path.ts';

/** What is asked, before the contract has seen it. */
export interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** What `fetch` gets, but for the signal. */
export interface Prepared {
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Headers };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A part of the path or the query; these are objects in every contract. */
const checkFields = (schema: Route['params'], value: unknown): Readonly<Record<string, unknown>> => {
  const checked = schema === undefined ? {} : checkPart(schema, value ?? {});
  return isRecord(checked) ? checked : {};
};

/**
 * Checks what is asked against the contract and turns it into a request. It has no other headers than those that the
 * service allows across origins.
 */
export const prepare = (settings: Settings, route: Route, asked: Parts, options: RequestOptions): Prepared => {
  const path = fillPath(route.path, checkFields(route.params, asked.params));
  const body = route.body === undefined ? undefined : JSON.stringify(checkPart(route.body, asked.body));
  const token = options.token ?? settings.token;
  return {
    url: settings.root + path + queryString(checkFields(route.query, asked.query)),
    init: {
      method: route.method,
      headers: new Headers({
        Authorization: `Bearer ${settings.key}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(route.idempotent && { 'Idempotency-Key': options.idempotencyKey ?? randomKey() }),
        ...(token !== undefined && { 'Waybill-Token': token }),
      }),
      // The API never redirects; following would carry the token to another host.
      redirect: 'manual',
      // No cookies of the store's. Some servers' runtimes refuse the field, and have no cookies anyway.
      ...(inBrowser() && { credentials: 'omit' }),
      ...(body !== undefined && { body }),
    },
  };
};
