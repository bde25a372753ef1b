import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openCase } from '../src/cases/index.ts';
import { inTenant, type Database } from '../src/db/index.ts';
import { startCases, type CaseService, type Opened } from './cases.ts';
import { movableClock, type MovableClock } from './clock.ts';
import { describeOnBoth, freshPostgres, type FreshDatabase } from './databases.ts';
import { hire } from './staff.ts';

const start = '2026-11-24T02:00:00Z';

/** Jobs are run by themselves: waits until what was due is done. */
const settled = (check: () => Promise<void>, timeout = 30_000): Promise<void> =>
  vi.waitFor(check, { timeout, interval: 50 });

/** What the service did by itself, oldest first: to all cases, or to one. */
const done = async (db: Database, id?: string): Promise<string[]> => {
  const { rows } = await sql<{ act: string; details: Record<string, unknown> }>`
    select act, details from case_entries
    where actor = 'system' and act <> 'acknowledge' and case_id = coalesce(${id ?? null}, case_id)
    order by sequence`.execute(db.kysely);
  return rows.map(({ act, details }) => [act, details.clock, details.to].filter(Boolean).join(' '));
};

const untouched = ['warn response:0', 'escalate response:0 level_2', 'warn plan:0', 'escalate plan:0 supervisor'];

describeOnBoth('Clocks of cases', (fresh) => {
  let clock: MovableClock;
  let service: CaseService;
  beforeAll(async () => {
    clock = movableClock(start);
    service = await startCases(await fresh(), { clock });
  });
  afterAll(() => service.stop());
  const doneTo = ({ id }: Pick<Opened, 'id'>) => done(service.platform.db, id);

  it('warn and pass a case on that nobody answers: at 24, 30, 48 and 60 minutes, each once', async () => {
    const opened = await service.complaint();
    for (const [minutes, expected] of [
      [23, 0],
      [2, 1],
      [4, 1],
      [2, 2],
      [16, 2],
      [2, 3],
      [10, 3],
      [2, 4],
    ] as const) {
      await clock.pass(minutes);
      await settled(async () => expect(await doneTo(opened)).toEqual(untouched.slice(0, expected)));
    }
    await clock.pass(24 * 60);
    expect(await doneTo(opened)).toEqual(untouched);
    const { rows } = await sql<{ level: string; due_at: Date }>`
      select level, due_at from cases where id = ${opened.id}`.execute(service.platform.db.kysely);
    const { filedAt } = await service.read(opened);
    expect(rows).toEqual([{ level: 'supervisor', due_at: new Date(Date.parse(filedAt) + 30 * 60_000) }]);
  });

  it('leave alone what a person answers and plans in time', async () => {
    const opened = await service.complaint();
    await clock.pass(20);
    await service.staffDoes(opened.id, { body: { act: 'respond' }, text: 'I look into it.' });
    await service.staffDoes(opened.id, { body: { act: 'plan', promises: [], replaces: [] }, text: 'We look for it.' });
    await clock.pass(120);
    expect(await doneTo(opened)).toEqual([]);
  });

  it('do nothing to a filing that nobody proved, until somebody does', async () => {
    const opened = await service.complaint({ proof: undefined });
    await clock.pass(24 * 60);
    expect(await doneTo(opened)).toEqual([]);
    await service.asMerchant('POST', `/v1/cases/${opened.id}/confirmation`, {});
    await clock.pass(31);
    await settled(async () => expect(await doneTo(opened)).toEqual(untouched.slice(0, 2)));
  });

  it('ask a silent customer again, and close without an answer', async () => {
    const opened = await service.complaint();
    await service.staffDoes(opened.id, { body: { act: 'wait' }, text: 'Which colour?' });
    await clock.pass(2 * 24 * 60 + 1);
    await settled(async () => expect(await doneTo(opened)).toEqual(['ask_again']));
    await clock.pass(3 * 24 * 60 + 1);
    await settled(async () => expect(await doneTo(opened)).toEqual(['ask_again', 'close_no_answer']));
    expect(await service.read(opened)).toMatchObject({ state: 'closed_no_answer', rateable: false, can: [] });
  });

  it('run for each promise, and again after a reopening', async () => {
    const opened = await service.complaint();
    const madeAt = clock.now();
    const dueAt = new Date(madeAt.getTime() + 4 * 3_600_000);
    const promise = { id: 'prm_1', kind: 'payment', text: 'Fifty yuan', madeAt, dueAt, kept: null, replacedAt: null };
    await service.staffDoes(opened.id, { body: { act: 'respond' }, text: 'I look into it.' });
    await service.staffDoes(opened.id, {
      body: { act: 'plan', promises: ['prm_1'], replaces: [] },
      text: 'You get fifty yuan.',
      sets: { promises: [{ ...promise, kind: 'payment' }] },
    });
    await clock.pass(5 * 60);
    const broken = ['warn promise:prm_1', 'escalate promise:prm_1 level_2'];
    await settled(async () => expect(await doneTo(opened)).toEqual(broken));
    await service.staffDoes(opened.id, { body: { act: 'resolve' }, text: 'Paid.' });
    await service.withToken(opened.token, 'POST', `/v1/cases/${opened.id}/decision`, {
      ...{ decision: 'reject', reason: 'Nothing came' },
    });
    await clock.pass(31);
    await settled(async () =>
      expect(await doneTo(opened)).toEqual([...broken, 'reopen', 'warn response:1', 'escalate response:1 supervisor']),
    );
  });

  it('are said to the merchant’s own terms, where the operator has set some', async () => {
    const { merchantId } = service.keys;
    const overrides = [{ of: { merchantId }, terms: { responseMinutes: 5, planMinutes: 240 } }];
    const settings = { cases: { clocks: { overrides } } };
    const other = await startCases(
      { open: () => Promise.resolve(service.platform.db) },
      {
        ...{ clock, working: false, keys: service.keys, settings },
      },
    );
    const { filed } = await other.complaint();
    const after = (time: string | null) => (Date.parse(time ?? '') - clock.now().getTime()) / 60_000;
    expect([after(filed.responseBy), after(filed.planBy)]).toEqual([5, 240]);
    await other.platform.events.stop();
    await other.platform.jobs.stop();
  });
});

describe('Clocks of cases, with processes that come and go', () => {
  let database: FreshDatabase;
  const running: CaseService[] = [];
  beforeAll(async () => {
    database = await freshPostgres();
  });
  afterEach(async () => {
    for (const service of running.splice(0)) await service.stop();
  });
  const run = async (clock: MovableClock, keys?: CaseService['keys']): Promise<CaseService> => {
    const service = await startCases(database, { clock, ...(keys ? { keys } : {}) });
    running.push(service);
    return service;
  };
  const stop = async (): Promise<void> => {
    for (const service of running.splice(0)) await service.stop();
  };

  it('escalate at 30 and 60 minutes with the service restarted in between', async () => {
    const clock = movableClock(start);
    const before = await run(clock);
    const { id } = await before.complaint();
    await clock.pass(31);
    await settled(async () => expect(await done(before.platform.db, id)).toEqual(untouched.slice(0, 2)));
    await stop();
    await clock.jump(10);
    const after = await run(clock, before.keys);
    await clock.pass(20);
    await settled(async () => expect(await done(after.platform.db, id)).toEqual(untouched));
    await stop();
  });

  it('tell once of a subtask that is late, also when it fell due while no process ran, with two at work', async () => {
    const clock = movableClock('2027-02-01T02:00:00Z');
    const before = await run(clock);
    const { id } = await before.complaint({ type: 'charge' });
    const agent = await hire(before, 'Chen Jing', 'agent');
    await agent.does(id, 'wait', { text: 'Which charge?' });
    const dueAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
    const asked = { department: 'finance', text: 'Look at the bill', dueAt };
    const { subtasks } = await agent.does(id, 'subtasks', asked);
    const late = subtasks[0]!.id;
    await agent.does(id, 'subtasks', { ...asked, text: 'Call the bank' });
    const second = (await agent.file(id)).subtasks[1]!.id;
    await agent.does(id, `subtasks/${second}/done`);
    expect(await agent.file(id)).toMatchObject({ overdueSubtasks: 0, subtasks: [{ overdue: false }, {}] });
    await stop();
    await clock.jump(90);
    const [after, other] = [await run(clock, before.keys), await run(clock, before.keys)];
    await clock.pass(0);
    const told = [`warn subtask:${late}`];
    await settled(async () => expect(await done(after.platform.db, id)).toEqual(told));
    await clock.pass(60);
    expect(await done(other.platform.db, id)).toEqual(told);
    const { rows } = await sql<{ told: number }>`select count(*) as told from events
      where subject = ${id} and data->>'act' = 'warn'`.execute(after.platform.db.kysely);
    expect(rows).toEqual([{ told: 1 }]);
    const reader = await hire(after, 'Zhao Min', 'agent');
    expect(await reader.file(id)).toMatchObject({
      ...{ overdueSubtasks: 1, level: 'level_1' },
      subtasks: [
        { id: late, overdue: true },
        { id: second, overdue: false },
      ],
    });
    const queue = await reader.ask('GET', `/v1/cases?number=${(await reader.file(id)).number}`);
    expect(await queue.json()).toMatchObject({ data: [{ id, overdueSubtasks: 1 }] });
    await stop();
  });

  it('catch up with what fell due while no process ran, each step once', async () => {
    const clock = movableClock('2026-12-01T02:00:00Z');
    const before = await run(clock);
    const { id } = await before.complaint();
    await stop();
    await clock.jump(30 * 24 * 60);
    const after = await run(clock, before.keys);
    await clock.pass(0);
    const all = [...untouched, 'warn regulation', 'escalate regulation supervisor'];
    await settled(async () => expect(await done(after.platform.db, id)).toEqual(all));
    await clock.pass(24 * 60);
    expect(await done(after.platform.db, id)).toEqual(all);
  });
});

describe('Clocks of many cases', () => {
  const cases = 2_000;

  const openMany = (
    { platform, keys: { merchantId } }: CaseService,
    parcel: { id: string; number: string },
    many: number,
  ) =>
    inTenant(platform.db, merchantId, async (tx) => {
      for (let opened = 0; opened < many; opened += 1) {
        await openCase(platform, tx, {
          ...{
            merchantId,
            kind: 'complaint',
            type: 'delayed',
            text: 'Late',
            wishes: [],
            claim: null,
            channel: 'element',
          },
          parcel: { shipmentId: parcel.id, number: parcel.number, scanId: null },
          contact: { name: null, phone: '+8613800134321', email: null, wechat: null, preferred: 'phone' },
          by: { kind: 'customer' },
          confirmed: true,
        });
      }
    });

  it(`ring once for each of ${cases}, with two processes at work on one server`, async () => {
    const database = await freshPostgres();
    const clock = movableClock(start);
    const one = await startCases(database, { clock });
    const two = await startCases(database, { clock, keys: one.keys });
    try {
      const parcel = await one.parcel();
      for (let opened = 0; opened < cases; opened += 100) await openMany(one, parcel, 100);
      await clock.pass(61);
      await settled(async () => {
        await clock.pass(0);
        expect((await done(one.platform.db)).length).toBeGreaterThanOrEqual(cases * untouched.length);
      }, 120_000);
      await clock.pass(60);
      const { rows } = await sql<{ entries: number; different: number; cases: number }>`
        select entries, different, count(*) as cases from (
          select count(*) as entries, count(distinct (act, details)) as different from case_entries
          where act in ('warn', 'escalate') group by case_id
        ) as of_case group by 1, 2`.execute(one.platform.db.kysely);
      expect(rows).toEqual([{ entries: untouched.length, different: untouched.length, cases }]);
    } finally {
      await two.stop();
      await one.stop();
    }
  }, 180_000);
});
