import { isApiError } from '../errors/api-error.ts';
import { isConnectionError } from '../errors/connection-error.ts';
import { isTimeoutError } from '../errors/timeout-error.ts';

/** The code of a 409 that says: the first try of this very call is still being worked on. */
const inFlight = 'idempotency_in_flight';

/** It may go well the next time. */
export const isPassing = (error: unknown): boolean =>
  isApiError(error)
    ? error.status === 408 || error.status === 429 || error.status >= 500 || error.code === inFlight
    : isConnectionError(error) || isTimeoutError(error);

/** The service told that it did nothing. */
const isUndone = (error: unknown): boolean => isApiError(error) && (error.status === 429 || error.status === 503);

/** The milliseconds that the service asked for. */
export const askedPause = (error: unknown): number => (isApiError(error) ? (error.retryAfter ?? 0) * 1000 : 0);

/** Full jitter: anything from nothing to 500 ms, then 1 s, 2 s, 4 s and so on up to `most` milliseconds. */
export const jitter = (failures: number, most = 8_000, random = Math.random): number =>
  random() * Math.min(most, 500 * 2 ** failures);

/**
 * Milliseconds to wait after `error`, or undefined to give up. Never less than the service asked for: where that is
 * more than `maxRetryAfter`, the caller has to know rather than wait.
 */
export const pauseAfter = (
  error: unknown,
  { failures, repeatable, maxRetryAfter }: { failures: number; repeatable: boolean; maxRetryAfter: number },
): number | undefined => {
  if (!isPassing(error) || !(repeatable || isUndone(error))) return undefined;
  const asked = askedPause(error);
  return asked > maxRetryAfter ? undefined : asked + jitter(failures);
};
