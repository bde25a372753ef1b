import type { Issue } from './issue.ts';
import { isNamed, WaybillError } from './waybill-error.ts';

/**
 * The service said yes, but not in the shape of the contract; a new field or a new word is no such case. `cause` has
 * more. A change that was asked for did happen.
 *
 * What to do: check that `baseUrl` leads to a Waybill service and not to a page or a proxy; else report it with
 * `requestId`. Trying again does not help.
 */
export class ResponseValidationError extends WaybillError {
  override readonly name = 'ResponseValidationError';
  /** Where the answer is wrong. Never holds the values. */
  declare readonly issues: readonly Issue[];
  /** Names this request in the service's logs. */
  declare readonly requestId: string | undefined;

  constructor(message: string, options: ErrorOptions & { issues?: readonly Issue[]; requestId?: string | undefined }) {
    const { issues = [], requestId } = options;
    super(message, options, { issues, requestId });
  }
}

export const isResponseValidationError = (error: unknown): error is ResponseValidationError =>
  isNamed(error, 'ResponseValidationError');
