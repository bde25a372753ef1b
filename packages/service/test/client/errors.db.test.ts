import { ApiError } from '@waybill/sdk/errors';
import type { Waybill } from '@waybill/sdk';
import { createTransport } from '@waybill/sdk/transport';
import { createShipment } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../databases.ts';
import { shopOrigin, startService, type TestService } from '../service.ts';
import { fetchOf, merchantOf, orderOf, shopperOf, watched } from './client.ts';

const number = 'SF1400000000011';
const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describeOnBoth('The client’s errors', (fresh) => {
  let service: TestService;
  let merchant: Waybill;
  beforeAll(async () => {
    service = await startService(await (await fresh()).open());
    merchant = merchantOf(service);
  });
  afterAll(() => service.stop());

  it('tell a wrong key, a wrong origin and the wrong kind of key apart, and how to report each', async () => {
    const key = `${service.keys.publishableKey.slice(0, -4)}0000`;
    const wrongKey = await caught(shopperOf(service, { key }).tracking.retrieve(number));
    expect(wrongKey).toBeInstanceOf(ApiError);
    expect(wrongKey).toMatchObject({ status: 401, code: 'key_invalid', requestId: expect.any(String) });
    const elsewhere = shopperOf(service, { fetch: fetchOf(service, 'https://elsewhere.example') });
    expect(await caught(elsewhere.tracking.retrieve(number))).toMatchObject({
      status: 403,
      code: 'origin_not_allowed',
    });
    const asShopper = shopperOf(service).shipments.create({ number });
    expect(await caught(asShopper)).toMatchObject({ status: 403, code: 'not_allowed' });
    const inPage = merchantOf(service, { fetch: fetchOf(service, shopOrigin) })
      .shipments.list()
      .page();
    expect(await caught(inPage)).toMatchObject({ status: 403, code: 'secret_key_in_browser' });
  });

  it('say that there is no such thing, once', async () => {
    const { fetch, arrived } = watched(fetchOf(service));
    const patient = merchantOf(service, { fetch });
    expect(await caught(patient.tracking.retrieve('SF9999999999999'))).toMatchObject({
      status: 404,
      code: 'parcel_not_found',
    });
    const shipment = patient.shipments.update('shp_01h455vb4pex5vsknk084sn02q', { notes: 'x' });
    expect(await caught(shipment)).toMatchObject({ status: 404, code: 'shipment_not_found' });
    expect(arrived).toHaveLength(2);
  });

  it('say where the input is wrong, before anything is sent', async () => {
    const { fetch, arrived } = watched(fetchOf(service));
    const order = { number, goods: [{ description: 'Tea bowl', quantity: 0 }] };
    expect(await caught(merchantOf(service, { fetch }).shipments.create(order))).toMatchObject({
      status: 400,
      code: 'invalid_request',
      issues: [{ pointer: '#/goods/0/quantity' }],
    });
    expect(arrived).toHaveLength(0);
  });

  it('say where the input is wrong in the same way when the service finds it', async () => {
    const options = { key: service.keys.secretKey, baseUrl: 'https://waybill.example', fetch: fetchOf(service) };
    const { body: _, ...unchecked } = createShipment;
    const wrong: typeof globalThis.fetch = (...asked) => {
      const { url, method, headers } = new Request(...asked);
      headers.set('Content-Type', 'application/json');
      const body = JSON.stringify({ number, goods: [{ description: 'Tea bowl', quantity: 0 }] });
      return options.fetch(url, { method, headers, body });
    };
    const error = await caught(createTransport({ ...options, fetch: wrong }).call(unchecked, {}));
    expect(error).toMatchObject({ code: 'invalid_request', requestId: expect.any(String) });
    expect((error as ApiError).issues.map(({ pointer }) => pointer)).toEqual(['#/goods/0/quantity']);
  });

  it('tell a number that is taken, and a key that was used for something else', async () => {
    await merchant.shipments.create(orderOf('SF1400000000021', 'B-1'), { idempotencyKey: 'order-B-1' });
    const again = merchant.shipments.create(orderOf('SF1400000000021', 'B-1'));
    expect(await caught(again)).toMatchObject({ status: 409, code: 'shipment_exists' });
    const other = merchant.shipments.create(orderOf('SF1400000000022', 'B-2'), { idempotencyKey: 'order-B-1' });
    expect(await caught(other)).toMatchObject({ status: 422, code: 'idempotency_mismatch' });
  });

  it('let another merchant’s key learn nothing', async () => {
    const { id } = await merchant.shipments.create(orderOf('SF1400000000031', 'C-1'));
    const { secretKey: key } = await service.anotherMerchant('Another shop');
    const other = merchantOf(service, { key });
    expect(await caught(other.tracking.retrieve('SF1400000000031'))).toMatchObject({ code: 'parcel_not_found' });
    expect(await caught(other.shipments.update(id, { notes: 'x' }))).toMatchObject({ code: 'shipment_not_found' });
    expect((await other.shipments.list().page()).data).toEqual([]);
  });
});
