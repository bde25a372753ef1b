import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '@waybill/sdk/contract';
import { freshPGlite } from '../../test/databases.ts';
import { consignee, hangzhou, question } from '../../test/quotes.ts';
import { startService, type TestService } from '../../test/service.ts';
import { attend } from './confirming.ts';
import { seedDemo } from './seed.ts';

let service: TestService;
let now = new Date('2026-11-24T02:00:00Z');
const wait = async (seconds: number): Promise<void> => {
  now = new Date(now.getTime() + seconds * 1_000);
  await attend(service.platform, service.keys.merchantId);
};

const read = async <T>(answer: Response): Promise<T> => {
  expect(answer.status).toBeOneOf([200, 201]);
  return (await answer.json()) as T;
};
const book = async (option: string): Promise<Quote> => {
  const { id } = await read<Quote>(await service.asShopper('POST', '/v1/quotes', question()));
  return read(await service.asShopper('POST', `/v1/quotes/${id}/accept`, { option, consignee }));
};
const again = async ({ id }: Quote): Promise<Quote> => read(await service.asShopper('GET', `/v1/quotes/${id}`));

describe('the demo shop', () => {
  beforeAll(async () => {
    const { open } = await freshPGlite();
    service = await startService(await open(), { clock: { now: () => now } });
    await seedDemo(service.platform, service.keys);
  });
  afterAll(() => service.stop());

  it('confirms a booking some seconds later, and its parcel travels while the visitor watches', async () => {
    const booked = await book('standard');
    await wait(2);
    expect((await again(booked)).state).toBe('requested');
    await wait(2);
    const { accepted } = await again(booked);
    expect(accepted?.shipment?.number).toMatch(/^WB\d{12}$/);
    const seen: unknown[] = [];
    const look = async () => {
      const answer = await service.asShopper('GET', `/v1/tracking/${accepted?.shipment?.number ?? ''}`);
      return read<{ milestone: string; promisedAt: string; scans: { location: object; text: string }[] }>(answer);
    };
    for (let count = 0; count < 6; count += 1) {
      await wait(10);
      seen.push((await look()).milestone);
    }
    expect(seen).toEqual(['picked_up', 'inbound', 'in_transit', 'out_for_delivery', 'delivered', 'delivered']);
    const parcel = await look();
    expect(Date.parse(parcel.promisedAt)).toBe(Date.parse(accepted?.commitment.promisedAt ?? ''));
    expect(parcel.scans[0]).toMatchObject({ location: hangzhou });
    expect(JSON.stringify(parcel)).not.toMatch(/李强|1390000|林小雨/);
  });

  it('declines a booking whose promise cannot be kept any more', async () => {
    now = new Date('2026-11-24T11:59:58Z');
    const booked = await book('standard');
    await wait(5);
    expect(await again(booked)).toMatchObject({ state: 'declined', declinedBecause: expect.any(String) as string });
  });

  it('has its rate cards once, however often it starts', async () => {
    await seedDemo(service.platform, service.keys);
    const rows = await service.platform.db.kysely.selectFrom('rate_cards').select(['id', 'version']).execute();
    expect(rows).toHaveLength(2);
  });
});
