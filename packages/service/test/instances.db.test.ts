import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Parcel } from '@waybill/sdk/contract';
import { asOperator } from '../src/db/index.ts';
import { record } from '../src/platform/index.ts';
import { freshPostgres } from './databases.ts';
import { startService, type TestService } from './service.ts';

const number = 'SF1400000000011';

/** Reads server-sent events off a response until a condition holds. */
const readUntil = async (response: Response, done: (events: string) => boolean): Promise<string> => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let events = '';
  while (reader && !done(events)) {
    const part = await reader.read();
    if (part.done) break;
    events += part.value;
  }
  await reader?.cancel();
  return events;
};

const parcelsIn = (events: string): Parcel[] =>
  [...events.matchAll(/^event: parcel\ndata: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? 'null') as Parcel);

describe('Two instances on one PostgreSQL', () => {
  let one: TestService;
  let two: TestService;
  let id: string;
  beforeEach(async () => {
    const fresh = await freshPostgres();
    one = await startService(await fresh.open());
    two = await startService(await fresh.open(), {}, one.keys);
    const made = await one.asMerchant('POST', '/v1/shipments', { number });
    ({ id } = (await made.json()) as { id: string });
  });
  afterEach(async () => {
    await one.stop();
    await two.stop();
  });

  it('bring a scan that was posted to one to a watcher on the other', async () => {
    const watching = await two.asShopper('GET', `/v1/tracking/${number}/stream`);
    expect(watching.headers.get('Content-Type')).toMatch(/text\/event-stream/);
    const seen = readUntil(watching, (events) => parcelsIn(events).length >= 2);
    await one.asMerchant('POST', `/v1/shipments/${id}/scans`, {
      scans: [{ at: '2026-11-20T09:00:00Z', milestone: 'picked_up' }],
    });
    expect(parcelsIn(await seen).map((parcel) => parcel.milestone)).toEqual(['created', 'picked_up']);
  });

  it('skip nothing when a transaction that began earlier commits later', async () => {
    const { merchantId } = one.keys;
    const start = await one.platform.events.position();
    const abort = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const cursor of two.platform.events.follow({ merchantId, id }, start, abort.signal))
        if (cursor) seen.push(cursor);
    })();
    const event = { merchantId, type: 'shipment.updated', subject: id, data: {}, at: new Date() } as const;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // The slow one takes its number first and commits last.
    const slow = asOperator(one.platform.db, async (tx) => {
      await record(tx, event);
      await held;
    });
    await asOperator(two.platform.db, (tx) => record(tx, event));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seen).toEqual([]);
    release();
    await slow;
    for (let tries = 0; seen.length === 0 && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    abort.abort();
    await following;
    const { rows } = await two.platform.db.kysely
      .selectFrom('events')
      .select(['xid', 'id'])
      .where('subject', '=', id)
      .where('type', '=', 'shipment.updated')
      .execute()
      .then((all) => ({ rows: all.map((row) => `${row.xid}-${String(row.id)}`) }));
    expect(rows).toHaveLength(2);
    expect(rows).toContain(seen.at(-1));
    expect(rows.sort((a, b) => Number(BigInt(a.split('-')[0] ?? 0) - BigInt(b.split('-')[0] ?? 0))).at(-1)).toBe(
      seen.at(-1),
    );
  });

  it('reach the last state of a parcel under 200 scans posted to both at once', async () => {
    const watching = await two.asShopper('GET', `/v1/tracking/${number}/stream`);
    const seen = readUntil(watching, (events) => (parcelsIn(events).at(-1)?.scans.length ?? 0) >= 200);
    const posts = Array.from({ length: 200 }, (_, index) => {
      const at = new Date(Date.UTC(2026, 10, 20, 0, index)).toISOString();
      return (index % 2 ? one : two).asMerchant('POST', `/v1/shipments/${id}/scans`, {
        scans: [{ at, milestone: 'in_transit' }],
      });
    });
    for (const response of await Promise.all(posts)) expect(response.status).toBe(200);
    expect(parcelsIn(await seen).at(-1)?.scans).toHaveLength(200);
  });

  it('make a change once when both are asked with one idempotency key', async () => {
    const headers = { 'Idempotency-Key': 'one-order' };
    const asked = (service: TestService) =>
      service.asMerchant('POST', '/v1/shipments', { number: 'YT8800000000001' }, headers);
    const answers = await Promise.all([asked(one), asked(two), asked(one), asked(two)]);
    const retried = await asked(two);
    const made = answers.filter((answer) => answer.status === 201);
    expect(answers.every((answer) => answer.status === 201 || answer.status === 409)).toBe(true);
    const ids = await Promise.all(
      [...made, retried].map(async (answer) => ((await answer.json()) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(retried.headers.get('Idempotency-Replayed')).toBe('true');
  });
});
