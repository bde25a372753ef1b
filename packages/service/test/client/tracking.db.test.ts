import type { Waybill } from '@waybill/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../databases.ts';
import { startService, type TestService } from '../service.ts';
import { merchantOf, orderOf, shopperOf } from './client.ts';

const number = 'SF1400000000011';

describeOnBoth('The client’s tracking', (fresh) => {
  let service: TestService;
  let shopper: Waybill;
  let merchant: Waybill;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open());
    shopper = shopperOf(service);
    merchant = merchantOf(service);
    const { id } = await merchant.shipments.create(orderOf(number, 'A-1001'));
    await merchant.shipments.addScans(id, [
      {
        at: '2026-11-20T09:00:00+08:00',
        milestone: 'picked_up',
        text: '已收件',
        location: { city: '深圳', country: 'CN' },
      },
    ]);
  });
  afterAll(() => service.stop());

  it('shows a parcel by its number, however it is typed, and no person', async () => {
    const parcel = await shopper.tracking.retrieve(' sf-1400 0000 00011 ');
    expect(parcel).toMatchObject({ number, carrier: 'sf', milestone: 'picked_up', verified: false });
    expect(parcel.nodes.map(({ milestone }) => milestone)).toEqual([
      'picked_up',
      'inbound',
      'in_transit',
      'out_for_delivery',
      'delivered',
    ]);
    expect(parcel.scans[0]).toMatchObject({ at: '2026-11-20T09:00:00+08:00', location: { city: '深圳' } });
    expect(parcel.consignee).toBeUndefined();
    expect(await shopper.tracking.retrieve(number, { carrier: 'sf' })).toEqual(parcel);
  });

  it('finds several numbers at once, and says which there are not', async () => {
    const { data } = await shopper.tracking.search({ numbers: [number, 'SF9999999999999'] });
    expect(data).toMatchObject([
      { number, parcel: { number } },
      { number: 'SF9999999999999', parcel: null },
    ]);
    expect(data[0]?.token).toBeUndefined();
  });

  it('gives a token for a proof, which shows the persons in a call or in all of a transport', async () => {
    const { data } = await shopper.tracking.search({ orderNumber: 'A-1001', proof: { phoneLast4: '4321' } });
    const token = data[0]?.token;
    expect(data).toMatchObject([{ number, parcel: { verified: true } }]);
    const shown = { verified: true, consignee: { name: '林小雨' }, orderNumber: 'A-1001' };
    expect(await shopper.tracking.retrieve(number, { token })).toMatchObject(shown);
    expect(await shopperOf(service, { token }).tracking.retrieve(number)).toMatchObject(shown);
  });

  it('has a one-time code sent to the contact of the order, which proves once', async () => {
    const { expiresAt } = await shopper.tracking.requestCode({ channel: 'phone', number });
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    const sent = service.sent.at(-1);
    expect(sent).toMatchObject({ channel: 'phone', to: '+86 138 0013 4321' });
    const request = { numbers: [number], proof: { oneTimeCode: sent?.code } };
    expect((await shopper.tracking.search(request)).data[0]?.parcel?.verified).toBe(true);
    expect((await shopper.tracking.search(request)).data[0]?.parcel?.verified).toBe(false);
  });

  it('shows persons with a shopper token of the merchant’s, until it is revoked', async () => {
    const { id, token, expiresAt } = await merchant.shopperTokens.create({ numbers: [number], expiresIn: 600 });
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(600_000);
    expect((await shopper.tracking.retrieve(number, { token })).verified).toBe(true);
    expect(await merchant.shopperTokens.revoke(id)).toBeUndefined();
    await expect(shopper.tracking.retrieve(number, { token })).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('names the carriers that a number may belong to', async () => {
    const { data } = await shopper.carriers.detect('1Z999AA10123456784');
    expect(data[0]).toMatchObject({ carrier: 'ups', checkDigit: true });
  });

  it('gives a merchant an address for a carrier’s pushes', async () => {
    const endpoint = await merchant.ingestEndpoints.create({ source: 'kuaidi100', secret: 'salt-of-8' });
    expect(endpoint).toMatchObject({ source: 'kuaidi100', path: `/v1/ingest/kuaidi100/${endpoint.id}` });
    const unsigned = await service.app.request(endpoint.path, { method: 'POST', body: 'sign=x&param={}' }, {});
    expect(unsigned.status).toBe(401);
  });
});
