import type { Options } from 'ky';
import type { Route } from '../contract/route.ts';
import { checkPart } from './check.ts';
import { randomKey } from './environment.ts';
import type { RequestOptions, Settings } from './options.ts';
import { fillPath, queryString, type Fields } from './path.ts';

/** What is asked, before the contract has seen it. */
export interface Parts {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** What ky gets of one call. */
export interface Prepared extends Pick<Options, 'method' | 'json' | 'body'> {
  readonly url: string;
  /** Those without a value are not sent. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What goes into the path or the query: in every contract an object of plain values. */
const checkFields = (schema: Route['params'], value: unknown = {}) =>
  (schema ? checkPart(schema, value) : {}) as Fields;

const bodyOf = ({ body, takesBytes }: Route, value: unknown): Pick<Prepared, 'json' | 'body'> => {
  const checked = body && checkPart(body, value);
  return takesBytes ? { body: checked as Uint8Array<ArrayBuffer> } : { json: checked };
};

/**
 * Checks what is asked against the contract and turns it into a request. It has no other headers than those that the
 * service allows across origins.
 */
export const prepare = (settings: Settings, route: Route, asked: Parts, options: RequestOptions): Prepared => ({
  url:
    settings.root +
    fillPath(route.path, checkFields(route.params, asked.params)) +
    queryString(checkFields(route.query, asked.query)),
  method: route.method,
  ...bodyOf(route, asked.body),
  headers: {
    'Content-Type': route.takesBytes ? 'application/octet-stream' : undefined,
    'Idempotency-Key': route.idempotent ? (options.idempotencyKey ?? randomKey()) : undefined,
    'Waybill-Token': options.token ?? settings.token,
  },
});
