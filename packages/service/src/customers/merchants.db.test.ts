import type { Merchant, MerchantFile } from '@waybill/sdk/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerOf } from '../../test/cases.ts';
import { movableClock, type MovableClock } from '../../test/clock.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { problemOf } from '../../test/problems.ts';
import { hangzhou, shanghai } from '../../test/quotes.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { hire, type StaffMemberOfTest } from '../../test/staff.ts';
import type { NewKeys } from '../platform/index.ts';
import { exampleCards, importCard, setAccountTerms } from '../quotes/index.ts';
import { startCustomerJobs } from './jobs.ts';
import { onNight } from './night.ts';

interface Page {
  readonly data: Merchant[];
  readonly nextCursor: string | null;
}

/** Jobs are run by themselves: waits until what was due is done. */
const settled = (clock: MovableClock, check: () => Promise<void>): Promise<void> =>
  vi.waitFor(
    async () => {
      await clock.pass(0);
      await check();
    },
    { timeout: 30_000, interval: 50 },
  );

describeOnBoth('Merchants by the value they bring', (fresh) => {
  const clock = movableClock('2026-11-24T02:00:00Z');
  let service: TestService;
  let second: TestService;
  let merchants: Record<'large' | 'middle' | 'small' | 'none', NewKeys>;
  let manager: StaffMemberOfTest;
  let agent: StaffMemberOfTest;

  const ask = (keys: NewKeys, path: string, body: unknown) =>
    call(service.app, 'POST', path, body, { Authorization: `Bearer ${keys.secretKey}` });
  /** A parcel that the merchant books: they all cost the same. */
  const books = async (keys: NewKeys): Promise<string> => {
    const question = { from: shanghai, to: hangzhou, parcel: { weight: 1 } };
    const { id } = await answerOf<{ id: string }>(await ask(keys, '/v1/quotes', question), 201);
    const accepted = await ask(keys, `/v1/quotes/${id}/accept`, { option: 'standard' });
    const quote = await answerOf<{ accepted: { shipment: { id: string } } }>(accepted, 200);
    return quote.accepted.shipment.id;
  };
  const file = async (keys: NewKeys): Promise<MerchantFile> =>
    answerOf(await manager.ask('GET', `/v1/customers/merchants/${keys.merchantId}`), 200);
  const list = async (query = ''): Promise<Page> =>
    answerOf(await manager.ask('GET', `/v1/customers/merchants${query}`), 200);
  const tiered = async () => {
    const rows = await service.platform.db.kysely
      .selectFrom('events')
      .select(['merchant_id', 'data'])
      .where('type', '=', 'merchant.tiered')
      .orderBy('id')
      .execute();
    return rows.map(({ merchant_id: id, data }) => [id, data.from, data.to, data.pinned]);
  };

  beforeAll(async () => {
    const { open, url } = await fresh();
    const db = await open();
    service = await startService(db, clock.options);
    // Where a second process can use the database, it runs the same jobs.
    second = url === undefined ? service : await startService(await open(), clock.options, service.keys);
    for (const card of exampleCards) await importCard(db, card);
    merchants = {
      large: service.keys,
      middle: await service.anotherMerchant('Middle'),
      small: await service.anotherMerchant('Small'),
      none: await service.anotherMerchant('None'),
    };
    manager = await hire(service as never, 'Li Na', 'manager');
    agent = await hire(service as never, 'Chen Jing', 'agent');
    for (const [keys, parcels] of [
      [merchants.large, 6],
      [merchants.middle, 2],
      [merchants.small, 1],
    ] as const)
      for (let left = parcels; left > 0; left -= 1) await books(keys);
    const cancelled = await books(merchants.small);
    const answer = await call(
      service.app,
      'PATCH',
      `/v1/shipments/${cancelled}`,
      { cancelled: true },
      { Authorization: `Bearer ${merchants.small.secretKey}` },
    );
    expect(answer.status).toBe(200);
    expect((await list()).data.every(({ tier, stage }) => tier === null && stage === null)).toBe(true);
    // The night counts what was before it.
    await clock.jump(1);
    await startCustomerJobs(service.platform);
    if (second !== service) await startCustomerJobs(second.platform);
  });
  afterAll(async () => {
    if (second !== service) await second.stop();
    await service.stop();
  });

  it('are tiered at once where no night has been yet, once over all processes, and told why', async () => {
    await settled(clock, async () => expect((await tiered()).length).toBe(4));
    const { data } = await list();
    expect(data.map(({ id, tier, share, stage }) => [id, tier, share, stage])).toEqual([
      [merchants.large.merchantId, 'A', 0.6667, 'trial'],
      [merchants.middle.merchantId, 'B', 0.2222, 'trial'],
      [merchants.small.merchantId, 'C', 0.1111, 'trial'],
      [merchants.none.merchantId, 'C', 0, 'trial'],
    ]);
    const { explanation, measures, value } = await file(merchants.middle);
    expect(explanation).toMatchObject({
      ...{ tier: 'B', rank: 2, of: 4, tied: 1, share: 0.2222, ahead: 0.6667, cumulative: 0.8889 },
      from: expect.stringMatching(/^2025-11-24T02:0/) as string,
      boundaries: { A: 0.5, B: 0.8 },
      value,
    });
    expect(Number(explanation?.total.amount)).toBeCloseTo(Number(value?.amount) * 4.5, 5);
    expect(measures).toMatchObject({ because: 'few_months', monthsActive: 0, thisMonth: 2, growth: null });
    expect(measures?.months).toHaveLength(12);
    expect((await file(merchants.small)).measures?.thisMonth).toBe(1);
    expect((await tiered()).length).toBe(4);
  });

  it('pages and filters the list', async () => {
    const first = await list('?limit=3');
    expect(first.data).toHaveLength(3);
    const rest = await list(`?limit=3&cursor=${first.nextCursor ?? ''}`);
    expect([rest.data.map(({ id }) => id), rest.nextCursor]).toEqual([[merchants.none.merchantId], null]);
    expect((await list('?tier=C')).data).toHaveLength(2);
    expect((await list('?stage=stable')).data).toEqual([]);
    expect((await list('?managerId=none')).data).toHaveLength(4);
  });

  it('have prices and clocks by their tier, and an account manager by name', async () => {
    const rows = await service.platform.db.kysely.selectFrom('account_terms').selectAll().execute();
    expect(rows.map(({ tier, tier_pinned_at: at }) => [tier, at]).sort()).toEqual([
      ['A', null],
      ['B', null],
      ['C', null],
      ['C', null],
    ]);
    const filing = { type: 'delayed', text: 'Late', contact: { phone: '+8613800134321' } };
    const filed = await answerOf<{ responseBy: string; case: { filedAt: string } }>(
      await ask(merchants.large, '/v1/complaints', filing),
      201,
    );
    // Fifteen minutes for tier A.
    expect(Date.parse(filed.responseBy) - Date.parse(filed.case.filedAt)).toBe(15 * 60_000);
    const path = `/v1/customers/merchants/${merchants.large.merchantId}`;
    const named = await answerOf<MerchantFile>(await manager.ask('PATCH', path, { managerId: agent.id }), 200);
    expect(named.manager).toEqual({ id: agent.id, name: 'Chen Jing' });
    expect(
      (await answerOf<Page>(await agent.ask('GET', '/v1/customers/merchants?managerId=me'), 200)).data,
    ).toHaveLength(1);
    const nobody = await manager.ask('PATCH', path, { managerId: merchants.large.merchantId.replace('mrc', 'stf') });
    expect(await problemOf(nobody)).toMatchObject({ status: 400, issues: [{ pointer: '#/managerId' }] });
    const gone = await answerOf<MerchantFile>(await manager.ask('PATCH', path, { managerId: null }), 200);
    expect(gone.manager).toBeNull();
  });

  it('keep a tier that was pinned by hand through the night, and have the figures back when it is unpinned', async () => {
    const path = `/v1/customers/merchants/${merchants.small.merchantId}`;
    const pinned = await manager.ask('PATCH', path, { pin: { tier: 'A', reason: 'Opens forty shops in spring' } });
    expect(await answerOf<MerchantFile>(pinned, 200)).toMatchObject({
      ...{ tier: 'A', pinned: true, explanation: { tier: 'C' } },
      pin: { reason: 'Opens forty shops in spring', by: { id: manager.id, name: 'Li Na' } },
    });
    await setAccountTerms(service.platform, merchants.none.merchantId, { tier: 'B' });
    const before = (await file(merchants.none)).explanation?.computedAt;
    await clock.pass(24 * 60);
    await settled(clock, async () => expect((await file(merchants.none)).explanation?.computedAt).not.toBe(before));
    expect((await file(merchants.small)).tier).toBe('A');
    expect(await file(merchants.none)).toMatchObject({ tier: 'B', pin: { reason: null, by: null } });
    const unpinned = await answerOf<MerchantFile>(await manager.ask('PATCH', path, { pin: null }), 200);
    expect(unpinned).toMatchObject({ tier: 'C', pinned: false, pin: null });
    expect((await tiered()).slice(4)).toEqual([
      [merchants.small.merchantId, 'C', 'A', true],
      [merchants.none.merchantId, 'C', 'B', true],
      [merchants.small.merchantId, 'A', 'C', false],
    ]);
  });

  it('are looked at once a night however often the job runs, and at once when nights were missed', async () => {
    const computed = async () => (await file(merchants.large)).explanation?.computedAt;
    const before = await computed();
    await onNight(service.platform);
    await onNight(second.platform);
    expect(await computed()).toBe(before);
    await clock.jump(3 * 24 * 60);
    await settled(clock, async () => expect(await computed()).not.toBe(before));
  });

  it('are shown to those who speak with customers, changed by those who decide, and no merchant sees its own file', async () => {
    const path = `/v1/customers/merchants/${merchants.large.merchantId}`;
    expect((await agent.ask('GET', path)).status).toBe(200);
    expect((await agent.ask('PATCH', path, { managerId: null })).status).toBe(403);
    const department = await hire(service as never, 'Wang Wei', 'department', 'transport');
    expect((await department.ask('GET', '/v1/customers/merchants')).status).toBe(403);
    expect((await service.asMerchant('GET', path)).status).toBe(403);
    expect(
      await problemOf(await manager.ask('GET', '/v1/customers/merchants/mrc_01h455vb4pex5vsknk084sn02q')),
    ).toMatchObject({
      code: 'merchant_not_found',
    });
  });
});
