import { isNamed, WaybillError } from './waybill-error.ts';

/**
 * The whole answer did not come within `timeout`, or not within `totalTimeout` with all tries.
 *
 * What to do: as for a `ConnectionError`; raise `timeout` where slow answers are to be expected.
 */
export class TimeoutError extends WaybillError {
  override readonly name = 'TimeoutError';
}

/** Also true for the reason of an `AbortSignal.timeout()` of your own, which has the same name and meaning. */
export const isTimeoutError = (error: unknown): error is TimeoutError => isNamed(error, 'TimeoutError');
