import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBoth } from './databases.ts';
import { startService, type TestService } from './service.ts';

const order = {
  number: 'SF1400000000011',
  carrier: 'sf',
  orderNumber: 'A-1001',
  product: 'next_day',
  goods: [{ description: 'Tea bowl', quantity: 2 }],
  weight: 1.2,
  consignee: {
    name: '林小雨',
    phone: '+86 138 0013 4321',
    email: 'lin@example.com',
    address: { lines: ['南京东路 1 号'], city: '上海', region: '上海', postalCode: '200001', country: 'CN' },
  },
};

const scans = [
  {
    at: '2026-11-20T09:00:00+08:00',
    milestone: 'picked_up',
    text: '平湖营业点-王师傅(13800000002)-已收件',
    location: { city: '深圳', country: 'CN' },
  },
  {
    at: '2026-11-20T21:00:00+08:00',
    milestone: 'in_transit',
    text: '已发往上海',
    location: { city: '深圳', country: 'CN' },
  },
];

describeOnBoth('Tracking', (fresh) => {
  let service: TestService;
  beforeEach(async () => {
    service = await startService(await (await fresh()).open());
  });
  afterEach(() => service.stop());

  const enter = async (): Promise<{ id: string; missing: string[] }> => {
    const response = await service.asMerchant('POST', '/v1/shipments', order);
    expect(response.status).toBe(201);
    return (await response.json()) as { id: string; missing: string[] };
  };

  it('shows a parcel that a merchant entered and scanned, without any person', async () => {
    const { id, missing } = await enter();
    expect(missing).toEqual([]);
    const added = await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans });
    expect(await added.json()).toMatchObject({ added: 2, shipment: { milestone: 'in_transit' } });

    const response = await service.asShopper('GET', '/v1/tracking/SF1400000000011');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ number: order.number, milestone: 'in_transit', verified: false });
    for (const person of ['王师傅', '13800000002', '林小雨', '4321', 'lin@example.com', '南京东路', 'A-1001']) {
      expect(text).not.toContain(person);
    }
  });

  it('takes the same scan twice as one', async () => {
    const { id } = await enter();
    await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans });
    const again = await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans: [...scans].reverse() });
    expect(await again.json()).toMatchObject({ added: 0 });
  });

  it('gives a token for a proof, and the token shows the persons', async () => {
    await enter();
    const search = await service.asShopper('POST', '/v1/tracking/search', {
      numbers: [order.number],
      proof: { phoneLast4: '4321' },
    });
    const { data } = (await search.json()) as { data: { token: string; parcel: { verified: boolean } }[] };
    expect(data[0]?.parcel.verified).toBe(true);
    const seen = await service.asShopper('GET', `/v1/tracking/${order.number}`, undefined, {
      'Waybill-Token': data[0]?.token ?? '',
    });
    expect(await seen.json()).toMatchObject({ verified: true, consignee: { name: '林小雨' }, orderNumber: 'A-1001' });
  });

  it('answers a wrong proof exactly like no proof', async () => {
    await enter();
    const without = await service.asShopper('POST', '/v1/tracking/search', { numbers: [order.number] });
    const wrong = await service.asShopper('POST', '/v1/tracking/search', {
      numbers: [order.number],
      proof: { phoneLast4: '0000' },
    });
    expect(await wrong.json()).toEqual(await without.json());
  });

  it('sends a one-time code to the contact that the order holds, once', async () => {
    await enter();
    const asked = await service.asShopper('POST', '/v1/tracking/codes', { channel: 'phone', number: order.number });
    expect(asked.status).toBe(202);
    const nobody = await service.asShopper('POST', '/v1/tracking/codes', {
      channel: 'phone',
      number: 'SF0000000000000',
    });
    expect(nobody.status).toBe(202);
    expect(service.sent).toMatchObject([{ channel: 'phone', to: '+86 138 0013 4321' }]);
    const proof = { oneTimeCode: service.sent[0]?.code };
    const first = await service.asShopper('POST', '/v1/tracking/search', { numbers: [order.number], proof });
    expect(await first.json()).toMatchObject({ data: [{ parcel: { verified: true } }] });
    const second = await service.asShopper('POST', '/v1/tracking/search', { numbers: [order.number], proof });
    expect(await second.json()).toMatchObject({ data: [{ parcel: { verified: false } }] });
  });
});
