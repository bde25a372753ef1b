import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  ApiError,
  ConnectionError,
  isApiError,
  isConnectionError,
  isResponseValidationError,
  isTimeoutError,
  isWaybillError,
  ResponseValidationError,
  TimeoutError,
  WaybillError,
} from './index.ts';

const cause = new Error('below');
const errors = [
  [new ApiError({ status: 404, code: 'not_found', title: 'Not found' }, { cause }), isApiError],
  [new ConnectionError('x', { cause }), isConnectionError],
  [new TimeoutError('x', { cause }), isTimeoutError],
  [new ResponseValidationError('x', { cause }), isResponseValidationError],
] as const;

describe('the errors', () => {
  it.each(errors)('%s is known by its own guard only, and keeps its cause', (error, guard) => {
    expect(error).toBeInstanceOf(WaybillError);
    expect(error.cause).toBe(cause);
    expect(errors.filter(([, other]) => other(error))).toHaveLength(1);
    expect(guard(error)).toBe(true);
    expect(isWaybillError(error)).toBe(true);
  });

  it('are known by name, so that two copies of the package agree', () => {
    const fromOtherCopy: unknown = Object.assign(new Error('x'), { name: 'ApiError', code: 'not_found' });
    expect(isApiError(fromOtherCopy)).toBe(true);
    for (const stranger of [null, undefined, 'ApiError', 7, {}, new Error('x')])
      expect(isWaybillError(stranger)).toBe(false);
  });

  it('say what happened in one line', () => {
    expect(errors[0][0].message).toBe('Not found (404 not_found)');
    expect(String(errors[2][0])).toBe('TimeoutError: x');
  });

  it('have literal names, so that a switch narrows', () => {
    expectTypeOf<ApiError['name']>().toEqualTypeOf<'ApiError'>();
    const narrow = (error: unknown) => (isWaybillError(error) && error.name === 'ApiError' ? error.code : undefined);
    expectTypeOf(narrow).returns.toEqualTypeOf<string | undefined>();
    expect(narrow(errors[0][0])).toBe('not_found');
  });
});
