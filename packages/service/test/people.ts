import type { Shopper } from '@waybill/sdk/contract';
import { expect, vi } from 'vitest';
import { answerOf, startCases, type CaseService } from './cases.ts';
import { movableClock } from './clock.ts';
import type { FreshDatabase } from './databases.ts';
import { hire, type StaffMemberOfTest } from './staff.ts';
import { startReviewJobs } from '../src/reviews/index.ts';
import { startCustomerJobs } from '../src/customers/index.ts';
import { startNeedJobs } from '../src/needs/index.ts';

/** Who to look for: one way to reach them. */
export interface Wanted {
  readonly phone?: string;
  readonly email?: string;
  readonly wechat?: string;
}

/** A service that knows its shoppers. */
export interface PeopleService extends CaseService {
  readonly agent: StaffMemberOfTest;
  /** Does what is due until the check holds. */
  settled(check: () => Promise<void>): Promise<void>;
  found(who: Wanted): Promise<Shopper[]>;
  /** The one person with a contact, once it is known of them that... */
  person(who: Wanted, known?: (shopper: Shopper) => void): Promise<Shopper>;
  /** Reports a parcel delivered. */
  delivered(id: string, text?: string): Promise<void>;
}

export const startPeople = async (
  fresh: FreshDatabase,
  more: Parameters<typeof startCases>[1] = {},
): Promise<PeopleService> => {
  const clock = movableClock('2026-11-24T02:00:00Z');
  const service = await startCases(fresh, { ...more, clock });
  await startReviewJobs(service.platform);
  await startNeedJobs(service.platform);
  await startCustomerJobs(service.platform);
  const settled: PeopleService['settled'] = (check) =>
    vi.waitFor(
      async () => {
        await clock.pass(0);
        await check();
      },
      { timeout: 30_000, interval: 50 },
    );
  const found: PeopleService['found'] = async (who) => {
    const answer = await service.asMerchant('POST', '/v1/customers/shoppers/search', who);
    return (await answerOf<{ data: Shopper[] }>(answer, 200)).data;
  };
  return {
    ...service,
    settled,
    found,
    agent: await hire(service, 'Chen Jing', 'agent'),
    person: async (who, known = () => undefined) => {
      let one: Shopper | undefined;
      await settled(async () => {
        const all = await found(who);
        expect(all).toHaveLength(1);
        one = all[0];
        if (one) known(one);
      });
      if (!one) throw new Error('Nobody was found.');
      return one;
    },
    delivered: async (id, text = '') => {
      const at = clock.now().toISOString();
      const scans = [{ at, milestone: 'delivered', text }];
      await answerOf(await service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans }), 200);
    },
  };
};
