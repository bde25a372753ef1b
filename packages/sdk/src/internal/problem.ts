import type { Problem } from '../contract/problem.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Issue } from '../errors/issue.ts';

/** The fields of anything. Each may be missing, or be something else. */
const fieldsOf = <T>(value: unknown) => Object(value) as Partial<Record<keyof T, unknown>>;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise);

const isIssue = (value: unknown): value is Issue => {
  const { pointer, message } = fieldsOf<Issue>(value);
  return typeof pointer === 'string' && typeof message === 'string';
};

/** The id that the service gave the request. */
export const requestIdOf = (headers: Headers): string | undefined => headers.get('request-id') ?? undefined;

/**
 * Seconds to wait by a `Retry-After` header (RFC 9110 10.2.3: seconds or a date), rounded up. A date is read by the
 * answer's own clock where it shows, because the client's may be wrong.
 */
export const retryAfterOf = (headers: Headers): number | undefined => {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value);
  const until = Date.parse(value);
  const now = Date.parse(headers.get('date') ?? '') || Date.now();
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - now) / 1000));
};

/** The error of an answer that is none of 2xx. Takes what is usable of the problem, and copes with any other body. */
export const toApiError = (response: Response, text: string): ApiError => {
  const { status, statusText, headers } = response;
  const { code, title, detail, issues, requestId, retryAfter } = fieldsOf<Problem>(parse(text));
  return new ApiError({
    status,
    code: textOr(code, `http_${status}`),
    title: textOr(title, statusText || 'The service answered with an error'),
    detail: textOr(detail, undefined),
    issues: Array.isArray(issues) ? issues.filter(isIssue) : [],
    requestId: textOr(requestId, requestIdOf(headers)),
    retryAfter: retryAfterOf(headers) ?? (typeof retryAfter === 'number' && retryAfter >= 0 ? retryAfter : undefined),
  });
};
