import { createHash, createHmac } from 'node:crypto';
import type { Parcel } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from './databases.ts';
import { problemOf } from './problems.ts';
import { call, startService, type TestService } from './service.ts';

const secret = 'a secret of the provider';
const now = new Date('2026-11-20T09:00:00Z');
const date = 'Fri, 20 Nov 2026 08:59:30 GMT';

const tracker = (number: string, status = 'in_transit') => ({
  object: 'Event',
  description: 'tracker.updated',
  result: {
    object: 'Tracker',
    tracking_code: number,
    carrier: 'USPS',
    status,
    tracking_details: [
      { message: 'Shipping Label Created', status: 'pre_transit', datetime: '2026-11-19T08:00:00Z', source: 'USPS' },
      {
        message: 'Arrived at hub \u0000 and left',
        status,
        datetime: '2026-11-20T08:00:00Z',
        source: 'USPS',
        tracking_location: { city: 'HOUSTON\u0000', state: 'TX', country: 'US' },
      },
    ],
  },
});

const push = (number: string) => ({
  status: 'polling',
  lastResult: {
    nu: number,
    com: 'shentong',
    state: '0',
    data: [{ time: '2026-11-20 08:00:00', context: '快件已发往上海', statusCode: '0' }],
  },
});

describeOnBoth('Pushes of carrier platforms', (fresh) => {
  let service: TestService;
  let easypost: string;
  let older: string;
  let kuaidi: string;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open(), { clock: { now: () => now } });
    const endpoint = async (body: object): Promise<string> => {
      const answer = await service.asMerchant('POST', '/v1/ingest-endpoints', { secret, ...body });
      expect(answer.status).toBe(201);
      expect(await answer.clone().text()).not.toContain(secret);
      return ((await answer.json()) as { path: string }).path;
    };
    easypost = await endpoint({ source: 'easypost' });
    older = await endpoint({ source: 'easypost', acceptV1: true });
    kuaidi = await endpoint({ source: 'kuaidi100' });
  });
  afterAll(() => service.stop());

  const hmac = (text: string, key = secret) =>
    `hmac-sha256-hex=${createHmac('sha256', key).update(text).digest('hex')}`;
  const send = (path: string, body: string, headers: Record<string, string>): Promise<Response> =>
    Promise.resolve(service.app.request(path, { method: 'POST', body, headers }, {}));
  const v2 = (path: string, body: string, { key = secret, at = date, sent = body } = {}): Promise<Response> =>
    send(path, sent, {
      'Content-Type': 'application/json',
      'X-Timestamp': at,
      'X-Path': path,
      'X-Hmac-Signature-V2': hmac(`${at}POST${path}${body}`, key),
    });
  const form = (path: string, param: string, { salt = secret, sent = param } = {}): Promise<Response> => {
    const sign = createHash('md5')
      .update(param + salt)
      .digest('hex')
      .toUpperCase();
    return send(path, new URLSearchParams({ sign, param: sent }).toString(), {
      'Content-Type': 'application/x-www-form-urlencoded',
    });
  };
  const parcelOf = async (number: string): Promise<Parcel | undefined> => {
    const answer = await service.asMerchant('GET', `/v1/tracking/${number}`);
    return answer.status === 200 ? ((await answer.json()) as Parcel) : undefined;
  };
  const events = async (): Promise<number> =>
    (await service.platform.db.kysely.selectFrom('events').select('id').execute()).length;

  it('are taken when they are signed, and a second time add nothing', async () => {
    const [one, two, three] = ['EZ1000000001', 'EZ1000000002', '3300000000001'];
    const taken: [string, () => Promise<Response>, string][] = [
      [one, () => v2(easypost, JSON.stringify(tracker(one))), 'in_transit'],
      [
        two,
        () => send(older, JSON.stringify(tracker(two)), { 'X-Hmac-Signature': hmac(JSON.stringify(tracker(two))) }),
        'in_transit',
      ],
      [three, () => form(kuaidi, JSON.stringify(push(three))), 'in_transit'],
    ];
    for (const [number, pushed, milestone] of taken) {
      const answer = await pushed();
      expect(await answer.json()).toEqual({ result: true, returnCode: '200', message: 'ok' });
      expect(answer.status).toBe(200);
      const first = await parcelOf(number);
      expect(first).toMatchObject({ number, milestone });
      expect(JSON.stringify(first)).not.toContain('\\u0000');
      const before = await events();
      expect((await pushed()).status).toBe(200);
      expect(await parcelOf(number)).toEqual(first);
      expect(await events()).toBe(before);
    }
  });

  it('reach the order that the merchant entered, and keep what it says', async () => {
    const number = 'EZ1000000003';
    await service.asMerchant('POST', '/v1/shipments', { number, orderNumber: 'A-1', consignee: { name: '林小雨' } });
    await v2(easypost, JSON.stringify(tracker(number, 'delivered')));
    expect(await parcelOf(number)).toMatchObject({
      milestone: 'delivered',
      carrier: 'usps',
      orderNumber: 'A-1',
      consignee: { name: '林小雨' },
    });
  });

  it('are refused alike, whether the signature is wrong, is for another place, or nobody is there', async () => {
    const number = 'EZ1000000004';
    const body = JSON.stringify(tracker(number));
    const param = JSON.stringify(push(number));
    const nobody = '/v1/ingest/easypost/ing_01h455vb4pex5vsknk084sn02q';
    const refused = [
      await v2(easypost, body, { key: 'another secret' }),
      await v2(easypost, body, { sent: body.replace('in_transit', 'delivered') }),
      await v2(easypost, body, { at: 'Fri, 20 Nov 2026 08:00:00 GMT' }),
      await send(easypost, body, { 'X-Hmac-Signature': hmac(body) }),
      await send(easypost, body, {}),
      await v2(nobody, body),
      await v2('/v1/ingest/easypost/x', body),
      await v2(kuaidi.replace('kuaidi100', 'easypost'), body),
      await send(older, `${body} `, { 'X-Hmac-Signature': hmac(body) }),
      await form(kuaidi, param, { salt: 'another salt' }),
      await form(kuaidi, param, { sent: param.replace('上海', '北京') }),
      await form(easypost.replace('easypost', 'kuaidi100'), param),
      await send(kuaidi, '', {}),
    ];
    const told = [];
    for (const answer of refused) told.push({ ...(await problemOf(answer)), requestId: '' });
    expect(told[0]).toMatchObject({ status: 401, code: 'signature_invalid' });
    for (const each of told) expect(each).toEqual(told[0]);
    expect(await parcelOf(number)).toBeUndefined();
  });

  it('are read for endpoints that are there, and for no others', async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          read += 1;
          controller.enqueue(new Uint8Array(1024));
          if (read > 100) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const path = easypost.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const asked = new Request(`http://localhost${path}`, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect((await service.app.fetch(asked, {})).status).toBe(401);
    expect(read).toBe(0);
  });

  it('that are signed but make no sense are refused with the places that are wrong', async () => {
    expect(await problemOf(await v2(easypost, '{'))).toMatchObject({ status: 400, code: 'malformed_json' });
    expect(await problemOf(await form(kuaidi, 'no json'))).toMatchObject({ status: 400, code: 'malformed_json' });
    const { result } = tracker('EZ1000000005');
    const junk: [unknown, string[]][] = [
      [{ result: { ...result, tracking_code: 7 } }, ['#/result/tracking_code']],
      [
        { result: { ...result, tracking_details: [{ datetime: 'yesterday' }] } },
        ['#/result/tracking_details/0/datetime'],
      ],
      [{ result: { ...result, tracking_code: 'a\u0000b' } }, ['#/result/tracking_code']],
    ];
    for (const [payload, pointers] of junk) {
      const told = await problemOf(await v2(easypost, JSON.stringify(payload)));
      expect(told).toMatchObject({ status: 422, code: 'payload_not_understood' });
      expect([...new Set(told.issues?.map(({ pointer }) => pointer))]).toEqual(pointers);
    }
    for (const payload of [null, 7, 'text', [], {}, { result: null }]) {
      expect((await v2(easypost, JSON.stringify(payload))).status).toBeOneOf([200, 422]);
      expect((await form(kuaidi, JSON.stringify(payload))).status).toBeOneOf([200, 422]);
    }
    expect(await parcelOf('EZ1000000005')).toBeUndefined();
    expect(await problemOf(await v2('/v1/ingest/dhl/ing_1', '{}'))).toMatchObject({
      status: 400,
      issues: [{ pointer: '#/params/source' }],
    });
  });

  it('touch no parcel of another merchant', async () => {
    const number = 'EZ1000000006';
    const other = await service.anotherMerchant('Other shop');
    const asOther = (method: string, path: string, body?: unknown) =>
      call(service.app, method, path, body, { Authorization: `Bearer ${other.secretKey}` });
    await asOther('POST', '/v1/shipments', { number });
    await v2(easypost, JSON.stringify(tracker(number)));
    expect(await (await asOther('GET', `/v1/tracking/${number}`)).json()).toMatchObject({
      milestone: 'created',
      scans: [],
    });
    expect(await parcelOf(number)).toMatchObject({ milestone: 'in_transit' });
  });

  it('do not write over what a merchant changes at the same moment', async () => {
    const number = 'EZ1000000007';
    const made = await service.asMerchant('POST', '/v1/shipments', { number });
    const { id } = (await made.json()) as { id: string };
    for (let round = 0; round < 6; round += 1) {
      const notes = `round ${String(round)}`;
      const [changed, pushed] = await Promise.all([
        service.asMerchant('PATCH', `/v1/shipments/${id}`, { notes }),
        v2(easypost, JSON.stringify(tracker(number, round % 2 ? 'in_transit' : 'out_for_delivery'))),
      ]);
      expect([changed.status, pushed.status]).toEqual([200, 200]);
      const list = await service.asMerchant('GET', `/v1/shipments?number=${number}`);
      expect(await list.json()).toMatchObject({ data: [{ notes }] });
    }
  });
});
