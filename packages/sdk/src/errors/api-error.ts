import type { Issue } from './issue.ts';
import { isNamed, WaybillError } from './waybill-error.ts';

/** What an answer with an error says: RFC 9457 problem details, and what the headers add. */
export interface ApiErrorDetails {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly issues?: readonly Issue[] | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
}

/**
 * The service refused. It was retried already where that could help.
 *
 * What to do: branch on `code`. A request that breaks the contract is refused with `invalid_request`; `issues` then says
 * where. 401 and 403 mean the key or the token. At 404 there is no such thing, or not for this key.
 * At 429 wait `retryAfter` seconds. From 500 on it is the service's fault: try again later, and report `requestId`.
 */
export class ApiError extends WaybillError {
  override readonly name = 'ApiError';
  /** The HTTP status. */
  declare readonly status: number;
  /** Stable and documented: what programs branch on. `http_502` and the like where something else than Waybill answered. */
  declare readonly code: string;
  /** The kind of problem in a few English words. */
  declare readonly title: string;
  /** What happened this time, in English. */
  declare readonly detail: string | undefined;
  /** Where the request is wrong; empty for other errors. */
  declare readonly issues: readonly Issue[];
  /** Names this request in the service's logs. Undefined where something else than Waybill answered. */
  declare readonly requestId: string | undefined;
  /** Seconds after which a try makes sense, if the service said so. */
  declare readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails, options?: ErrorOptions) {
    const { status, code, title, detail, issues = [], requestId, retryAfter } = details;
    const message = `${title}${detail === undefined ? '' : `: ${detail}`} (${status} ${code})`;
    super(message, options, { status, code, title, detail, issues, requestId, retryAfter });
  }
}

export const isApiError = (error: unknown): error is ApiError => isNamed(error, 'ApiError');
