/** The four ways in which a call fails. An abort is none of them: it rejects with the signal's reason. */
import type { ApiError } from './api-error.ts';
import type { ConnectionError } from './connection-error.ts';
import type { ResponseValidationError } from './response-validation-error.ts';
import type { TimeoutError } from './timeout-error.ts';
import { isNamed } from './waybill-error.ts';

export { WaybillError } from './waybill-error.ts';
export { ApiError, isApiError, type ApiErrorDetails } from './api-error.ts';
export { ConnectionError, isConnectionError } from './connection-error.ts';
export { TimeoutError, isTimeoutError } from './timeout-error.ts';
export { ResponseValidationError, isResponseValidationError } from './response-validation-error.ts';
export type { Issue } from './issue.ts';

/** Any of the four. */
export const isWaybillError = (
  error: unknown,
): error is ApiError | ConnectionError | TimeoutError | ResponseValidationError =>
  isNamed(error, 'ApiError', 'ConnectionError', 'TimeoutError', 'ResponseValidationError');
