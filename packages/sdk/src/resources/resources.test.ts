import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { json, parcel, scripted, shipment } from '../../test/support.ts';
import { Waybill, type Page, type Parcel, type SearchAnswer, type Shipment } from '../index.ts';

const clientOn = (fetch: typeof globalThis.fetch) =>
  new Waybill({ key: 'sk_test', baseUrl: 'https://waybill.test', fetch });
const id = shipment.id;

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('every method', () => {
  const at = '2026-03-01T10:00:00+08:00';
  const cases: [string, (client: Waybill) => Promise<unknown>, Response, object][] = [
    [
      'tracking.retrieve',
      ({ tracking }) => tracking.retrieve(' SF 1234/5 ', { carrier: 'sf', token: 'tok' }),
      json(parcel),
      { method: 'GET', url: '/tracking/SF%201234%2F5?carrier=sf', body: undefined },
    ],
    [
      'tracking.search',
      ({ tracking }) => tracking.search({ numbers: ['SF1234567890'], proof: { phoneLast4: '0000' } }),
      json({ data: [{ number: 'SF1234567890', parcel: null }] }),
      { method: 'POST', url: '/tracking/search', body: { numbers: ['SF1234567890'], proof: { phoneLast4: '0000' } } },
    ],
    [
      'tracking.requestCode',
      ({ tracking }) => tracking.requestCode({ channel: 'email', orderNumber: 'A1' }),
      json({ expiresAt: at }, { status: 202 }),
      { method: 'POST', url: '/tracking/codes', body: { channel: 'email', orderNumber: 'A1' } },
    ],
    [
      'carriers.detect',
      ({ carriers }) => carriers.detect('SF1234567890'),
      json({ data: [{ carrier: 'sf', name: '顺丰', confidence: 0.9, format: 'sf', checkDigit: null }] }),
      { method: 'GET', url: '/carriers/detect?number=SF1234567890', body: undefined },
    ],
    [
      'shipments.create',
      ({ shipments }) => shipments.create({ number: 'SF1234567890', weight: 1.5 }),
      json(shipment, { status: 201 }),
      { method: 'POST', url: '/shipments', body: { number: 'SF1234567890', weight: 1.5 } },
    ],
    [
      'shipments.update',
      ({ shipments }) => shipments.update(id, { notes: null }),
      json(shipment),
      { method: 'PATCH', url: `/shipments/${id}`, body: { notes: null } },
    ],
    [
      'shipments.addScans',
      ({ shipments }) => shipments.addScans(id, [{ at, milestone: 'picked_up' }]),
      json({ added: 1, shipment }),
      { method: 'POST', url: `/shipments/${id}/scans`, body: { scans: [{ at, milestone: 'picked_up' }] } },
    ],
    [
      'shopperTokens.create',
      ({ shopperTokens }) => shopperTokens.create({ numbers: ['SF1234567890'], expiresIn: 600 }),
      json({ id: 'tok_1', token: 'ey', expiresAt: at }, { status: 201 }),
      { method: 'POST', url: '/shopper-tokens', body: { numbers: ['SF1234567890'], expiresIn: 600 } },
    ],
    [
      'shopperTokens.revoke',
      ({ shopperTokens }) => shopperTokens.revoke('tok_1'),
      new Response(null, { status: 204 }),
      { method: 'DELETE', url: '/shopper-tokens/tok_1', body: undefined },
    ],
    [
      'ingestEndpoints.create',
      ({ ingestEndpoints }) => ingestEndpoints.create({ source: 'easypost', secret: 'at-least-8' }),
      json({ id: 'ing_1', source: 'easypost', path: '/v1/ingest/easypost/ing_1', createdAt: at }, { status: 201 }),
      { method: 'POST', url: '/ingest-endpoints', body: { source: 'easypost', secret: 'at-least-8' } },
    ],
  ];

  it.each(cases)('%s asks what the contract says and hands over the answer', async (_, run, response, expected) => {
    const { fetch, sent } = scripted(response);
    const answer = await run(clientOn(fetch));
    expect(answer).toEqual(response.status === 204 ? undefined : await response.clone().json());
    expect(
      sent.map(({ method, url, body }) => ({ method, url: url.replace('https://waybill.test/v1', ''), body })),
    ).toEqual([expected]);
  });

  it('has typed answers', () => {
    expectTypeOf<Waybill['tracking']['retrieve']>().returns.resolves.toEqualTypeOf<Parcel>();
    expectTypeOf<Waybill['tracking']['search']>().returns.resolves.toEqualTypeOf<SearchAnswer>();
    expectTypeOf<SearchAnswer['data'][number]['parcel']>().toEqualTypeOf<Parcel | null>();
    expectTypeOf<Waybill['tracking']['watch']>().returns.toEqualTypeOf<AsyncIterable<Parcel>>();
    expectTypeOf<Waybill['shipments']['create']>().returns.resolves.toEqualTypeOf<Shipment>();
    expectTypeOf<ReturnType<Waybill['shipments']['list']>['page']>().returns.resolves.toEqualTypeOf<Page<Shipment>>();
    expectTypeOf<Waybill['shopperTokens']['revoke']>().returns.resolves.toBeVoid();
    expectTypeOf<Parameters<Waybill['shipments']['create']>[0]['number']>().toEqualTypeOf<string>();
    expectTypeOf<Parameters<Waybill['shipments']['list']>[0]>().not.toBeAny();
    expectTypeOf<Parcel['verified']>().toEqualTypeOf<boolean>();
  });
});

describe('tracking.search', () => {
  it('is tried again after a broken line only without a proof, which would count twice', async () => {
    const answer = json({ data: [] });
    const plain = scripted(new TypeError('fetch failed'), answer);
    await clientOn(plain.fetch).tracking.search({ numbers: ['SF1234567890'] });
    expect(plain.sent).toHaveLength(2);

    const proved = scripted(new TypeError('fetch failed'), answer);
    const search = clientOn(proved.fetch).tracking.search({ phone: '13800000000', proof: { oneTimeCode: '123456' } });
    await expect(search).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(proved.sent).toHaveLength(1);
  });
});

describe('shipments.list', () => {
  const pages = [
    json({
      data: [
        { ...shipment, number: 'A' },
        { ...shipment, number: 'B' },
      ],
      nextCursor: 'next',
    }),
    json({ data: [], nextCursor: 'last' }),
    json({ data: [{ ...shipment, number: 'C' }], nextCursor: null }),
  ];

  it('goes through all pages with the same filter', async () => {
    const { fetch, sent } = scripted(...pages);
    const numbers: string[] = [];
    for await (const { number } of clientOn(fetch).shipments.list({ milestone: 'created', limit: 2 }))
      numbers.push(number);
    expect(numbers).toEqual(['A', 'B', 'C']);
    const queries = sent.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    const filter = { milestone: 'created', limit: '2' };
    expect(queries).toEqual([filter, { ...filter, cursor: 'next' }, { ...filter, cursor: 'last' }]);
  });

  it('asks for no page that is not needed', async () => {
    const { fetch, sent } = scripted(...pages);
    for await (const { number } of clientOn(fetch).shipments.list()) if (number === 'B') break;
    expect(sent).toHaveLength(1);
  });

  it('gives one page with the cursor of the next', async () => {
    const { fetch, sent } = scripted(...pages);
    const page = await clientOn(fetch).shipments.list({ cursor: 'here' }).page();
    expect(page.nextCursor).toBe('next');
    expect(page.data.map(({ number }) => number)).toEqual(['A', 'B']);
    expect(sent[0]?.url).toContain('cursor=here');
  });
});
