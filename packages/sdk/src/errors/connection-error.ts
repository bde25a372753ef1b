import { isNamed, WaybillError } from './waybill-error.ts';

/**
 * No answer came: offline, no such host, a broken line, or a page whose origin the key does not allow (browsers hide
 * which). `cause` is what `fetch` threw. It was retried already where that could not do a thing twice.
 *
 * What to do: say that the service could not be reached and offer to try again. A change may have happened all the
 * same: to repeat it safely pass the same `idempotencyKey`.
 */
export class ConnectionError extends WaybillError {
  override readonly name = 'ConnectionError';
}

export const isConnectionError = (error: unknown): error is ConnectionError => isNamed(error, 'ConnectionError');
