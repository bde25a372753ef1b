import type { Alert } from '@waybill/sdk/contract';
import { CompiledQuery } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, type MovableClock } from '../../test/clock.ts';
import { describeOnBoth, freshPostgres, type FreshDatabase } from '../../test/databases.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { beginSession, employ } from '../../test/staff.ts';
import { startTrackingJobs } from './jobs.ts';

const start = '2026-11-20T08:00:00Z';
let numbers = 0;
let token = 'wst_none';

/** What the log says of a shipment's nodes, oldest first. */
const eventsOf = async (
  { platform }: TestService,
  id: string,
): Promise<{ type: string; data: unknown; at: string }[]> => {
  const rows = await platform.db.kysely
    .selectFrom('events')
    .select(['type', 'data', 'at'])
    .where('subject', '=', id)
    .where('type', 'like', 'node.%')
    .orderBy('id')
    .execute();
  return rows.map(({ type, data, at }) => ({ type, data, at: at.toISOString() }));
};

const typesOf = async (service: TestService, id: string): Promise<string[]> =>
  (await eventsOf(service, id)).map(({ type, data }) => `${type} ${(data as { milestone: string }).milestone}`);

const signIn = async ({ platform }: TestService): Promise<string> =>
  beginSession(platform, await employ(platform, 'Chen Jing', 'supervisor'));

const alertsOf = async (service: TestService, id: string, state = 'all'): Promise<Alert[]> => {
  const list = () =>
    call(service.app, 'GET', `/v1/alerts?state=${state}&limit=100`, undefined, { Authorization: `Bearer ${token}` });
  const first = await list();
  // Days pass in these tests, and a session lasts for twelve hours.
  if (first.status === 401) token = await signIn(service);
  const answer = first.status === 401 ? await list() : first;
  const { data } = (await answer.json()) as { data: Alert[] };
  return data.filter(({ shipmentId }) => shipmentId === id);
};

const enter = async (service: TestService, order: Record<string, unknown> = {}): Promise<string> => {
  numbers += 1;
  const answer = await service.asMerchant('POST', '/v1/shipments', {
    number: `SF16${String(numbers).padStart(11, '0')}`,
    product: 'next_day',
    ...order,
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
};

const change = (service: TestService, id: string, body: unknown) =>
  service.asMerchant('PATCH', `/v1/shipments/${id}`, body);
const scan = (service: TestService, id: string, milestone: string, at: Date, more: object = {}) =>
  service.asMerchant('POST', `/v1/shipments/${id}/scans`, { scans: [{ at: at.toISOString(), milestone, ...more }] });

/** Jobs are run by themselves: waits until what was due is done. */
const settled = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 50 });

describeOnBoth('Clocks of nodes', (fresh) => {
  let clock: MovableClock;
  let service: TestService;
  beforeAll(async () => {
    clock = movableClock(start);
    service = await startService(await (await fresh()).open(), clock.options);
    await startTrackingJobs(service.platform);
  });
  afterAll(() => service.stop());

  it('raise one alert to the owner of a node that is not reached in its allowance', async () => {
    const entered = clock.now();
    const id = await enter(service);
    await clock.pass(59);
    expect(await typesOf(service, id)).toEqual([]);
    await clock.pass(2);
    await settled(async () => expect(await typesOf(service, id)).toEqual(['node.overdue picked_up']));
    const dueAt = new Date(entered.getTime() + 60 * 60_000).toISOString();
    const [event] = await eventsOf(service, id);
    expect(event?.data).toEqual({ milestone: 'picked_up', dueAt, department: 'dispatch', role: 'dispatcher' });
    const [alert, ...others] = await alertsOf(service, id, 'open');
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      merchantId: service.keys.merchantId,
      shipmentId: id,
      milestone: 'picked_up',
      clearedAt: null,
      owner: { department: 'dispatch', role: 'dispatcher', person: null },
    });
    expect(new Date(alert?.dueAt ?? '').toISOString()).toBe(dueAt);
    for (let hours = 0; hours < 3; hours += 1) await clock.pass(60);
    expect(await typesOf(service, id)).toEqual(['node.overdue picked_up']);
  });

  it('clear the alert when the node is reached, and go on to the next node', async () => {
    const id = await enter(service);
    await clock.pass(61);
    await settled(async () => expect(await typesOf(service, id)).toHaveLength(1));
    await scan(service, id, 'picked_up', clock.now());
    const cleared = clock.now();
    expect(await typesOf(service, id)).toEqual(['node.overdue picked_up', 'node.cleared picked_up']);
    expect(await alertsOf(service, id, 'open')).toEqual([]);
    const [alert] = await alertsOf(service, id);
    expect(new Date(alert?.clearedAt ?? '')).toEqual(cleared);
    await clock.pass(179);
    expect(await typesOf(service, id)).toHaveLength(2);
    await clock.pass(2);
    await settled(async () =>
      expect(await typesOf(service, id)).toEqual([
        'node.overdue picked_up',
        'node.cleared picked_up',
        'node.overdue inbound',
      ]),
    );
  });

  it('say whose the node is, where a scan named somebody, to staff and not in the log', async () => {
    const id = await enter(service);
    await scan(service, id, 'created', clock.now(), {
      owner: { department: 'night-shift', role: 'driver', person: '王小明' },
    });
    await clock.pass(61);
    await settled(async () => expect(await typesOf(service, id)).toHaveLength(1));
    expect(await alertsOf(service, id)).toMatchObject([
      { owner: { department: 'night-shift', role: 'driver', person: '王小明' } },
    ]);
    expect(JSON.stringify(await eventsOf(service, id))).not.toContain('王小明');
  });

  it('never ring for a node whose successor was scanned', async () => {
    const id = await enter(service);
    await scan(service, id, 'in_transit', clock.now());
    const delivered = await enter(service);
    await scan(service, delivered, 'delivered', clock.now());
    await clock.pass(241);
    expect(await typesOf(service, id)).toEqual([]);
    await clock.pass(24 * 60);
    await settled(async () => expect(await typesOf(service, id)).toEqual(['node.overdue out_for_delivery']));
    expect(await typesOf(service, delivered)).toEqual([]);
  });

  it('stop when the shipment is cancelled or turns back, and clear what they raised', async () => {
    const [cancelledInTime, cancelledLate, returned] = [
      await enter(service),
      await enter(service),
      await enter(service),
    ];
    await change(service, cancelledInTime, { cancelled: true });
    await clock.pass(61);
    await settled(async () => expect(await typesOf(service, returned)).toHaveLength(1));
    await settled(async () => expect(await typesOf(service, cancelledLate)).toHaveLength(1));
    await change(service, cancelledLate, { cancelled: true });
    await scan(service, returned, 'returning', clock.now());
    await clock.pass(24 * 60);
    expect(await typesOf(service, cancelledInTime)).toEqual([]);
    for (const id of [cancelledLate, returned]) {
      expect(await typesOf(service, id)).toEqual(['node.overdue picked_up', 'node.cleared picked_up']);
    }
  });

  it('follow the promise when it is moved, later or sooner, and ring again when that is broken too', async () => {
    const promise = (minutes: number) => ({
      promisedAt: new Date(clock.now().getTime() + minutes * 60_000).toISOString(),
    });
    const later = await enter(service, promise(300));
    const sooner = await enter(service, promise(2_000));
    for (const id of [later, sooner]) await scan(service, id, 'out_for_delivery', clock.now());
    await change(service, later, promise(600));
    await change(service, sooner, promise(30));
    await clock.pass(31);
    await settled(async () => expect(await typesOf(service, sooner)).toEqual(['node.overdue delivered']));
    await clock.pass(280);
    expect(await typesOf(service, later)).toEqual([]);
    await clock.pass(300);
    await settled(async () => expect(await typesOf(service, later)).toEqual(['node.overdue delivered']));
    await change(service, later, promise(60));
    expect(await typesOf(service, later)).toEqual(['node.overdue delivered', 'node.cleared delivered']);
    expect(await alertsOf(service, later, 'open')).toEqual([]);
    await clock.pass(62);
    await settled(async () =>
      expect(await typesOf(service, later)).toEqual([
        'node.overdue delivered',
        'node.cleared delivered',
        'node.overdue delivered',
      ]),
    );
    expect(await alertsOf(service, later)).toHaveLength(1);
  });

  it('ring at once for an order that was received long ago, and never for one due beyond all time', async () => {
    const old = await enter(service, { receivedAt: '0001-01-01T00:00:00Z' });
    const never = await enter(service, { receivedAt: '9999-12-31T23:59:59Z', promisedAt: '9999-12-31T23:59:59-23:59' });
    await clock.pass(1);
    await settled(async () => expect(await typesOf(service, old)).toEqual(['node.overdue picked_up']));
    expect(await typesOf(service, never)).toEqual([]);
    await scan(service, never, 'picked_up', new Date('9999-12-31T23:59:58Z'));
    expect(await alertsOf(service, never)).toEqual([]);
  });

  it('wait as one job, however many scans come in between', async () => {
    const id = await enter(service);
    const at = clock.now().getTime();
    for (let index = 0; index < 12; index += 1) await scan(service, id, 'in_transit', new Date(at + index * 1_000));
    const { rows } = await service.platform.db.kysely.executeQuery<{ count: number }>(
      CompiledQuery.raw(`select count(*) from pgboss.job where state = 'created' and data->>'shipmentId' = $1`, [id]),
    );
    // Of the pickup, and of the delivery that is awaited now.
    expect(rows).toEqual([{ count: 2 }]);
  });
});

describe('Clocks of nodes, with processes that come and go', () => {
  let database: FreshDatabase;
  const running: TestService[] = [];
  beforeAll(async () => {
    database = await freshPostgres();
  });
  afterEach(async () => {
    for (const service of running.splice(0)) await service.stop();
  });

  const run = async (clock: MovableClock, working: boolean): Promise<TestService> => {
    const service = await startService(await database.open(), clock.options, running[0]?.keys);
    running.push(service);
    if (working) await startTrackingJobs(service.platform);
    return service;
  };

  it('raise the alert although no process ran at the due minute', async () => {
    const clock = movableClock(start);
    const before = await run(clock, false);
    const id = await enter(before);
    await before.stop();
    running.length = 0;
    await clock.jump(30 * 24 * 60);
    const after = await startService(await database.open(), clock.options, before.keys);
    running.push(after);
    await startTrackingJobs(after.platform);
    await clock.pass(0);
    await settled(async () => expect(await typesOf(after, id)).toEqual(['node.overdue picked_up']));
  });

  it('raise each alert once, with two processes at work', async () => {
    const clock = movableClock('2027-01-10T08:00:00Z');
    const [one, two] = [await run(clock, true), await run(clock, true)];
    const ids: string[] = [];
    for (let index = 0; index < 30; index += 1) ids.push(await enter(index % 2 ? one : two));
    await clock.pass(61);
    await settled(async () => {
      await clock.pass(0);
      const raised = await Promise.all(ids.map((id) => typesOf(one, id)));
      expect(raised.every((types) => types.length > 0)).toBe(true);
    });
    await clock.pass(30);
    for (const id of ids) expect(await typesOf(one, id)).toEqual(['node.overdue picked_up']);
    const { length } = await one.platform.db.kysely
      .selectFrom('alerts')
      .select('id')
      .where('shipment_id', 'in', ids)
      .execute();
    expect(length).toBe(30);
  });
});
