import { pino } from 'pino';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';

const metricsToken = 'the-operator-watches';

describeOnBoth('Problems', (fresh) => {
  let service: TestService;
  const logged: string[] = [];
  beforeAll(async () => {
    const log = pino({ level: 'info', base: null }, { write: (line) => void logged.push(line) });
    service = await startService(await (await fresh()).open(), { log, metricsToken });
  });
  afterAll(() => service.stop());

  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(
      service.app.request(
        '/v1/shipments',
        {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${service.keys.secretKey}`,
            'Content-Type': 'application/json',
            ...headers,
          },
          body,
        },
        {},
      ),
    );

  it('say that there is nothing at an address', async () => {
    for (const path of [
      '/v1/nothing',
      '/v1',
      '/v1/',
      '/nothing',
      '/v1/tracking',
      '/v1/shipments/a/b',
      '/v1/%',
      '/v1/%00',
    ]) {
      for (const method of ['GET', 'POST']) {
        expect(await problemOf(await service.asMerchant(method, path))).toMatchObject({
          status: 404,
          code: 'not_found',
        });
      }
    }
  });

  it('say which methods an address has', async () => {
    const answers = [
      await service.asMerchant('PUT', '/v1/shipments'),
      await service.asMerchant('GET', '/v1/tracking/codes/'),
      await service.asMerchant('DELETE', '/v1/tracking/SF1400000000011'),
    ];
    expect(await problemOf(answers[0]!)).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(answers[0]!.headers.get('Allow')).toBe('GET, POST');
    expect(answers[1]!.status).toBe(404);
    expect(answers[2]!.headers.get('Allow')).toBe('GET');
  });

  it('answer HEAD as GET, without a body', async () => {
    const answer = await service.asMerchant('HEAD', '/v1/tracking/SF9999999999999');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('refuse what is no JSON, no UTF-8, or says that it is something else', async () => {
    for (const body of [
      '{',
      '{"number":',
      "{'number':'a'}",
      'number=1',
      '\u0000',
      '{"number":"SF1"}x',
      '[',
      '{"a":NaN}',
    ]) {
      expect(await problemOf(await post(body))).toMatchObject({ status: 400, code: 'malformed_json' });
    }
    expect(
      await problemOf(await post(Buffer.from([...Buffer.from('{"number":"'), 0xff, 0xfe, ...Buffer.from('"}')]))),
    ).toMatchObject({
      code: 'malformed_json',
    });
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
    ]) {
      expect(await problemOf(await post('{}', { 'Content-Type': type }))).toMatchObject({
        status: 415,
        code: 'unsupported_media_type',
      });
    }
    const taken = await post('\uFEFF{"number":"SF1400000000012"}', {
      'Content-Type': 'application/merge-patch+json; charset=utf-8',
    });
    expect(taken.status).toBe(201);
  });

  it('refuse a body that is too large, whether it says so or not', async () => {
    const large = JSON.stringify({ number: 'SF1400000000011', notes: 'x'.repeat(2 * 1024 * 1024) });
    expect(await problemOf(await post(large))).toMatchObject({ status: 413, code: 'payload_too_large' });
    expect(await problemOf(await post('{}', { 'Content-Length': '99999999' }))).toMatchObject({ status: 413 });
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const answer = await service.app.fetch(
      new Request('http://localhost/v1/shipments', {
        method: 'POST',
        headers: { Authorization: `Bearer ${service.keys.secretKey}`, 'Content-Type': 'application/json' },
        body: endless,
        duplex: 'half',
      } as RequestInit),
      {},
    );
    expect(await problemOf(answer)).toMatchObject({ status: 413, code: 'payload_too_large' });
  });

  it('point to every place that is wrong, in bodies, queries and paths', async () => {
    const body = {
      number: 'x',
      colour: 'red',
      'a/b~c': 1,
      goods: [
        { description: 'Tea', quantity: 1 },
        { description: '', quantity: 0.5, 'x/y': 1 },
      ],
      consignee: { address: { lines: ['a', 7], country: 'china' } },
      promisedAt: '2026-02-30T00:00:00Z',
    };
    const pointers = await pointersOf(await service.asMerchant('POST', '/v1/shipments', body));
    expect(pointers.sort()).toEqual([
      '#/a~1b~0c',
      '#/colour',
      '#/consignee/address/country',
      '#/consignee/address/lines/1',
      '#/goods/1/description',
      '#/goods/1/quantity',
      '#/goods/1/x~1y',
      '#/number',
      '#/promisedAt',
    ]);
    expect(await pointersOf(await service.asMerchant('POST', '/v1/shipments', []))).toEqual(['#']);
    expect(await pointersOf(await post(''))).toEqual(['#/number']);
    expect(await pointersOf(await post('{"__proto__":{"a":1},"number":"SF1400000000011"}'))).toEqual(['#/__proto__']);
    expect(await pointersOf(await service.asMerchant('GET', '/v1/shipments?limit=0&colour=red'))).toEqual([
      '#/query/limit',
      '#/query/colour',
    ]);
    expect(await pointersOf(await service.asMerchant('PATCH', '/v1/shipments/shp_1', { notes: 5 }))).toEqual([
      '#/params/id',
      '#/notes',
    ]);
    expect(await pointersOf(await service.asMerchant('GET', '/v1/tracking/%00%3Cscript%3E'))).toEqual([
      '#/params/number',
    ]);
  });

  it('stay short where thousands of places are wrong', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field${index}`, 1]));
    expect((await pointersOf(await service.asMerchant('POST', '/v1/shipments', fields))).length).toBeLessThanOrEqual(
      40,
    );
    const scans = { scans: Array.from({ length: 500 }, () => ({ at: 'now' })) };
    expect(
      (await pointersOf(await service.asMerchant('POST', '/v1/shipments/shp_01h455vb4pex5vsknk084sn02q/scans', scans)))
        .length,
    ).toBeLessThanOrEqual(40);
    expect(await pointersOf(await post(`{"number":${'['.repeat(200_000)}${']'.repeat(200_000)}}`))).toContain(
      '#/number',
    );
  });

  it('never show or log what an unexpected error quotes, and can be found by the request id', async () => {
    const app = createApp(service.platform);
    app.get('/v1/broken', async (context) => {
      context.set('routeName', 'broken');
      await sql`select ${'林小雨'}::text::int`.execute(service.platform.db.kysely);
      return context.body(null);
    });
    app.get('/v1/garbled', () => JSON.parse('{"name":"林小雨"') as Response);
    logged.length = 0;
    for (const path of ['/v1/broken', '/v1/garbled']) {
      const answer = await call(app, 'GET', path, undefined, { Origin: 'https://shop.example' });
      const text = await answer.clone().text();
      const { requestId } = await problemOf(answer);
      expect(answer.status).toBe(500);
      expect(JSON.parse(text)).toEqual({
        type: 'https://waybill.dev/errors#internal_error',
        title: 'Something went wrong on our side.',
        status: 500,
        code: 'internal_error',
        requestId,
      });
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example');
      const lines = logged
        .filter((line) => line.includes(requestId ?? 'none'))
        .map((line) => JSON.parse(line) as { msg: string });
      expect(lines.map(({ msg }) => msg)).toEqual(['unexpected error', 'request']);
    }
    expect(logged.join('')).not.toContain('林小雨');
    expect(logged.join('')).toContain('http.db.test.ts');
  });

  it('are logged by the route and never by the path, which holds a number', async () => {
    logged.length = 0;
    await service.asShopper('GET', '/v1/tracking/SF7777777777777');
    const [line] = logged.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(line).toMatchObject({ route: 'tracking.retrieve', method: 'GET', status: 404 });
    expect(logged.join('')).not.toContain('SF7777777777777');
    const metrics = await (
      await call(service.app, 'GET', '/metrics', undefined, { Authorization: `Bearer ${metricsToken}` })
    ).text();
    expect(metrics).toContain('route="tracking.retrieve",method="GET",status="404"');
    expect(metrics).not.toContain('SF7777777777777');
  });

  it('show metrics to whoever has the token, and to nobody else, not even on the machine itself', async () => {
    const bearing = (token: string) => ({ Authorization: `Bearer ${token}` });
    const statusOf = async (address: string, headers: Record<string, string> = {}) =>
      (await call(service.app, 'GET', '/metrics', undefined, headers, address)).status;
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '203.0.113.7']) {
      expect(await statusOf(address)).toBe(403);
      expect(await statusOf(address, bearing(`${metricsToken}x`))).toBe(403);
      expect(await statusOf(address, bearing(metricsToken))).toBe(200);
    }
    const shut = await startService(await (await fresh()).open());
    try {
      const answer = await call(shut.app, 'GET', '/metrics', undefined, bearing(metricsToken), '127.0.0.1');
      expect(answer.status).toBe(403);
    } finally {
      await shut.stop();
    }
  });

  it('give each request an id of its own', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, async () => (await service.app.request('/healthz')).headers.get('Request-Id')),
    );
    expect(new Set(ids).size).toBe(5);
    const answer = await service.app.request('/healthz', { headers: { 'Request-Id': 'mine' } });
    expect(answer.headers.get('Request-Id')).not.toBe('mine');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('limit one asker by address, say how long to wait, and say when the service stops', async () => {
    const other = await startService(await (await fresh()).open(), { limits: { address: { points: 3, seconds: 60 } } });
    try {
      const ask = (address: string) =>
        call(
          other.app,
          'GET',
          '/v1/carriers/detect?number=SF1400000000011',
          undefined,
          { Authorization: `Bearer ${other.keys.publishableKey}` },
          address,
        );
      const answers = [];
      for (let calls = 0; calls < 4; calls += 1) answers.push(await ask(`2001:db8:1:2::${calls}`));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
      const told = await problemOf(answers[3]!);
      expect(told.code).toBe('rate_limited');
      expect(Number(answers[3]!.headers.get('Retry-After'))).toBe(told.retryAfter);
      expect(told.retryAfter).toBeGreaterThan(50);
      expect((await ask('2001:db8:1:3::1')).status).toBe(200);
      const wrong = [];
      for (let calls = 0; calls < 4; calls += 1) {
        wrong.push(
          (
            await call(
              other.app,
              'GET',
              '/v1/shipments',
              undefined,
              { Authorization: 'Bearer sk_guess' },
              '198.51.100.1',
            )
          ).status,
        );
      }
      expect(wrong).toEqual([401, 401, 401, 429]);

      expect((await other.app.request('/readyz')).status).toBe(200);
      await other.platform.events.stop();
      expect((await other.app.request('/readyz')).status).toBe(503);
      expect((await other.app.request('/healthz')).status).toBe(200);
      const stream = await other.asShopper('GET', '/v1/tracking/SF1400000000011/stream');
      expect(stream.status).toBe(404);
    } finally {
      await other.stop();
    }
  });
});
