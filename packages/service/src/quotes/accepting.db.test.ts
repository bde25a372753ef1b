import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Quote, Shipment } from '@waybill/sdk/contract';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { consignee, shanghai, startQuoting, type QuotingService } from '../../test/quotes.ts';
import { readStream } from '../../test/streams.ts';
import { startTrackingJobs } from '../tracking/index.ts';

describeOnBoth('A merchant who accepts', (fresh) => {
  let service: QuotingService;
  beforeAll(async () => {
    service = await startQuoting(await fresh());
  });
  afterAll(() => service.stop());

  const accept = ({ id }: Pick<Quote, 'id'>, body: object, headers?: Record<string, string>) =>
    service.asMerchant('POST', `/v1/quotes/${id}/accept`, { option: 'standard', ...body }, headers);
  const enter = async (number: string, more: object = {}): Promise<Shipment> =>
    (await (await service.asMerchant('POST', '/v1/shipments', { number, ...more })).json()) as Shipment;
  const shipments = async (query = ''): Promise<Shipment[]> =>
    ((await (await service.asMerchant('GET', `/v1/shipments?limit=100${query}`)).json()) as { data: Shipment[] }).data;

  it('has a parcel with the promise and the pickup of the quote, which tracking measures by', async () => {
    const quote = await service.quoted('merchant', { parcel: { weight: 1.2 } });
    const goods = [{ description: 'Tea bowl', quantity: 2 }];
    const order = { orderNumber: 'A-1001', goods, notes: 'Carry upstairs', consignee };
    const accepted = await service.accepted('merchant', quote, { option: 'standard', ...order });
    expect(accepted).toMatchObject({
      id: quote.id,
      state: 'accepted',
      accepted: {
        option: 'standard',
        at: '2026-11-24T02:00:00Z',
        commitment: { promisedAt: '2026-11-26T18:00:00+08:00', pickedUpBy: '2026-11-24T11:00:00+08:00' },
        pickup: { from: '2026-11-24T10:00:00+08:00', to: '2026-11-24T11:00:00+08:00' },
        shipment: { number: expect.stringMatching(/^WB\d{12}$/) as string },
        adjustment: null,
      },
    });
    expect(accepted.accepted?.price).toEqual(quote.options.find(({ code }) => code === 'standard')?.price);
    const [shipment] = await shipments('&orderNumber=A-1001');
    expect(shipment).toMatchObject({
      ...accepted.accepted?.shipment,
      product: 'standard',
      promisedAt: '2026-11-26T10:00:00Z',
      receivedAt: '2026-11-24T02:00:00Z',
      weight: 1.2,
      goods,
      notes: 'Carry upstairs',
      consignee,
      missing: [],
    });
    const { nodes, promisedAt, estimatedAt } = await service.parcel(accepted.accepted?.shipment?.number);
    expect(nodes.map(({ dueAt }) => dueAt)).toMatchObject([
      '2026-11-24T03:00:00Z',
      ...Array.from({ length: 3 }, () => expect.any(String) as string),
      '2026-11-26T10:00:00Z',
    ]);
    expect(Date.parse(estimatedAt ?? '')).toBeLessThanOrEqual(Date.parse(promisedAt ?? ''));
    const read = await service.asStaff('GET', `/v1/quotes/${quote.id}`);
    expect(await read.json()).toEqual(accepted);
  });

  it('gives the number, or accepts what a page was quoted', async () => {
    const quote = await service.quoted('shopper');
    const { accepted } = await service.accepted('merchant', quote, { option: 'economy', number: 'HP 1000 0001' });
    expect(accepted?.shipment?.number).toBe('HP 1000 0001');
    const taken = await accept(await service.quoted('merchant'), { number: 'hp10000001' });
    expect(await problemOf(taken)).toMatchObject({ status: 409, code: 'shipment_exists' });
  });

  it('links the shipment that was entered with the order, and nothing of it is lost', async () => {
    const before = await enter('HP10000002', { orderNumber: 'A-2', receivedAt: '2026-11-24T01:00:00Z', consignee });
    const { accepted } = await service.accepted('merchant', await service.quoted('merchant'), {
      option: 'next_day',
      shipmentId: before.id,
    });
    expect(accepted?.shipment).toEqual({ id: before.id, number: before.number });
    const [after] = await shipments('&orderNumber=A-2');
    const { id, number, orderNumber, receivedAt, createdAt } = before;
    expect(after).toMatchObject({ id, number, orderNumber, receivedAt, createdAt, consignee });
    expect(after).toMatchObject({ product: 'next_day', promisedAt: '2026-11-25T10:00:00Z', weight: 1 });
    expect((await service.parcel(number)).nodes[0]?.dueAt).toBe('2026-11-24T03:00:00Z');
    const again = await accept(await service.quoted('merchant'), { shipmentId: id });
    expect(await pointersOf(again)).toEqual(['#/shipmentId']);
  });

  it('cannot link what is on its way, unknown, or another merchant’s, nor change it on the way', async () => {
    const { id } = await enter('HP10000003');
    const scans = [{ at: '2026-11-24T01:30:00Z', milestone: 'picked_up' }];
    await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans });
    const other = await service.anotherMerchant('Other shop');
    const made = await service.asOther(other, 'POST', '/v1/shipments', { number: 'HP10000003' });
    const { id: others } = (await made.json()) as Shipment;
    const quote = await service.quoted('merchant');
    const code = async (shipmentId: string) => (await problemOf(await accept(quote, { shipmentId }))).code;
    expect(await code(id)).toBe('shipment_on_its_way');
    expect(await code(others)).toBe('shipment_not_found');
    expect(await code('shp_01h455vb4pex5vsknk084sn02q')).toBe('shipment_not_found');
    const named = { shipmentId: id, number: 'HP10000009', notes: 'x', consignee, orderNumber: 'A', goods: [] };
    expect(await pointersOf(await accept(quote, named))).toEqual(
      ['number', 'orderNumber', 'goods', 'notes', 'consignee'].map((field) => `#/${field}`),
    );
    expect((await service.again(quote)).state).toBe('open');
  });

  it('wants a window for the pickup, which the first node is due by', async () => {
    const pickup = { from: '2026-11-24T14:00:00+08:00', to: '2026-11-24T16:00:00+08:00' };
    const { accepted } = await service.accepted('merchant', await service.quoted('merchant'), {
      option: 'standard',
      pickup,
    });
    expect(accepted).toMatchObject({ pickup, commitment: { pickedUpBy: pickup.to } });
    expect((await service.parcel(accepted?.shipment?.number)).nodes[0]?.dueAt).toBe('2026-11-24T08:00:00Z');
    const quote = await service.quoted('merchant');
    const pointers = async (from: string, to: string) => pointersOf(await accept(quote, { pickup: { from, to } }));
    expect(await pointers('2026-11-24T08:00:00+08:00', '2026-11-24T09:00:00+08:00')).toEqual(['#/pickup/to']);
    expect(await pointers('2026-11-24T21:00:00+08:00', '2026-11-24T22:00:00+08:00')).toEqual(['#/pickup/from']);
    expect(await pointers('2026-11-25T09:00:00+08:00', '2026-11-25T10:00:00+08:00')).toEqual(['#/pickup/from']);
    expect(await pointers('9999-12-31T23:59:59-23:59', '9999-12-31T23:59:59-23:59')).toEqual(['#/pickup/to']);
  });

  it('has the first answer again for the same key, and is too late with another one', async () => {
    const quote = await service.quoted('merchant');
    const first = await accept(quote, {}, { 'Idempotency-Key': 'order-1' });
    const again = await accept(quote, {}, { 'Idempotency-Key': 'order-1' });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    for (const option of ['standard', 'economy'])
      expect(
        await problemOf(await accept(quote, { option }, { 'Idempotency-Key': `order-2-${option}` })),
      ).toMatchObject({
        status: 409,
        code: 'quote_taken',
      });
  });

  it('is one of many at the same moment: one parcel is made', async () => {
    const before = (await shipments()).length;
    const quote = await service.quoted('merchant');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => accept(quote, { option: index % 2 ? 'standard' : 'economy' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    for (const answer of answers) if (answer.status === 409) expect((await problemOf(answer)).code).toBe('quote_taken');
    expect(await shipments()).toHaveLength(before + 1);
  });

  it('is one of many who link one shipment: one quote has it', async () => {
    const { id } = await enter('HP10000004');
    const quotes = await Promise.all(Array.from({ length: 5 }, () => service.quoted('merchant')));
    const answers = await Promise.all(quotes.map((quote) => accept(quote, { shipmentId: id })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400, 400]);
  });

  it('cannot change afterwards what the parcel was promised, but what else it is', async () => {
    const { accepted } = await service.accepted('merchant', await service.quoted('merchant'), { option: 'standard' });
    const patch = (body: object) => service.asMerchant('PATCH', `/v1/shipments/${accepted?.shipment?.id ?? ''}`, body);
    for (const body of [{ promisedAt: '2026-12-24T18:00:00+08:00' }, { promisedAt: null }, { product: 'economy' }])
      expect(await problemOf(await patch(body))).toMatchObject({ status: 409, code: 'promise_fixed' });
    const same = { promisedAt: accepted?.commitment.promisedAt, product: 'standard', notes: 'Ring twice' };
    expect(await (await patch(same)).json()).toMatchObject({ notes: 'Ring twice', product: 'standard' });
  });

  it('chooses what the quote offers', async () => {
    const refused = await problemOf(await accept(await service.quoted('merchant'), { option: 'city_rush' }));
    expect(refused).toMatchObject({ status: 409, code: 'option_not_offered' });
  });

  it('is told by the log, without a person', async () => {
    const quote = await service.quoted('merchant');
    const { accepted } = await service.accepted('merchant', quote, {
      option: 'standard',
      consignee,
      notes: 'Ring twice',
    });
    const rows = await service.platform.db.kysely
      .selectFrom('events')
      .select(['type', 'data', 'at'])
      .where('subject', '=', quote.id)
      .orderBy('id')
      .execute();
    expect(rows).toMatchObject([
      {
        type: 'quote.created',
        data: { audience: 'merchant', options: expect.arrayContaining(['standard']) as string[] },
      },
      { type: 'quote.accepted', data: { option: 'standard', shipment: accepted?.shipment?.id } },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/林小雨|4321|Ring twice/);
  });
});

describeOnBoth('An acceptance as time passes', (fresh) => {
  let service: QuotingService;
  beforeEach(async () => {
    service = await startQuoting(await fresh());
    return () => service.stop();
  });
  const codeOf = async ({ id }: Quote, option: string) =>
    (await problemOf(await service.asMerchant('POST', `/v1/quotes/${id}/accept`, { option }))).code;

  it('counts the courier’s hour from now, and is refused when the promise cannot be kept', async () => {
    const [first, second] = [await service.quoted('merchant'), await service.quoted('merchant')];
    await service.clock.jump(9 * 60 + 59);
    const { accepted } = await service.accepted('merchant', first, { option: 'standard' });
    expect(accepted?.commitment).toMatchObject({
      promisedAt: '2026-11-26T18:00:00+08:00',
      pickedUpBy: '2026-11-24T20:59:00+08:00',
    });
    await service.clock.jump(1);
    expect(await codeOf(second, 'standard')).toBe('quote_changed');
    expect((await service.again(second)).state).toBe('open');
  });

  it('takes a quote of a quarter of an hour ago at its word', async () => {
    await service.clock.jump(58);
    const [first, second] = [
      await service.quoted('merchant', { to: shanghai }),
      await service.quoted('merchant', { to: shanghai }),
    ];
    await service.clock.jump(15);
    const { accepted } = await service.accepted('merchant', first, { option: 'city_rush' });
    expect(accepted?.commitment.promisedAt).toBe('2026-11-24T14:00:00+08:00');
    await service.clock.jump(1);
    expect(await codeOf(second, 'city_rush')).toBe('quote_changed');
  });

  it('is too late when the quote has ended', async () => {
    const quote = await service.quoted('merchant', { readyAt: '2026-12-01T10:00:00+08:00' });
    await service.clock.jump(48 * 60 - 1);
    expect((await service.again(quote)).state).toBe('open');
    await service.clock.jump(1);
    expect((await service.again(quote)).state).toBe('expired');
    expect(await codeOf(quote, 'standard')).toBe('quote_expired');
  });

  it('raises the alert of a courier who does not come, at the hour that was promised', async () => {
    await startTrackingJobs(service.platform);
    const pickup = { from: '2026-11-24T14:00:00+08:00', to: '2026-11-24T16:00:00+08:00' };
    const quote = await service.quoted('merchant');
    const { accepted } = await service.accepted('merchant', quote, { option: 'standard', pickup });
    const alerts = async () => {
      const answer = await service.asStaff('GET', '/v1/alerts');
      return ((await answer.json()) as { data: unknown[] }).data;
    };
    await service.clock.pass(5 * 60 + 59);
    expect(await alerts()).toEqual([]);
    await service.clock.pass(2);
    await expect
      .poll(alerts, { timeout: 15_000 })
      .toMatchObject([
        { number: accepted?.shipment?.number, milestone: 'picked_up', dueAt: '2026-11-24T08:00:00.000Z' },
      ]);
  });

  it('reaches whoever follows the quote', async () => {
    const quote = await service.quoted('shopper');
    const stream = readStream(await service.asShopper('GET', `/v1/quotes/${quote.id}/stream`));
    const states = (text: string) =>
      [...text.matchAll(/^event: quote\ndata: (.*)$/gm)].map(([, data]) => (JSON.parse(data ?? '') as Quote).state);
    expect(states(await stream.until((text) => states(text).length > 0))).toEqual(['open']);
    await service.accepted('merchant', quote, { option: 'standard' });
    expect(states(await stream.until((text) => states(text).length > 1))).toEqual(['open', 'accepted']);
    await stream.leave();
  });
});
