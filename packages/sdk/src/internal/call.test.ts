import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hangs, json, lineBroke, parcel, problem, scripted, shipment, transportOn } from '../../test/support.ts';
import { requestCode, retrieveParcel, searchParcels } from '../contract/tracking.ts';
import { createShipment } from '../contract/shipments.ts';
import { revokeShopperToken } from '../contract/tokens.ts';
import type { CallOptions, TransportOptions } from '../transport.ts';

const start = Date.parse('2026-03-01T00:00:00Z');
const number = '1Z999AA10123456784';
const code = json({ expiresAt: '2026-03-01T00:10:00Z' }, { status: 202 });

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets the call run to its end on the fake clock, and gives its outcome without throwing. */
const settled = async <T>(promise: Promise<T>): Promise<{ value?: T; error?: unknown }> => {
  const outcome = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await vi.runAllTimersAsync();
  return outcome;
};

const retrieve = (fetch: typeof globalThis.fetch, options?: CallOptions, transport?: Partial<TransportOptions>) =>
  settled(transportOn(fetch, transport).call(retrieveParcel, { params: { number } }, options));

const times = (sent: readonly { at: number }[]) => sent.map(({ at }) => at - start);

describe('a call', () => {
  it('asks once and resolves with the answer when all is well', async () => {
    const { fetch, sent } = scripted(json(parcel));
    expect(await retrieve(fetch)).toEqual({ value: parcel });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      url: `https://waybill.test/v1/tracking/${number}`,
      method: 'GET',
      body: undefined,
    });
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({ authorization: 'Bearer pk_test' });
  });

  it('resolves with nothing where the contract has no answer', async () => {
    const { fetch } = scripted(new Response(null, { status: 204 }));
    const promise = transportOn(fetch).call(revokeShopperToken, { params: { id: 'tok_1' } });
    expect(await settled(promise)).toEqual({ value: undefined });
  });

  it('sends nothing when the request breaks the contract', async () => {
    const { fetch, sent } = scripted(json(parcel));
    const promise = transportOn(fetch).call(retrieveParcel, { params: { number: '../../keys' } });
    expect((await settled(promise)).error).toMatchObject({ name: 'ApiError', code: 'invalid_request' });
    const traversal = transportOn(fetch).call(revokeShopperToken, { params: { id: '..' } });
    expect((await settled(traversal)).error).toBeInstanceOf(TypeError);
    expect(sent).toHaveLength(0);
  });

  it('leaves no timer behind', async () => {
    const signal = new AbortController().signal;
    const removed = vi.spyOn(signal, 'removeEventListener');
    const added = vi.spyOn(signal, 'addEventListener');
    const promise = transportOn(scripted(lineBroke, json(parcel)).fetch).call(
      retrieveParcel,
      { params: { number } },
      { signal },
    );
    await vi.advanceTimersByTimeAsync(1_000);
    await promise;
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls.length).toBeGreaterThanOrEqual(added.mock.calls.length);
  });
});

describe('retries', () => {
  it('come after half of 500 ms and 1 s with an even chance, and then the error is thrown', async () => {
    const { fetch, sent } = scripted(problem(500, 'internal'));
    const { error } = await retrieve(fetch);
    expect(error).toMatchObject({ name: 'ApiError', status: 500, code: 'internal', requestId: 'req_1' });
    expect(times(sent)).toEqual([0, 250, 750]);
  });

  it.each([408, 429, 500, 502, 503, 504])('follow a %i', async (status) => {
    const { fetch } = scripted(problem(status, 'x'), json(parcel));
    expect(await retrieve(fetch)).toEqual({ value: parcel });
  });

  it.each([400, 401, 403, 404, 409, 422])('do not follow a %i', async (status) => {
    const { fetch, sent } = scripted(problem(status, 'x'), json(parcel));
    expect((await retrieve(fetch)).error).toMatchObject({ status });
    expect(sent).toHaveLength(1);
  });

  it('follow a broken line, also one that breaks within the answer', async () => {
    const broken = () =>
      Promise.resolve(new Response(new ReadableStream({ start: (controller) => controller.error(lineBroke) })));
    const { fetch, sent } = scripted(lineBroke, broken, json(parcel));
    expect(await retrieve(fetch)).toEqual({ value: parcel });
    expect(sent).toHaveLength(3);
  });

  it('end in a ConnectionError with the cause', async () => {
    const { fetch } = scripted(lineBroke);
    expect((await retrieve(fetch, { retries: 1 })).error).toMatchObject({ name: 'ConnectionError', cause: lineBroke });
  });

  it('can be turned off for all calls or for one', async () => {
    const first = scripted(lineBroke);
    await retrieve(first.fetch, {}, { retries: 0 });
    expect(first.sent).toHaveLength(1);
    const second = scripted(lineBroke);
    await retrieve(second.fetch, { retries: 0 });
    expect(second.sent).toHaveLength(1);
  });

  it('never come earlier than Retry-After says, in seconds or as a date', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        fc.constantFrom(429, 503),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (seconds, asDate, status, chance) => {
          vi.mocked(Math.random).mockReturnValue(chance);
          const asked = Date.now();
          const until = Math.ceil(asked / 1000) * 1000 + seconds * 1000;
          const value = asDate ? new Date(until).toUTCString() : String(seconds);
          const { fetch, sent } = scripted(problem(status, 'x', { 'retry-after': value }), json(parcel));
          const { value: answer } = await retrieve(fetch, {}, { maxRetryAfter: 62_000 });
          expect(answer).toEqual(parcel);
          expect(sent[1]?.at).toBeGreaterThanOrEqual(asDate ? until : asked + seconds * 1000);
          expect(sent[1]?.at).toBeLessThanOrEqual(asked + seconds * 1000 + 2_500);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are refused when Retry-After is more than the cap, rather than made early', async () => {
    const { fetch, sent } = scripted(problem(429, 'rate_limited', { 'retry-after': '61' }));
    expect((await retrieve(fetch)).error).toMatchObject({ code: 'rate_limited', retryAfter: 61 });
    expect(times(sent)).toEqual([0]);
    expect(Date.now()).toBe(start);
  });

  it('obey the retryAfter of a problem where the header is hidden', async () => {
    const body = { title: 'No', code: 'rate_limited', status: 429, retryAfter: 3 };
    const { fetch, sent } = scripted(json(body, { status: 429 }), json(parcel));
    await retrieve(fetch);
    expect(times(sent)).toEqual([0, 3_250]);
  });
});

describe('an idempotency key', () => {
  const create = (fetch: typeof globalThis.fetch, options?: CallOptions) =>
    settled(transportOn(fetch, { key: 'sk_test' }).call(createShipment, { body: { number: 'SF1234567890' } }, options));

  it('is new for every call and kept over its retries', async () => {
    const { fetch, sent } = scripted(lineBroke, problem(502, 'x'), json(shipment, { status: 201 }));
    expect((await create(fetch)).value).toEqual(shipment);
    await create(fetch);
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[2]?.body).toEqual({ number: 'SF1234567890' });
  });

  it('may be the caller’s own', async () => {
    const { fetch, sent } = scripted(json(shipment));
    await create(fetch, { idempotencyKey: 'order-7' });
    expect(sent[0]?.headers.get('idempotency-key')).toBe('order-7');
  });

  it('is waited for while the first try is still being worked on', async () => {
    const { fetch, sent } = scripted(problem(409, 'idempotency_in_flight', { 'retry-after': '1' }), json(shipment));
    expect((await create(fetch)).value).toEqual(shipment);
    expect(times(sent)).toEqual([0, 1_250]);
  });

  it('is not sent where the contract wants none', async () => {
    const { fetch, sent } = scripted(json({ data: [] }));
    await settled(transportOn(fetch).call(searchParcels, { body: { numbers: [number] } }, { idempotencyKey: 'x' }));
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('makes a POST from a page repeatable too', async () => {
    const { fetch, sent } = scripted(lineBroke, code);
    await settled(transportOn(fetch).call(requestCode, { body: { channel: 'phone', number } }));
    expect(sent).toHaveLength(2);
  });

  it('is what a POST needs to be repeated after a broken line', async () => {
    const { fetch, sent } = scripted(lineBroke);
    const promise = transportOn(fetch).call(searchParcels, { body: { numbers: [number] } });
    expect((await settled(promise)).error).toMatchObject({ name: 'ConnectionError' });
    expect(sent).toHaveLength(1);
  });
});

describe('an abort', () => {
  const reason = new Error('the shopper left');

  it('rejects with the signal’s reason before anything is sent', async () => {
    const { fetch, sent } = scripted(json(parcel));
    expect((await retrieve(fetch, { signal: AbortSignal.abort(reason) })).error).toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it('ends a try, and none follows', async () => {
    const controller = new AbortController();
    const { fetch, sent } = scripted(hangs);
    setTimeout(() => controller.abort(reason), 100);
    expect((await retrieve(fetch, { signal: controller.signal })).error).toBe(reason);
    expect(times(sent)).toEqual([0]);
    expect(Date.now() - start).toBe(100);
  });

  it('ends a try whose fetch does not heed its signal', async () => {
    const controller = new AbortController();
    const { fetch } = scripted(() => new Promise(() => undefined));
    setTimeout(() => controller.abort(reason), 100);
    expect((await retrieve(fetch, { signal: controller.signal })).error).toBe(reason);
  });

  it('ends a pause between tries', async () => {
    const controller = new AbortController();
    const { fetch, sent } = scripted(problem(503, 'x', { 'retry-after': '30' }));
    setTimeout(() => controller.abort(reason), 5_000);
    expect((await retrieve(fetch, { signal: controller.signal })).error).toBe(reason);
    expect(sent).toHaveLength(1);
    expect(Date.now() - start).toBe(5_000);
  });
});

describe('a timeout', () => {
  it('ends each try after 10 s unless told otherwise', async () => {
    const { fetch, sent } = scripted(hangs);
    const { error } = await retrieve(fetch);
    expect(error).toMatchObject({ name: 'TimeoutError', message: 'tracking.retrieve: no answer within 10000 ms.' });
    expect(times(sent)).toEqual([0, 10_250, 20_750]);
  });

  it('carries nothing of the request, which holds the key', async () => {
    const { error } = await retrieve(scripted(hangs).fetch, { retries: 0 });
    expect(error).not.toHaveProperty('request');
    expect(error).not.toHaveProperty('cause');
  });

  it('covers the body, not only the headers', async () => {
    const stuck = () => Promise.resolve(new Response(new ReadableStream({ start: () => undefined })));
    const { fetch } = scripted(stuck);
    expect((await retrieve(fetch, { timeout: 500, retries: 0 })).error).toMatchObject({ name: 'TimeoutError' });
    expect(Date.now() - start).toBe(500);
  });

  it('covers the body of an error', async () => {
    const stuck = () => Promise.resolve(new Response(new ReadableStream({ start: () => undefined }), { status: 500 }));
    const { fetch } = scripted(stuck);
    expect((await retrieve(fetch, { timeout: 500, retries: 0 })).error).toMatchObject({ name: 'TimeoutError' });
  });

  it('of the whole call ends the last try early', async () => {
    const { fetch, sent } = scripted(hangs);
    const { error } = await retrieve(fetch, { timeout: 1_000, totalTimeout: 1_500 });
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(times(sent)).toEqual([0, 1_250]);
    expect(Date.now() - start).toBe(1_500);
  });

  it('of the whole call throws the reason rather than wait in vain', async () => {
    const { fetch } = scripted(problem(503, 'x', { 'retry-after': '30' }));
    expect((await retrieve(fetch, { totalTimeout: 5_000 })).error).toMatchObject({ status: 503, retryAfter: 30 });
    expect(Date.now()).toBe(start);
  });

  it('may be longer than timers can count', async () => {
    const { fetch } = scripted(json(parcel));
    expect(await retrieve(fetch, { timeout: Infinity })).toEqual({ value: parcel });
  });
});

describe('an answer', () => {
  it('of another shape is a ResponseValidationError and is not asked for again', async () => {
    const { fetch, sent } = scripted(json({ ...parcel, id: 7 }, { headers: { 'request-id': 'req_9' } }));
    const { error } = await retrieve(fetch);
    expect(error).toMatchObject({ name: 'ResponseValidationError', requestId: 'req_9', issues: [{ pointer: '#/id' }] });
    expect(sent).toHaveLength(1);
  });

  it('that is no JSON is one too', async () => {
    const { fetch } = scripted(new Response('<html>'));
    expect((await retrieve(fetch)).error).toMatchObject({ name: 'ResponseValidationError' });
  });

  it('that leads elsewhere is not followed', async () => {
    const { fetch } = scripted(new Response(null, { status: 302, headers: { location: 'https://other.test/' } }));
    expect((await retrieve(fetch)).error).toMatchObject({ name: 'ApiError', code: 'http_302' });
  });
});
