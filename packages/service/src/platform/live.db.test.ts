import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { idsIn, parcelsIn, readStream, type StreamReader } from '../../test/streams.ts';
import { revokeKey } from './keys.ts';
import { mostStreams } from './stream-slots.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const person = '林小雨';
let numbers = 0;
let ahead = 0;

describeOnBoth('Live streams', (fresh) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open(), {
      heartbeat: 250,
      clock: { now: () => new Date(Date.now() + ahead) },
      limits: { address: { points: 10_000, seconds: 60 } },
    });
  });
  afterAll(() => service.stop());

  const enter = async (): Promise<{ id: string; number: string }> => {
    const number = `SF19${String((numbers += 1)).padStart(11, '0')}`;
    const answer = await service.asMerchant('POST', '/v1/shipments', {
      number,
      consignee: { name: person, phone: '+8613800134321' },
    });
    return { number, id: ((await answer.json()) as { id: string }).id };
  };
  const watch = (number: string, headers: Record<string, string> = {}, address?: string): Promise<Response> =>
    call(
      service.app,
      'GET',
      `/v1/tracking/${number}/stream`,
      undefined,
      { Authorization: `Bearer ${service.keys.publishableKey}`, ...headers },
      address,
    );
  const open = async (number: string, headers: Record<string, string> = {}): Promise<StreamReader> =>
    readStream(await watch(number, headers));
  const scan = async (id: string, milestone: string): Promise<void> => {
    const answer = await service.asMerchant('POST', `/v1/shipments/${id}/scans`, {
      scans: [{ at: new Date().toISOString(), milestone, text: `${milestone} ${person}` }],
    });
    expect(await answer.json()).toMatchObject({ added: 1 });
  };
  const streamsOpen = async (): Promise<number> => (await service.platform.metrics.streams.get()).values[0]?.value ?? 0;
  const shopperToken = async (number: string) =>
    (await (await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [number], expiresIn: 60 })).json()) as {
      id: string;
      token: string;
    };

  it('answer HEAD without opening one', async () => {
    const { number } = await enter();
    const before = await streamsOpen();
    const headers = { Authorization: `Bearer ${service.keys.publishableKey}` };
    for (let count = 0; count <= mostStreams; count += 1) {
      const head = await call(
        service.app,
        'HEAD',
        `/v1/tracking/${number}/stream`,
        undefined,
        headers,
        '198.51.100.77',
      );
      expect([head.status, head.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
    }
    expect(await streamsOpen()).toBe(before);
  });

  it('say how a parcel is, and again with every change, each time with a place to resume from', async () => {
    const { id, number } = await enter();
    const response = await watch(number);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('text/event-stream');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(response.headers.get('X-Accel-Buffering')).toBe('no');
    const stream = readStream(response);
    await stream.until((text) => parcelsIn(text).length === 1);
    await scan(id, 'picked_up');
    await stream.until((text) => parcelsIn(text).length === 2);
    await service.asMerchant('PATCH', `/v1/shipments/${id}`, { promisedAt: '2027-01-01T10:00:00Z' });
    const text = await stream.until((all) => parcelsIn(all).length === 3);
    expect(parcelsIn(text).map(({ milestone }) => milestone)).toEqual(['created', 'picked_up', 'picked_up']);
    expect(parcelsIn(text)[2]?.promisedAt).toBe('2027-01-01T10:00:00Z');
    expect(new Set(idsIn(text)).size).toBe(3);
    for (const place of idsIn(text)) expect(place).toMatch(/^\d+-\d+$/);
    await stream.leave();
  });

  it('resume where they broke off: silent until there is news, and then with what was missed', async () => {
    const { id, number } = await enter();
    const first = await open(number);
    await first.until((text) => parcelsIn(text).length === 1);
    await scan(id, 'picked_up');
    const place = idsIn(await first.until((text) => parcelsIn(text).length === 2)).at(-1) ?? '';
    await first.leave();
    const quiet = await open(number, { 'Last-Event-ID': place });
    const news = quiet.until((text) => parcelsIn(text).length === 1);
    await pause(300);
    expect(quiet.text).toBe(': resumed\n\n');
    await scan(id, 'inbound');
    expect(parcelsIn(await news)).toMatchObject([{ milestone: 'inbound' }]);
    await quiet.leave();
    await scan(id, 'in_transit');
    const missed = await open(number, { 'Last-Event-ID': place });
    const text = await missed.until((all) => parcelsIn(all).length === 1);
    expect(parcelsIn(text)).toMatchObject([{ milestone: 'in_transit' }]);
    const last = await open(number, { 'Last-Event-ID': idsIn(text).at(-1) ?? '' });
    void last.until((all) => all.includes('event: parcel'));
    await pause(300);
    expect(last.text).toBe(': resumed\n\n');
    await Promise.all([missed.leave(), last.leave()]);
  });

  it('begin anew from a place that this log never gave out', async () => {
    const { number } = await enter();
    const foreign = [
      '18446744073709551615-9223372036854775807',
      '99999999999999999999-1',
      '1-99999999999999999999',
      'abc',
      '-1-2',
      '1;drop table events',
      '4000000000000-0',
    ];
    for (const place of foreign) {
      const stream = await open(number, { 'Last-Event-ID': place });
      expect(parcelsIn(await stream.until((text) => text.includes('\n\n')))).toHaveLength(1);
      await stream.leave();
    }
  });

  it('give a sign of life while nothing happens', async () => {
    const { number } = await enter();
    const stream = await open(number);
    await stream.until((text) => text.split(': still here\n\n').length > 2);
    expect(parcelsIn(stream.text)).toHaveLength(1);
    await stream.leave();
  });

  it('show no person without proof, also when the parcel is proved elsewhere', async () => {
    const { id, number } = await enter();
    const stream = await open(number);
    const proved = await service.asShopper('POST', '/v1/tracking/search', {
      numbers: [number],
      proof: { phoneLast4: '4321' },
    });
    const { data } = (await proved.json()) as { data: { token: string }[] };
    const verified = await open(number, { 'Waybill-Token': data[0]?.token ?? '' });
    await verified.until((text) => parcelsIn(text).length === 1);
    await scan(id, 'picked_up');
    await Promise.all([stream, verified].map((each) => each.until((text) => parcelsIn(text).length === 2)));
    expect(stream.text).not.toContain(person);
    expect(parcelsIn(stream.text).map((parcel) => [parcel.verified, 'consignee' in parcel])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(parcelsIn(verified.text).map((parcel) => [parcel.verified, parcel.consignee?.name])).toEqual([
      [true, person],
      [true, person],
    ]);
    await Promise.all([stream.leave(), verified.leave()]);
  });

  it('end with the token that opened them', async () => {
    const { number } = await enter();
    const { token } = await shopperToken(number);
    ahead = 59_000;
    try {
      const stream = await open(number, { 'Waybill-Token': token });
      expect(await stream.rest()).toContain('event: end\ndata: {"reason":"token_expired"}\nretry: 1000');
      expect(parcelsIn(stream.text)).toMatchObject([{ verified: true }]);
    } finally {
      ahead = 0;
    }
  });

  it('say nothing more once the store took the token back', async () => {
    const { id, number } = await enter();
    const token = await shopperToken(number);
    const stream = await open(number, { 'Waybill-Token': token.token });
    await stream.until((text) => parcelsIn(text).length === 1);
    await service.asMerchant('DELETE', `/v1/shopper-tokens/${token.id}`);
    await scan(id, 'picked_up');
    const text = await stream.rest();
    expect(parcelsIn(text)).toHaveLength(1);
    expect(text).toContain('"reason":"token_revoked"');
    expect(await problemOf(await watch(number, { 'Waybill-Token': token.token }))).toMatchObject({
      code: 'token_invalid',
    });
  });

  it('end with the key that they were asked for with, also where nothing happens', async () => {
    const { number } = await enter();
    const { publishableKey } = await service.anotherMerchant('Test shop');
    const stream = await open(number, { Authorization: `Bearer ${publishableKey}` });
    await stream.until((text) => parcelsIn(text).length === 1);
    await revokeKey(service.platform, publishableKey);
    expect(await stream.rest()).toContain('"reason":"key_revoked"');
  });

  it('are so many for one address, and free their place when the page is closed', async () => {
    const { number } = await enter();
    await vi.waitFor(async () => expect(await streamsOpen()).toBe(0));
    const address = '198.51.100.7';
    const responses = [];
    for (let count = 0; count < mostStreams; count += 1) responses.push(await watch(number, {}, address));
    const refused = await watch(number, {}, address);
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'rate_limited', retryAfter: 30 });
    const elsewhere = await watch(number, {}, '198.51.100.8');
    expect(elsewhere.status).toBe(200);
    expect(await streamsOpen()).toBe(mostStreams + 1);
    await responses.pop()?.body?.cancel();
    let again = await watch(number, {}, address);
    await vi.waitFor(async () => {
      if (again.status !== 200) again = await watch(number, {}, address);
      expect(again.status).toBe(200);
    });
    for (const response of [...responses, elsewhere, again]) await response.body?.cancel();
    await vi.waitFor(async () => expect(await streamsOpen()).toBe(0));
  });

  it('answer as the look-up does where there is nothing to watch', async () => {
    expect(await problemOf(await watch('SF9999999999999'))).toMatchObject({ status: 404, code: 'parcel_not_found' });
    expect(await problemOf(await watch('SF9999999999999', { Origin: 'https://elsewhere.example' }))).toMatchObject({
      code: 'origin_not_allowed',
    });
  });

  // Last, because nothing can be asked of the service afterwards.
  it('are told to come back when the service stops, and no new one begins', async () => {
    const { number } = await enter();
    const streams = [await open(number), await open(number)];
    await Promise.all(streams.map((stream) => stream.until((text) => parcelsIn(text).length === 1)));
    await service.platform.events.stop();
    for (const stream of streams)
      expect(await stream.rest()).toMatch(/event: end\ndata: {"reason":"stopping"}\nretry: 1000\n\n$/);
    const late = await watch(number);
    expect(late.headers.get('Retry-After')).toBe('1');
    expect(await problemOf(late)).toMatchObject({ status: 503, code: 'unavailable' });
  });
});
