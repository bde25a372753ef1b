import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hangs, lineBroke, parcel, problem, scripted, transportOn } from '../../test/support.ts';
import { Tracking, type Parcel, type WatchOptions } from '../resources/tracking.ts';

const start = Date.parse('2026-03-01T00:00:00Z');
const number = '1Z999AA10123456784';

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const event = (milestone: string, id: string) =>
  `id: ${id}\nevent: parcel\ndata: ${JSON.stringify({ ...parcel, milestone })}\n\n`;
const end = (reason: string) => `event: end\ndata: ${JSON.stringify({ reason })}\n\n`;

/** A connection on which the service writes at set times, and which stays open unless the last is `close` or `fail`. */
const connection = (...writes: readonly (readonly [after: number, what: string | Uint8Array])[]) => {
  const cancelled = vi.fn();
  const open = () => {
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (const [after, what] of writes) {
          if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
          if (cancelled.mock.calls.length > 0) return;
          if (what === 'close') controller.close();
          else if (what === 'fail') controller.error(lineBroke);
          else controller.enqueue(typeof what === 'string' ? new TextEncoder().encode(what) : what);
        }
      },
      cancel: cancelled,
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } }));
  };
  return { open, cancelled };
};

const over = connection([0, end('token_expired')]);

/** Follows to the end on the fake clock. */
const watched = async (fetch: typeof globalThis.fetch, options?: WatchOptions) => {
  const seen: string[] = [];
  const run = async () => {
    for await (const { milestone } of new Tracking(transportOn(fetch)).watch(number, options)) seen.push(milestone);
  };
  const outcome = run().then(
    () => undefined,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(3_600_000);
  return { seen, error: await outcome };
};

describe('watch', () => {
  it('yields the parcel with every change and ends when the token has expired', async () => {
    const { open, cancelled } = connection(
      [0, event('created', '1')],
      [50, event('picked_up', '2')],
      [50, end('token_expired')],
    );
    const { fetch, sent } = scripted(open);
    expect(await watched(fetch, { token: 'tok', carrier: 'ups' })).toEqual({
      seen: ['created', 'picked_up'],
      error: undefined,
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(`https://waybill.test/v1/tracking/${number}/stream?carrier=ups`);
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: 'text/event-stream',
      authorization: 'Bearer pk_test',
      'waybill-token': 'tok',
    });
    expect(cancelled).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sees the same wherever the bytes are cut', async () => {
    const bytes = new TextEncoder().encode(
      `${event('派送中', '1')}:\n\n${event('picked_up', '2')}${end('token_expired')}`,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const marks = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
        const pieces = marks.slice(1).map((mark, index) => [1, bytes.subarray(marks[index], mark)] as const);
        const { seen } = await watched(
          scripted(connection(...pieces.filter(([, piece]) => piece.length > 0)).open).fetch,
        );
        expect(seen).toEqual(['派送中', 'picked_up']);
      }),
      { numRuns: 40 },
    );
  });

  it('resumes after the last event when the line breaks or the service stops, soon and with jitter', async () => {
    const broken = connection([0, event('created', '1')], [10, 'fail']);
    const stopping = connection([0, event('picked_up', '2')], [10, end('stopping')], [0, 'close']);
    const { fetch, sent } = scripted(broken.open, stopping.open, over.open);
    expect((await watched(fetch)).seen).toEqual(['created', 'picked_up']);
    expect(sent.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '1', '2']);
    expect(sent.map(({ at }) => at - start)).toEqual([0, 260, 520]);
  });

  it('does not count half an event that the line broke in', async () => {
    const broken = connection([0, `${event('created', '1')}id: 2\nevent: parcel\ndata: half\nda`], [10, 'close']);
    const { fetch, sent } = scripted(broken.open, connection([0, event('picked_up', '2') + end('token_expired')]).open);
    expect((await watched(fetch)).seen).toEqual(['created', 'picked_up']);
    expect(sent[1]?.headers.get('last-event-id')).toBe('1');
  });

  it('waits at least as long between connections as the service asks', async () => {
    const { fetch, sent } = scripted(
      connection([0, `retry: 4000\n${event('created', '1')}`], [0, 'close']).open,
      over.open,
    );
    await watched(fetch);
    expect(sent.map(({ at }) => at - start)).toEqual([0, 4_250]);
  });

  it('takes 45 s of silence for a dropped line, and heartbeats for life', async () => {
    const alive = Array.from({ length: 8 }, () => [15_000, ':\n\n'] as const);
    const { open, cancelled } = connection([0, event('created', '1')], ...alive);
    const { fetch, sent } = scripted(open, over.open);
    await watched(fetch);
    expect(sent.map(({ at }) => at - start)).toEqual([0, 8 * 15_000 + 45_000 + 250]);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('backs off while the service cannot be reached, up to half a minute, and goes on', async () => {
    const failures = Array.from({ length: 10 }, () => lineBroke);
    const { fetch, sent } = scripted(...failures, connection([0, event('created', '1') + end('token_expired')]).open);
    expect(await watched(fetch)).toEqual({ seen: ['created'], error: undefined });
    const pauses = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0));
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000, 15_000]);
  });

  it('never asks again earlier than Retry-After says, however long that is', async () => {
    const { fetch, sent } = scripted(problem(503, 'x', { 'retry-after': '300' }), over.open);
    await watched(fetch);
    expect(sent.map(({ at }) => at - start)).toEqual([0, 300_500]);
  });

  it('gives up after as many failures in a row as it may bear', async () => {
    const { fetch, sent } = scripted(lineBroke);
    expect((await watched(fetch, { retries: 3 })).error).toMatchObject({ name: 'ConnectionError' });
    expect(sent).toHaveLength(4);
    const closing = scripted(connection([0, 'close']).open);
    expect((await watched(closing.fetch, { retries: 1 })).error).toMatchObject({ name: 'ConnectionError' });
    expect(closing.sent).toHaveLength(2);
  });

  it('tries again when the headers do not come', async () => {
    const { fetch, sent } = scripted(hangs, over.open);
    await watched(fetch, { timeout: 2_000 });
    expect(sent.map(({ at }) => at - start)).toEqual([0, 2_500]);
  });

  it.each([400, 401, 403, 404, 422])(
    'throws the ApiError of a %i, also when it comes on a reconnect',
    async (status) => {
      const { fetch, sent } = scripted(
        connection([0, event('created', '1')], [0, 'close']).open,
        problem(status, 'gone'),
      );
      const { seen, error } = await watched(fetch);
      expect(error).toMatchObject({ name: 'ApiError', status, code: 'gone' });
      expect(seen).toEqual(['created']);
      expect(sent).toHaveLength(2);
    },
  );

  it('ends without an error when the token expired while the line was down', async () => {
    const expired = problem(401, 'token_expired');
    const { fetch } = scripted(connection([0, event('created', '1')], [0, 'close']).open, expired);
    expect(await watched(fetch)).toEqual({ seen: ['created'], error: undefined });
    expect((await watched(scripted(expired).fetch)).error).toMatchObject({ code: 'token_expired' });
  });

  it('throws when what answers is no stream, or an event is no parcel', async () => {
    const page = scripted(new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    expect((await watched(page.fetch)).error).toMatchObject({ name: 'ResponseValidationError' });
    const { open, cancelled } = connection([0, 'event: parcel\ndata: {}\n\n']);
    expect((await watched(scripted(open).fetch)).error).toMatchObject({ name: 'ResponseValidationError' });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('passes over events that a newer service may send', async () => {
    const { open } = connection([0, `event: weather\ndata: rain\n\n${event('created', '1')}${end('token_expired')}`]);
    expect(await watched(scripted(open).fetch)).toEqual({ seen: ['created'], error: undefined });
  });

  it('ends where there is nothing to watch', async () => {
    const { fetch } = scripted(new Response(null, { status: 204 }));
    expect(await watched(fetch)).toEqual({ seen: [], error: undefined });
  });
});

describe('leaving a watch', () => {
  it('by an abort ends it without an error and closes the connection', async () => {
    const controller = new AbortController();
    const { open, cancelled } = connection([0, event('created', '1')]);
    setTimeout(() => controller.abort(), 5_000);
    const { fetch, sent } = scripted(open);
    expect(await watched(fetch, { signal: controller.signal })).toEqual({ seen: ['created'], error: undefined });
    expect(cancelled).toHaveBeenCalledOnce();
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('by an abort works while connecting, while waiting to reconnect, and beforehand', async () => {
    const connecting = new AbortController();
    setTimeout(() => connecting.abort(), 1_000);
    expect((await watched(scripted(hangs).fetch, { signal: connecting.signal })).error).toBeUndefined();

    const waiting = new AbortController();
    setTimeout(() => waiting.abort(), 100);
    const { fetch, sent } = scripted(problem(503, 'x', { 'retry-after': '30' }));
    expect((await watched(fetch, { signal: waiting.signal })).error).toBeUndefined();
    expect(sent).toHaveLength(1);

    const never = scripted(over.open);
    expect((await watched(never.fetch, { signal: AbortSignal.abort() })).error).toBeUndefined();
    expect(never.sent).toHaveLength(0);
  });

  it('by a break closes the connection', async () => {
    const { open, cancelled } = connection([0, event('created', '1')]);
    const seen: Parcel[] = [];
    for await (const one of new Tracking(transportOn(scripted(open).fetch)).watch(number)) {
      seen.push(one);
      break;
    }
    expect(seen).toHaveLength(1);
    expect(cancelled).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('by return() works at once, also while a value is being waited for', async () => {
    const { open, cancelled } = connection([0, event('created', '1')]);
    const iterator = new Tracking(transportOn(scripted(open).fetch)).watch(number)[Symbol.asyncIterator]();
    await iterator.next();
    const pending = iterator.next();
    await iterator.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('asks nothing of the service before the first value is wanted', () => {
    const { fetch, sent } = scripted(over.open);
    new Tracking(transportOn(fetch)).watch(number)[Symbol.asyncIterator]();
    expect(sent).toHaveLength(0);
  });
});
