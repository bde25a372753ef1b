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
 * What to do: branch on `code`. A request that breaks the contract is refused with `invalid_request` before it is sent;
 * `issues` then says where. 401 and 403 mean the key or the token. At 404 there is no such thing, or not for this key.
 * At 429 wait `retryAfter` seconds. From 500 on it is the service's fault: try again later, and report `requestId`.
 */
export class ApiError extends WaybillError {
  override readonly name = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  /** Stable and documented: what programs branch on. `http_502` and the like where something else than Waybill answered. */
  readonly code: string;
  /** The kind of problem in a few English words. */
  readonly title: string;
  /** What happened this time, in English. */
  readonly detail: string | undefined;
  /** Where the request is wrong; empty for other errors. */
  readonly issues: readonly Issue[];
  /** Names this request in the service's logs. Undefined where the request was not sent. */
  readonly requestId: string | undefined;
  /** Seconds after which a try makes sense, if the service said so. */
  readonly retryAfter: number | undefined;

  constructor(details: ApiErrorDetails, options?: ErrorOptions) {
    const { status, code, title, detail, issues, requestId, retryAfter } = details;
    super(`${detail === undefined ? title : `${title}: ${detail}`} (${status} ${code})`, options);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.issues = issues ?? [];
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }
}

export const isApiError = (error: unknown): error is ApiError => isNamed(error, 'ApiError');
