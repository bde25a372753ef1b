import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError, ConnectionError, ResponseValidationError, TimeoutError } from '../errors/index.ts';
import { isPassing, jitter, pauseAfter } from './retry.ts';

const refusal = (status: number, code = 'x', retryAfter?: number) =>
  new ApiError({ status, code, title: 'No', retryAfter });
const settings = { failures: 0, repeatable: true, maxRetryAfter: 60_000 };

describe('jitter', () => {
  it('lies between nothing and a bound that doubles from 500 ms up to the most', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, chance) => {
        const pause = jitter(failures, 8_000, () => chance);
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(Math.min(8_000, 500 * 2 ** failures));
      }),
    );
    expect([0, 1, 2, 3, 4, 5].map((failures) => jitter(failures, 8_000, () => 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000,
    ]);
  });
});

describe('pauseAfter', () => {
  it('never is shorter than the service asked for, and is refused above the cap', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(5), fc.constantFrom(429, 503, 500, 408), (seconds, failures, status) => {
        const pause = pauseAfter(refusal(status, 'x', seconds), { ...settings, failures });
        if (seconds > 60) expect(pause).toBe(Infinity);
        else expect(pause).toBeGreaterThanOrEqual(seconds * 1000);
      }),
    );
  });

  it('retries what passes by itself and nothing else', () => {
    for (const status of [408, 429, 500, 502, 503, 504, 599]) expect(isPassing(refusal(status))).toBe(true);
    for (const status of [0, 301, 400, 401, 403, 404, 409, 410, 422]) expect(isPassing(refusal(status))).toBe(false);
    expect(isPassing(refusal(409, 'idempotency_in_flight'))).toBe(true);
    expect(isPassing(new ConnectionError('x'))).toBe(true);
    expect(isPassing(new TimeoutError('x'))).toBe(true);
    expect(isPassing(new ResponseValidationError('x', {}))).toBe(false);
    expect(isPassing(new Error('x'))).toBe(false);
  });

  it('repeats what must not happen twice only where the service said that it did nothing', () => {
    const once = { ...settings, repeatable: false };
    expect(pauseAfter(refusal(429), once)).toBeLessThanOrEqual(500);
    expect(pauseAfter(refusal(503), once)).toBeLessThanOrEqual(500);
    for (const error of [refusal(500), refusal(502), refusal(408), new ConnectionError('x'), new TimeoutError('x')]) {
      expect(pauseAfter(error, once)).toBe(Infinity);
    }
  });
});
