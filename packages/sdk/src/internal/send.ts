import { TimeoutError as KyTimeoutError, type RetryOptions } from 'ky';
import type { Route } from '../contract/route.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { longest, within } from './clock.ts';
import type { Settings } from './options.ts';
import { requestIdOf, toApiError } from './problem.ts';
import type { Prepared } from './request.ts';

interface Patience {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds for one try. */
  readonly timeout: number;
  /** Milliseconds for all tries. */
  readonly totalTimeout: number;
  readonly retry: RetryOptions;
}

/** A good answer. */
export interface Answered {
  readonly response: Response;
  /** Empty if the route streams: then the body is left unread. */
  readonly text: string;
  /** For errors about it. */
  readonly where: { readonly name: string; readonly requestId: string | undefined };
}

/** Lets ky send the request, as often as `retry` wants. Rejects with an `ApiError` unless the answer is one of 2xx. */
export const send = (
  settings: Settings,
  { name, streams }: Route,
  { url, ...request }: Prepared,
  { signal, timeout, totalTimeout, retry }: Patience,
): Promise<Answered> =>
  // ky knows no time for the whole call, and waits for a `fetch` that does not heed its signal.
  within(signal, totalTimeout, `${name}: no answer within ${totalTimeout} ms.`, async (both) => {
    let text = '';
    // The body is read here, because ky's timeout and retries end where this does.
    const fetch: typeof globalThis.fetch = async (...asked) => {
      const response = await reached(name, settings.fetch(...asked));
      if (!streams || !response.ok) text = await reached(name, response.text());
      if (!response.ok) throw toApiError(response, text);
      return response;
    };
    try {
      const response = await settings.ky(url, {
        ...request,
        fetch,
        signal: both ?? null,
        timeout: Math.min(timeout, longest),
        retry,
      });
      return { response, text, where: { name, requestId: requestIdOf(response.headers) } };
    } catch (error) {
      // ky's holds the request, and with it the key: errors end up in logs.
      throw error instanceof KyTimeoutError ? new TimeoutError(`${name}: no answer within ${timeout} ms.`) : error;
    }
  });

/** What `promise` resolves with; a rejection means that the line broke. */
export const reached = async <T>(name: string, promise: Promise<T>): Promise<T> => {
  try {
    return await promise;
  } catch (cause) {
    throw new ConnectionError(`${name}: the service could not be reached.`, { cause });
  }
};
