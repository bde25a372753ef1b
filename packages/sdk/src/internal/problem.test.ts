import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isApiError } from '../errors/index.ts';
import { retryAfterOf, toApiError } from './problem.ts';

const now = Date.parse('2026-03-01T00:00:00Z');

describe('toApiError', () => {
  it('takes over everything that a problem says', () => {
    const problem = {
      type: 'https://waybill.test/problems/invalid_request',
      title: 'Not valid',
      status: 422,
      detail: 'Two things.',
      code: 'invalid_request',
      requestId: 'req_1',
      issues: [{ pointer: '#/numbers/0', message: 'Too short' }],
    };
    const error = toApiError(new Response(null, { status: 422 }), JSON.stringify(problem));
    expect(error).toMatchObject({
      name: 'ApiError',
      status: 422,
      code: 'invalid_request',
      title: 'Not valid',
      detail: 'Two things.',
      requestId: 'req_1',
      issues: problem.issues,
      retryAfter: undefined,
      message: 'Not valid: Two things. (422 invalid_request)',
    });
  });

  it('copes with a gateway that answers in HTML', () => {
    const response = new Response(null, {
      status: 502,
      statusText: 'Bad Gateway',
      headers: { 'request-id': 'edge_1' },
    });
    expect(toApiError(response, '<html>Bad Gateway</html>')).toMatchObject({
      status: 502,
      code: 'http_502',
      title: 'Bad Gateway',
      detail: undefined,
      issues: [],
      requestId: 'edge_1',
    });
  });

  it('makes an error of any body at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.integer({ min: 400, max: 599 }), (text, status) => {
        const error = toApiError(new Response(null, { status }), text);
        expect(isApiError(error)).toBe(true);
        expect(error.status).toBe(status);
        expect(error.code).toBeTypeOf('string');
      }),
    );
  });

  it('leaves out issues that are none', () => {
    const text = JSON.stringify({
      issues: [null, 'x', { pointer: 1, message: 'y' }, { pointer: '#/a', message: 'b' }],
    });
    expect(toApiError(new Response(null, { status: 422 }), text).issues).toEqual([{ pointer: '#/a', message: 'b' }]);
  });
});

describe('retryAfterOf', () => {
  const after = (headers: Record<string, string>) => retryAfterOf(new Headers(headers));

  it('reads seconds', () => {
    expect(after({ 'retry-after': '0' })).toBe(0);
    expect(after({ 'retry-after': ' 120 ' })).toBe(120);
  });

  it('reads a date by the clock of the answer, rounded up, and never below nothing', () => {
    const until = { 'retry-after': 'Sun, 01 Mar 2026 00:00:10 GMT' };
    expect(after({ ...until, date: 'Sun, 01 Mar 2026 00:00:03 GMT' })).toBe(7);
    expect(after({ ...until, date: 'Sun, 01 Mar 2026 00:01:00 GMT' })).toBe(0);
    vi.useFakeTimers({ now: now + 1_500 });
    expect(after(until)).toBe(9);
    vi.useRealTimers();
  });

  it('says nothing where the header is missing or makes no sense', () => {
    for (const value of ['', 'soon', '-']) expect(after({ 'retry-after': value })).toBeUndefined();
    expect(after({})).toBeUndefined();
  });
});
