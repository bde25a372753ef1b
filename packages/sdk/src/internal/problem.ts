import type { Problem } from '../contract/shapes.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Issue } from '../errors/issue.ts';

/** Any of it may be missing, or be something else. */
type Claimed = Partial<Record<keyof Problem, unknown>>;

const isRecord = (value: unknown): value is Claimed => typeof value === 'object' && value !== null;

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise);

const secondsOr = <T>(value: unknown, otherwise: T): number | T =>
  typeof value === 'number' && value >= 0 ? value : otherwise;

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' &&
  value !== null &&
  'pointer' in value &&
  'message' in value &&
  typeof value.pointer === 'string' &&
  typeof value.message === 'string';

const parse = (text: string): Claimed => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
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
  const problem = parse(text);
  const issues = problem.issues;
  return new ApiError({
    status,
    code: textOr(problem.code, `http_${status}`),
    title: textOr(problem.title, statusText || 'The service answered with an error'),
    detail: textOr(problem.detail, undefined),
    issues: Array.isArray(issues) ? issues.filter(isIssue) : [],
    requestId: textOr(problem.requestId, requestIdOf(headers)),
    retryAfter: retryAfterOf(headers) ?? secondsOr(problem.retryAfter, undefined),
  });
};
