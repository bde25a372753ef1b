import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { agreement, booking, json, parcel, quote, scripted, shipment } from '../../test/support.ts';
import {
  Waybill,
  type Agreement,
  type AgreementInput,
  type Booking,
  type CoverageAnswer,
  type Page,
  type Parcel,
  type Quote,
  type QuoteAdjustment,
  type SearchAnswer,
  type Shipment,
} from '../index.ts';

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
  const shenzhen = { country: 'CN', city: 'Shenzhen' };
  const shanghai = { country: 'CN', city: '上海市' };
  const reweighed: QuoteAdjustment = {
    parcel: { weight: 2.2 },
    reason: 'Weighed at the hub',
    evidence: [{ kind: 'scale_record', reference: 'scale-7/2026-03-01' }],
    measuredAt: at,
  };
  const drawnUp: AgreementInput = {
    merchantId: agreement.merchantId,
    title: agreement.title,
    from: at,
    until: at,
    targets: [{ measure: 'on_time_share', percent: '99.5' }],
  };
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
    [
      'quotes.create',
      ({ quotes }) => quotes.create({ from: shenzhen, to: shanghai, parcel: { weight: 1.5 }, goods: ['fragile'] }),
      json(quote, { status: 201 }),
      {
        method: 'POST',
        url: '/quotes',
        body: { from: shenzhen, to: shanghai, parcel: { weight: 1.5 }, goods: ['fragile'] },
      },
    ],
    [
      'quotes.retrieve',
      ({ quotes }) => quotes.retrieve(quote.id),
      json(quote),
      { method: 'GET', url: `/quotes/${quote.id}`, body: undefined },
    ],
    [
      'quotes.accept',
      ({ quotes }) => quotes.accept(quote.id, { option: 'next_day', orderNumber: 'A-1001' }),
      json({ ...quote, state: 'requested' }),
      { method: 'POST', url: `/quotes/${quote.id}/accept`, body: { option: 'next_day', orderNumber: 'A-1001' } },
    ],
    [
      'quotes.proposal',
      ({ quotes }) => quotes.proposal(quote.id, { language: 'zh-CN' }),
      json({ url: 'https://waybill.test/p/1', pdfUrl: null, expiresAt: at }),
      { method: 'GET', url: `/quotes/${quote.id}/proposal?language=zh-CN`, body: undefined },
    ],
    [
      'quotes.adjust',
      ({ quotes }) => quotes.adjust(quote.id, reweighed),
      json(quote),
      { method: 'POST', url: `/quotes/${quote.id}/adjustment`, body: reweighed },
    ],
    [
      'bookings.confirm',
      ({ bookings }) => bookings.confirm(booking.id, { number: 'SF1234567890' }),
      json({ ...quote, state: 'accepted' }),
      { method: 'POST', url: `/bookings/${booking.id}/confirm`, body: { number: 'SF1234567890' } },
    ],
    [
      'bookings.decline',
      ({ bookings }) => bookings.decline(booking.id, 'Sold out'),
      json({ ...quote, state: 'declined', declinedBecause: 'Sold out' }),
      { method: 'POST', url: `/bookings/${booking.id}/decline`, body: { reason: 'Sold out' } },
    ],
    [
      'coverage.check',
      ({ coverage }) => coverage.check({ country: 'CN', city: '深圳' }),
      json({
        served: true,
        place: { country: 'CN', region: 'CN-GD', city: 'CN-4403', timeZone: 'Asia/Shanghai' },
        products: [],
        pickupWindows: [{ from: '09:00', to: '11:00' }],
        nearestBranch: null,
      }),
      { method: 'GET', url: '/coverage?country=CN&city=%E6%B7%B1%E5%9C%B3', body: undefined },
    ],
    [
      'agreements.create',
      ({ agreements }) => agreements.create(drawnUp),
      json(agreement, { status: 201 }),
      { method: 'POST', url: '/agreements', body: drawnUp },
    ],
    [
      'agreements.retrieve',
      ({ agreements }) => agreements.retrieve(agreement.id),
      json(agreement),
      { method: 'GET', url: `/agreements/${agreement.id}`, body: undefined },
    ],
    [
      'agreements.sign',
      ({ agreements }) => agreements.sign(agreement.id, { name: 'Chen Yu' }),
      json(agreement),
      { method: 'POST', url: `/agreements/${agreement.id}/signature`, body: { name: 'Chen Yu' } },
    ],
    [
      'agreements.withdraw',
      ({ agreements }) => agreements.withdraw(agreement.id),
      json({ ...agreement, state: 'withdrawn' }),
      { method: 'POST', url: `/agreements/${agreement.id}/withdrawal`, body: undefined },
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
    expectTypeOf<Waybill['quotes']['create']>().returns.resolves.toEqualTypeOf<Quote>();
    expectTypeOf<Waybill['quotes']['watch']>().returns.toEqualTypeOf<AsyncIterable<Quote>>();
    expectTypeOf<ReturnType<Waybill['bookings']['list']>['page']>().returns.resolves.toEqualTypeOf<Page<Booking>>();
    expectTypeOf<Waybill['coverage']['check']>().returns.resolves.toEqualTypeOf<CoverageAnswer>();
    expectTypeOf<Waybill['agreements']['sign']>().returns.resolves.toEqualTypeOf<Agreement>();
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

describe('bookings.list and agreements.list', () => {
  it('go through all pages with the same filter', async () => {
    const waiting = scripted(
      json({ data: [booking], nextCursor: 'next' }),
      json({ data: [{ ...booking, orderNumber: 'A-1002' }], nextCursor: null }),
    );
    const orders: (string | null)[] = [];
    for await (const { orderNumber } of clientOn(waiting.fetch).bookings.list({ state: 'all' }))
      orders.push(orderNumber);
    expect(orders).toEqual(['A-1001', 'A-1002']);
    const queries = waiting.sent.map(({ url }) => Object.fromEntries(new URL(url).searchParams));
    expect(queries).toEqual([{ state: 'all' }, { state: 'all', cursor: 'next' }]);

    const { fetch, sent } = scripted(json({ data: [agreement], nextCursor: null }));
    const page = await clientOn(fetch).agreements.list({ merchantId: agreement.merchantId }).page();
    expect(page.data[0]?.title).toBe(agreement.title);
    expect(sent[0]?.url).toContain(`/agreements?merchantId=${agreement.merchantId}`);
  });
});

describe('quotes.watch', () => {
  it('yields the quote as it is, and again with every change, until the service says that it is over', async () => {
    const said = [
      { event: 'quote', data: quote },
      { event: 'quote', data: { ...quote, state: 'accepted' } },
      { event: 'end', data: { reason: 'token_expired' } },
    ].map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const { fetch, sent } = scripted(new Response(said.join(''), { headers: { 'content-type': 'text/event-stream' } }));
    const states: string[] = [];
    for await (const { state } of clientOn(fetch).quotes.watch(quote.id)) states.push(state);
    expect(states).toEqual(['open', 'accepted']);
    expect(sent[0]?.url).toBe(`https://waybill.test/v1/quotes/${quote.id}/stream`);
  });
});

describe('a quote with a request that breaks the contract', () => {
  it('is refused from source before it is sent, naming every field', async () => {
    const { fetch, sent } = scripted(json(quote));
    const asked = clientOn(fetch).quotes.create({
      from: { country: 'China' },
      to: { country: 'CN' },
      parcel: { weight: -1, length: 601 },
      readyAt: 'yesterday',
    });
    const error: unknown = await asked.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ApiError', code: 'invalid_request' });
    expect((error as { issues: { pointer: string }[] }).issues.map(({ pointer }) => pointer).sort()).toEqual([
      '#/from/country',
      '#/parcel/length',
      '#/parcel/weight',
      '#/readyAt',
    ]);
    expect(sent).toEqual([]);
  });
});
