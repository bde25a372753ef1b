import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parcel } from '@waybill/sdk/contract';
import { freshPGlite } from '../../test/databases.ts';
import { startService, type TestService } from '../../test/service.ts';
import { inTenant } from '../db/index.ts';
import { seedCases } from './desk/seed-cases.ts';
import { seedNeeds } from './desk/seed-needs.ts';
import { moveOn } from './moving.ts';
import { demoParcels } from './parcels.ts';
import { seedDemo } from './seed.ts';

let service: TestService;
let now = new Date();

const parcelOf = async (number: string): Promise<Parcel> => {
  const answer = await service.asShopper('GET', `/v1/tracking/${number}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Parcel;
};

beforeAll(async () => {
  const { open } = await freshPGlite();
  service = await startService(await open(), { clock: { now: () => now } });
  await seedDemo(service.platform, service.keys);
});

afterAll(() => service.stop());

describe('the demo', () => {
  it('shows each order in the state that the shop tells of', async () => {
    const states: Record<string, string> = {};
    for (const { number, orderNumber } of demoParcels) {
      const { milestone, exception } = await parcelOf(number);
      states[`${orderNumber} ${number}`] = exception ? `${milestone} ${exception.code}` : milestone;
    }
    expect(states).toEqual({
      'HP-1001 SF1402338756129': 'out_for_delivery',
      'HP-1003 1Z999AA10123456784': 'delivered',
      'HP-1004 9400111899223481726353': 'in_transit',
      'HP-1005 773120584466021': 'in_transit delayed',
      'HP-1006 JD0093187742561': 'ready_for_collection',
      'HP-1007 1178245036914': 'returning bad_address',
      'HP-1008 78912406537815': 'returned refused',
      'HP-1009 YT2531107745830': 'created',
      'HP-1010 460198274533106': 'in_transit lost',
      'HP-1011 SF1398820461753': 'in_transit damaged',
      'HP-1012 4829153066': 'in_transit customs_hold',
      'HP-1013 75930118264407': 'delivery_attempted unreachable',
      'HP-1014 JD0093201167384': 'cancelled',
      'HP-1015 YT2530776120984': 'picked_up',
      'HP-1016 1Z999AA10198765434': 'delivered',
      'HP-1016 784920156379': 'in_transit',
    });
  });

  it('names the node that the courier is late with', async () => {
    const { nodes } = await parcelOf('YT2530776120984');
    expect(nodes.find(({ milestone }) => milestone === 'inbound')).toMatchObject({ at: null, overdue: true });
  });

  it('keeps couriers, their phones, consignees and locker codes from whoever proves nothing', async () => {
    for (const { number } of demoParcels) {
      const shown = JSON.stringify(await parcelOf(number));
      expect(shown, number).not.toMatch(
        /1390000|4321|林薇|Mei Lin|M\. LIN|李强|周敏|赵磊|陈涛|吴军|王师傅|孙丽|何静|郑凯|4071|example\.com/,
      );
    }
  });

  it('shows the consignee and the proof of delivery to whoever knows the last four digits', async () => {
    const body = { numbers: ['1Z999AA10123456784'], proof: { phoneLast4: '4321' } };
    const answer = await service.asShopper('POST', '/v1/tracking/search', body);
    const { data } = (await answer.json()) as { data: { parcel: Parcel }[] };
    expect(data[0]?.parcel).toMatchObject({
      verified: true,
      orderNumber: 'HP-1003',
      consignee: { name: 'Mei Lin' },
      proofOfDelivery: { signedBy: 'M. LIN' },
    });
  });

  it('changes nothing when it is entered again', async () => {
    const before = await parcelOf('SF1402338756129');
    await seedDemo(service.platform, service.keys);
    expect((await parcelOf('SF1402338756129')).id).toBe(before.id);
  });

  it('moves one parcel from the order to the door, and then begins again under the same number', async () => {
    const { platform, keys } = service;
    const seen: string[] = [];
    const step = async (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1_000);
      await inTenant(platform.db, keys.merchantId, (tx) => moveOn(platform, tx, keys.merchantId, 12_000));
      return parcelOf('YT2530984417206');
    };
    const first = await step(0);
    for (let count = 0; count < 8; count += 1) seen.push((await step(12)).milestone);
    expect(seen).toEqual([
      'picked_up',
      'inbound',
      'in_transit',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'delivered',
      'delivered',
    ]);
    expect((await step(2)).id).toBe(first.id);
    const second = await step(60);
    expect(second).toMatchObject({ milestone: 'created', number: first.number });
    expect(second.id).not.toBe(first.id);
  });

  it('has news of something that a customer asked for, once however often it starts', async () => {
    const { platform, keys } = service;
    for (let starts = 0; starts < 2; starts += 1)
      await seedNeeds(platform, keys.merchantId, await seedCases(platform, keys.merchantId));
    const answer = await service.asShopper('GET', '/v1/needs/met');
    expect(await answer.json()).toMatchObject({ data: [{ title: 'Delivery in the evening' }] });
    const needs = await service.asMerchant('GET', '/v1/needs');
    expect(await needs.json()).toMatchObject({ data: [{ state: 'met', demand: { customers: 1, suggestions: 1 } }] });
  });
});
