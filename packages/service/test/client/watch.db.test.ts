import type { Parcel, Waybill, WatchOptions } from '@waybill/sdk';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBoth } from '../databases.ts';
import { shopOrigin, startService, type TestService } from '../service.ts';
import { fetchOf, merchantOf, orderOf, shopperOf, watched } from './client.ts';

const number = 'SF1400000000011';
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00+08:00`;

/** A `fetch` whose answers' lines can be cut. */
const cuttable = (fetch: typeof globalThis.fetch) => {
  const cuts: (() => void)[] = [];
  return {
    cut: () => cuts.splice(0).forEach((cut) => cut()),
    fetch: async (...asked: Parameters<typeof globalThis.fetch>) => {
      const response = await fetch(...asked);
      const through = new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => void cuts.push(() => controller.error(new TypeError('terminated'))),
      });
      response.body?.pipeTo(through.writable).catch(() => undefined);
      return new Response(through.readable, response);
    },
  };
};

describeOnBoth('The client’s watch', (fresh) => {
  let service: TestService;
  let merchant: Waybill;
  let id: string;
  let now = () => new Date();
  beforeEach(async () => {
    now = () => new Date();
    service = await startService(await (await fresh()).open(), { clock: { now: () => now() } });
    merchant = merchantOf(service);
    ({ id } = await merchant.shipments.create(orderOf(number, 'A-1001')));
  });
  afterEach(() => service.stop());

  const scan = (hour: number, milestone: 'picked_up' | 'in_transit' | 'delivered') =>
    merchant.shipments.addScans(id, [{ at: at(hour), milestone }]);

  const follow = (fetch = fetchOf(service, shopOrigin), options?: WatchOptions): AsyncIterator<Parcel> =>
    shopperOf(service, { fetch }).tracking.watch(number, options)[Symbol.asyncIterator]();

  const next = async (parcels: AsyncIterator<Parcel>): Promise<string | undefined> => {
    const { done, value } = await parcels.next();
    return done === true ? undefined : value.milestone;
  };

  it('says how the parcel is, and again when that changes', async () => {
    const parcels = follow();
    expect(await next(parcels)).toBe('created');
    const changed = next(parcels);
    await scan(9, 'picked_up');
    expect(await changed).toBe('picked_up');
    await scan(21, 'in_transit');
    expect(await next(parcels)).toBe('in_transit');
    await parcels.return?.();
  });

  it('goes on after a dropped line where it was, without missing what happened meanwhile', async () => {
    const line = cuttable(fetchOf(service));
    const { fetch, arrived } = watched(line.fetch);
    const parcels = follow(fetch);
    expect(await next(parcels)).toBe('created');
    line.cut();
    await scan(9, 'picked_up');
    expect(await next(parcels)).toBe('picked_up');
    expect(arrived.map(({ headers }) => headers.has('last-event-id'))).toEqual([false, true]);
    await scan(21, 'in_transit');
    expect(await next(parcels)).toBe('in_transit');
    await parcels.return?.();
  });

  it('ends without an error when the token that opened it expires', async () => {
    const { token, expiresAt } = await merchant.shopperTokens.create({ numbers: [number], expiresIn: 60 });
    const shift = Math.floor(Date.parse(expiresAt) / 1_000) * 1_000 - Date.now() - 800;
    now = () => new Date(Date.now() + shift);
    const parcels = follow(undefined, { token });
    expect((await parcels.next()).value).toMatchObject({ verified: true });
    expect(await next(parcels)).toBeUndefined();
  });

  it('goes over to another process when its own stops', async () => {
    const other = await startService(service.platform.db, {}, service.keys);
    let running = fetchOf(service);
    const { fetch, arrived } = watched((...asked) => running(...asked));
    const parcels = follow(fetch);
    expect(await next(parcels)).toBe('created');
    running = fetchOf(other);
    await service.platform.events.stop();
    await merchantOf(other).shipments.addScans(id, [{ at: at(9), milestone: 'picked_up' }]);
    expect(await next(parcels)).toBe('picked_up');
    expect(arrived).toHaveLength(2);
    await parcels.return?.();
    await other.platform.events.stop();
    await other.platform.jobs.stop();
  });

  it('ends with the reason when the service stops for good and it may not come back', async () => {
    const parcels = follow(undefined, { retries: 1 });
    expect(await next(parcels)).toBe('created');
    const end = next(parcels);
    await service.platform.events.stop();
    await expect(end).rejects.toMatchObject({ name: 'ApiError', code: 'unavailable' });
  });

  it('is refused like a look-up where there is no such parcel', async () => {
    const parcels = shopperOf(service).tracking.watch('SF9999999999999')[Symbol.asyncIterator]();
    await expect(parcels.next()).rejects.toMatchObject({ name: 'ApiError', code: 'parcel_not_found' });
  });

  it('leaves nothing open at the service when the loop is left', async () => {
    const streams = async () => (await service.platform.metrics.streams.get()).values[0]?.value;
    for await (const parcel of shopperOf(service).tracking.watch(number)) {
      expect(parcel.number).toBe(number);
      expect(await streams()).toBe(1);
      break;
    }
    await expect.poll(streams).toBe(0);
  });
});
