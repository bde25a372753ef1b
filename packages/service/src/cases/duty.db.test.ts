import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filed, StaffCase } from '@waybill/sdk/contract';
import { answerOf, startCases, type CaseService } from '../../test/cases.ts';
import { movableClock } from '../../test/clock.ts';
import { describeOnBoth, freshPostgres } from '../../test/databases.ts';
import { employ, hire, type StaffMemberOfTest } from '../../test/staff.ts';
import { asOperator, asStaff, inTenant } from '../db/index.ts';
import { mostTakenOver } from './defaults.ts';
import { endDuty } from './duty-store.ts';
import { comeOnDuty } from './taking-over.ts';

let callers = 0;

/** Complaints that merchants bring, each of somebody else: proved, and in one call each. */
const filedMany = async ({ asMerchant }: CaseService, many: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let count = 0; count < many; count += 1) {
    callers += 1;
    const contact = { phone: `+86138${String(callers).padStart(8, '0')}` };
    const complaint = { type: 'delayed', text: 'Where is my parcel?', contact };
    const answer = await answerOf<Filed>(await asMerchant('POST', '/v1/complaints', complaint), 201);
    expect(answer).toMatchObject({ duplicate: false, case: { id: expect.any(String) as string } });
    ids.push(answer.case?.id ?? '');
  }
  return ids;
};

/** Of each case, whose it is and how often it was given by the service. */
const given = async ({ platform }: CaseService): Promise<{ id: string; person: string | null; times: number }[]> => {
  const { rows } = await sql<{ id: string; person: string | null; times: number }>`
    select id, person_id as person, (select count(*) from case_entries
      where case_id = cases.id and act = 'assign' and actor = 'system') as times
    from cases order by id`.execute(platform.db.kysely);
  return rows;
};

describeOnBoth('Whoever comes on duty', (fresh) => {
  describe('takes over what waits', () => {
    let service: CaseService;
    let chen: StaffMemberOfTest;
    let senior: StaffMemberOfTest;
    let driver: StaffMemberOfTest;
    beforeAll(async () => {
      service = await startCases(await fresh(), { working: false });
      chen = await hire(service, 'Chen Jing', 'agent');
      senior = await hire(service, 'Sun Li', 'senior');
      driver = await hire(service, 'Wang Wei', 'department', 'transport');
    });
    afterAll(() => service.stop());
    const personOf = async (id: string): Promise<StaffCase['person']> => (await chen.file(id)).person;

    it('for a department, where nobody is there who answers the level; then for a level; nothing twice', async () => {
      const late = (await service.complaint({ type: 'delayed' })).id;
      const broken = (await service.complaint({ type: 'broken' })).id;
      const { number } = await service.parcel();
      await service.filed({ number });
      await driver.onDuty(true);
      expect(await personOf(late)).toMatchObject({ id: driver.id });
      expect(await personOf(broken)).toBeNull();
      expect((await chen.file(late)).entries.at(-1)).toMatchObject({
        ...{ act: 'assign', by: { kind: 'system' }, channel: 'system' },
        details: { department: 'transport', person: { id: driver.id } },
      });
      await senior.onDuty(true);
      expect(await personOf(broken)).toMatchObject({ id: senior.id, name: 'Sun Li' });
      await chen.onDuty(true);
      await chen.onDuty(true);
      expect((await given(service)).map(({ times }) => times).toSorted()).toEqual([0, 1, 1]);
    });
  });

  it(`takes the nearest clock first, and until they have ${mostTakenOver} open cases`, async () => {
    const service = await startCases(await fresh(), { working: false });
    try {
      const [chen, zhao] = [await hire(service, 'Chen Jing', 'agent'), await hire(service, 'Zhao Min', 'agent')];
      const later = await filedMany(service, mostTakenOver);
      const answered = later.slice(0, 2);
      // Who has been answered is due later than the rest.
      for (const id of answered) await chen.does(id, 'respond', { text: 'We look.' });
      await service.clock.jump(5);
      const last = await filedMany(service, 3);
      await chen.does(last[2]!, 'assign', { personId: chen.id });
      await chen.onDuty(true);
      const of = async (who: StaffMemberOfTest) =>
        (await given(service)).flatMap(({ id, person }) => (person === who.id ? [id] : [])).toSorted();
      expect(await of(chen)).toEqual([...later.slice(2), last[0]!, last[2]!].toSorted());
      await zhao.onDuty(true);
      expect(await of(zhao)).toEqual([...answered, last[1]!].toSorted());
    } finally {
      await service.stop();
    }
  });

  it('is all that a merchant’s transaction learns of staff, and none of their accounts', async () => {
    const service = await startCases(await fresh(), { working: false });
    const { db } = service.platform;
    const { merchantId } = service.keys;
    try {
      const [chen, gone] = [await hire(service, 'Chen Jing', 'agent'), await hire(service, 'Li Na', 'agent')];
      await hire(service, 'Zhao Min', 'agent');
      await chen.onDuty(true);
      await gone.onDuty(true);
      await sql`update staff set disabled_at = now() where id = ${gone.id}`.execute(db.kysely);
      const seen = await inTenant(db, merchantId, (tx) => sql`select * from staff_on_duty()`.execute(tx));
      expect(seen.rows).toEqual([
        {
          ...{ id: chen.id, name: 'Chen Jing', display_name: 'Chen', role: 'agent', department: null },
          ...{ last_assigned_at: null, open_cases: 0 },
        },
      ]);
      for (const statement of [
        'select * from staff',
        'select * from staff_duty',
        'select * from staff_sessions',
        `update staff_duty set last_assigned_at = now()`,
        `create or replace function staff_on_duty() returns int language sql as 'select 1'`,
        'drop function staff_on_duty()',
      ]) {
        const tried = inTenant(db, merchantId, (tx) => sql.raw(statement).execute(tx));
        await expect(tried, statement).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await service.stop();
    }
  });

  it('is read from the real tables, whatever a caller puts before them, and by nobody else', async () => {
    const service = await startCases(await fresh(), { working: false });
    const { db } = service.platform;
    try {
      const chen = await hire(service, 'Chen Jing', 'agent');
      await chen.onDuty(true);
      const shadowed = await inTenant(db, service.keys.merchantId, async (tx) => {
        await sql`create temporary table staff_duty (staff_id text, last_assigned_at timestamptz) on commit drop`.execute(
          tx,
        );
        await sql`create temporary table staff on commit drop as
          select 'stf_1'::text as id, 'Mallory' as name, 'Mallory' as display_name, 'agent' as role,
            null::text as department, null::timestamptz as disabled_at`.execute(tx);
        await sql`set local search_path = pg_temp, public`.execute(tx);
        return sql<{ name: string }>`select name from public.staff_on_duty()`.execute(tx);
      });
      expect(shadowed.rows).toEqual([{ name: 'Chen Jing' }]);
      const { rows } = await asOperator(db, (tx) =>
        sql<{ may: string[]; settings: string[] }>`
          select proconfig as settings, (select array_agg(coalesce(rolname::text, 'public') order by rolname)
            from aclexplode(proacl) left join pg_roles on pg_roles.oid = grantee where grantee <> proowner) as may
          from pg_proc where proname = 'staff_on_duty'`.execute(tx),
      );
      expect(rows).toEqual([
        { settings: ['search_path=pg_catalog, pg_temp'], may: ['waybill_staff', 'waybill_tenant'] },
      ]);
    } finally {
      await service.stop();
    }
  });
});

describe('Two services on one PostgreSQL', () => {
  it('give what waits once, where many come on duty at the same moment', async () => {
    const database = await freshPostgres();
    const clock = movableClock('2026-11-24T02:00:00Z');
    const one = await startCases(database, { clock, working: false });
    const two = await startCases(database, { clock, working: false, keys: one.keys });
    try {
      await filedMany(one, 14);
      const people: string[] = [];
      for (const name of ['Chen Jing', 'Zhao Min']) {
        people.push((await employ(one.platform, name, 'agent')).id);
      }
      const come = () =>
        Promise.all(
          people.map((id, index) => {
            const { platform } = index === 0 ? one : two;
            return asStaff(platform.db, async (tx) => {
              await endDuty(tx, id);
              await comeOnDuty(platform, tx, id);
            });
          }),
        );
      await come();
      const all = await given(one);
      expect(all).toHaveLength(14);
      for (const { person, times } of all) expect(times).toBe(person === null ? 0 : 1);
      for (const id of people)
        expect(all.filter(({ person }) => person === id).length).toBeLessThanOrEqual(mostTakenOver);
      // What the other's locks kept from them, they take when they come again.
      await come();
      expect((await given(one)).map(({ times }) => times)).toEqual(all.map(() => 1));
    } finally {
      await two.stop();
      await one.stop();
    }
  });
});
