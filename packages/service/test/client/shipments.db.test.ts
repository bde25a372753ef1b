import type { Shipment, Waybill } from '@waybill/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../databases.ts';
import { startService, type TestService } from '../service.ts';
import { fetchOf, merchantOf, orderOf, watched } from './client.ts';

describeOnBoth('The client’s shipments', (fresh) => {
  let service: TestService;
  let merchant: Waybill;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open());
    merchant = merchantOf(service);
  });
  afterAll(() => service.stop());

  it('are entered, and told what their order still lacks', async () => {
    const complete = await merchant.shipments.create(orderOf('SF1400000000011', 'A-1'));
    expect(complete).toMatchObject({ number: 'SF1400000000011', carrier: 'sf', milestone: 'created', missing: [] });
    const bare = await merchant.shipments.create({ number: 'SF1400000000012' });
    expect(bare.missing).toContain('/consignee/phone');
  });

  it('are changed where a field is given, and cleared by null', async () => {
    const { id } = await merchant.shipments.create(orderOf('SF1400000000021', 'B-1'));
    const changed = await merchant.shipments.update(id, { notes: 'Ring twice', weight: null });
    expect(changed).toMatchObject({ id, notes: 'Ring twice', weight: null, orderNumber: 'B-1' });
  });

  it('take scans in any order, and the same scan once', async () => {
    const { id } = await merchant.shipments.create(orderOf('SF1400000000031', 'C-1'));
    const scans = [
      { at: '2026-11-20T21:00:00+08:00', milestone: 'in_transit', text: '已发往上海' },
      { at: '2026-11-20T09:00:00+08:00', milestone: 'picked_up', text: '已收件' },
    ] as const;
    expect(await merchant.shipments.addScans(id, scans)).toMatchObject({
      added: 2,
      shipment: { id, milestone: 'in_transit' },
    });
    expect((await merchant.shipments.addScans(id, scans.toReversed())).added).toBe(0);
  });

  it('are listed page after page, each once and the newest first', async () => {
    const numbers = ['SF1400000000041', 'SF1400000000042', 'SF1400000000043', 'SF1400000000044', 'SF1400000000045'];
    for (const number of numbers) await merchant.shipments.create(orderOf(number, 'D-1'));
    const { fetch, arrived } = watched(fetchOf(service));
    const list = merchantOf(service, { fetch }).shipments.list({ orderNumber: 'D-1', limit: 2 });
    const seen: Shipment[] = [];
    for await (const shipment of list) seen.push(shipment);
    expect(seen.map(({ number }) => number)).toEqual(numbers.toReversed());
    expect(arrived).toHaveLength(3);

    const first = await list.page();
    expect(first.data).toHaveLength(2);
    const request = { orderNumber: 'D-1', limit: 2, cursor: first.nextCursor ?? '' };
    const second = await merchant.shipments.list(request).page();
    expect(second.data.map(({ number }) => number)).toEqual(['SF1400000000043', 'SF1400000000042']);
  });

  it('are listed by milestone', async () => {
    const { id } = await merchant.shipments.create(orderOf('SF1400000000051', 'E-1'));
    await merchant.shipments.addScans(id, [{ at: '2026-11-20T09:00:00+08:00', milestone: 'picked_up' }]);
    await merchant.shipments.create(orderOf('SF1400000000052', 'E-1'));
    const { data } = await merchant.shipments.list({ orderNumber: 'E-1', milestone: 'picked_up' }).page();
    expect(data.map(({ number }) => number)).toEqual(['SF1400000000051']);
  });

  it('are entered once by a call whose first answer is lost', async () => {
    const real = fetchOf(service);
    const { fetch, arrived } = watched(async (...asked) => {
      const answer = await real(...asked);
      if (arrived.length === 1) throw new TypeError('fetch failed');
      return answer;
    });
    const made = await merchantOf(service, { fetch }).shipments.create(orderOf('SF1400000000061', 'F-1'));
    expect(made.number).toBe('SF1400000000061');
    expect(arrived).toHaveLength(2);
    expect(new Set(arrived.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    const { data } = await merchant.shipments.list({ orderNumber: 'F-1' }).page();
    expect(data).toEqual([made]);
  });

  it('are entered once by two calls at the same time with one key of the caller’s', async () => {
    const options = { idempotencyKey: 'order-G-1' };
    const order = orderOf('SF1400000000071', 'G-1');
    const [one, other] = await Promise.all([
      merchant.shipments.create(order, options),
      merchant.shipments.create(order, options),
    ]);
    expect(one).toEqual(other);
  });
});
