import { isApiError } from '../errors/api-error.ts';
import { isConnectionError } from '../errors/connection-error.ts';
import { isTimeoutError } from '../errors/timeout-error.ts';

/** It may go well the next time. A 409 counts where it says that the first try of this very call is still worked on. */
export const isPassing = (error: unknown): boolean =>
  isApiError(error)
    ? error.status === 408 || error.status === 429 || error.status >= 500 || error.code === 'idempotency_in_flight'
    : isConnectionError(error) || isTimeoutError(error);

/** The service told that it did nothing. */
const isUndone = (error: unknown): boolean => isApiError(error) && (error.status === 429 || error.status === 503);

/** The milliseconds that the service asked for. */
export const askedPause = (error: unknown): number => (isApiError(error) ? (error.retryAfter ?? 0) * 1000 : 0);

/** Full jitter: anything from nothing to 500 ms, then 1 s, 2 s, 4 s and so on up to `most` milliseconds. */
export const jitter = (failures: number, most = 8_000, random = Math.random): number =>
  Math.ceil(random() * Math.min(most, 500 * 2 ** failures));

/**
 * Milliseconds for ky to wait after `error`, `Infinity` to give up. ky's own rules would try again too early where the
 * service asks for more than the cap, and know neither the code of a problem nor a `retryAfter` in its body.
 */
export const pauseAfter = (
  error: unknown,
  { failures, repeatable, maxRetryAfter }: { failures: number; repeatable: boolean; maxRetryAfter: number },
): number => {
  const asked = askedPause(error);
  return isPassing(error) && (repeatable || isUndone(error)) && asked <= maxRetryAfter
    ? asked + jitter(failures)
    : Infinity;
};
