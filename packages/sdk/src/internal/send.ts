import { ConnectionError } from '../errors/connection-error.ts';
import { toApiError } from './problem.ts';
import type { Prepared } from './request.ts';
import type { Settings } from './options.ts';

/** One try. Rejects with an `ApiError` unless the answer is one of 2xx, whose body is left unread. */
export const send = async (
  { fetch }: Settings,
  { url, init }: Prepared,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<Response> => {
  const response = await reached(name, fetch(url, { ...init, signal }));
  if (response.ok) return response;
  throw toApiError(response, await reached(name, response.text()));
};

/** What `promise` resolves with; a rejection means that the line broke. */
export const reached = async <T>(name: string, promise: Promise<T>): Promise<T> => {
  try {
    return await promise;
  } catch (cause) {
    throw new ConnectionError(`${name}: the service could not be reached.`, { cause });
  }
};
