import type { FailureKind } from '../locales/messages.ts';

/** Why there is no answer, as far as a reader of the page is concerned. */
export interface Failure {
  readonly kind: FailureKind;
  /** The service's own code, e.g. `rate_limited`; `connection` without an answer. */
  readonly code: string;
  /** Milliseconds since 1970 when asking again makes sense. */
  readonly retryAt?: number;
  /** For the store's or the operator's support. */
  readonly requestId?: string | undefined;
  /** Where what was asked is wrong. */
  readonly issues?: readonly Issue[] | undefined;
}

interface Issue {
  /** A JSON pointer: `#/parcel/weight`. */
  readonly pointer: string;
}

interface Thrown {
  readonly name?: string;
  /** A number where the browser itself throws. */
  readonly code?: string | number;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly requestId?: string;
  readonly issues?: readonly Issue[];
}

/** Errors are told apart by their fields: two copies of the SDK agree, and none needs to be loaded. */
export const failureOf = (error: unknown): Failure => {
  const { name, code: thrown = '', status = 0, retryAfter, requestId, issues } = Object(error) as Thrown;
  const code = String(thrown);
  // A key that no call was made with, or that the service does not take from this page.
  if (code.startsWith('key_') || status === 401 || status === 403) return { kind: 'setup', code, requestId };
  if (status === 429) return { kind: 'busy', code, retryAt: Date.now() + (retryAfter ?? 30) * 1000 };
  if (status >= 400 && status < 500) return { kind: 'input', code, requestId, issues };
  if (status || name === 'ResponseValidationError')
    return { kind: 'server', code: code || 'answer_invalid', requestId };
  return { kind: navigator.onLine ? 'unreachable' : 'offline', code: 'connection' };
};
