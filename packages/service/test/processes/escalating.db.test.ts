import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Filed } from '@waybill/sdk/contract';
import { openPGlite, openPostgres, type Database } from '../../src/db/index.ts';
import type { NewKeys } from '../../src/platform/index.ts';
import { freshPostgres } from '../databases.ts';
import { call, origin, preparedFolder, run, serve, temporaryFolder, useProcesses, type Service } from './waybill.ts';

useProcesses();

/** A process goes by the time of its machine, so the case is moved back, with the jobs that wait for its clocks. */
const age = async (db: Database, minutes: number): Promise<void> => {
  const shift = sql`make_interval(secs => ${minutes * 60})`;
  const earlier = (field: string) =>
    sql`to_jsonb(to_char((fact->>${field})::timestamptz - ${shift}, 'YYYY-MM-DD"T"HH24:MI:SS.MSOF":00"'))`;
  await sql`update cases set filed_at = filed_at - ${shift}, confirmed_at = confirmed_at - ${shift},
    due_at = due_at - ${shift}, act_at = act_at - ${shift},
    fact = fact || jsonb_build_object('filedAt', ${earlier('filedAt')}, 'confirmedAt', ${earlier('confirmedAt')})`.execute(
    db.kysely,
  );
  await sql`update pgboss.job set start_after = start_after - ${shift} where name = 'cases.clock'`.execute(db.kysely);
};

/** What the service has done by itself, as entries and as events. */
const escalations = async (db: Database) => {
  const entries = await sql<{ step: string }>`select concat(details->>'clock', ' ', details->>'to') as step
    from case_entries where act = 'escalate' order by sequence`.execute(db.kysely);
  const events = await sql<{ level: string }>`select data->>'level' as level from events
    where type = 'case.escalated' order by xid, id`.execute(db.kysely);
  return { entries: entries.rows.map(({ step }) => step), events: events.rows.map(({ level }) => level) };
};

const complain = async (service: Service, { secretKey }: NewKeys): Promise<Filed> => {
  const contact = { phone: '+8613800134321' };
  const answer = await call(service, secretKey, 'POST', '/v1/complaints', { type: 'delayed', text: 'Late', contact });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Filed;
};

const stop = async (service: Service): Promise<void> => {
  service.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);
};

interface Stage {
  readonly keys: NewKeys;
  start(): Promise<Service>;
  /** Looks into the database while no process has it. */
  look<T>(work: (db: Database) => Promise<T>): Promise<T>;
}

/** How many seconds before a clock is out the next process starts. */
const lead = 12;

const leftAlone = async ({ keys, start, look }: Stage): Promise<void> => {
  const first = await start();
  const { responseBy, planBy } = await complain(first, keys);
  expect(Date.parse(planBy ?? '') - Date.parse(responseBy ?? '')).toBe(30 * 60_000);
  await stop(first);
  const entries = ['response:0 level_2', 'plan:0 supervisor'];
  const events = ['level_2', 'supervisor'];
  for (const done of [1, 2]) {
    await look((db) => age(db, 30 - (done === 1 ? lead / 60 : 0)));
    const service = await start();
    await new Promise((resolve) => setTimeout(resolve, (lead + 8) * 1_000));
    await stop(service);
    expect(await look(escalations)).toEqual({ entries: entries.slice(0, done), events: events.slice(0, done) });
  }
};

const inFolder = async (): Promise<void> => {
  const { data, keys } = await preparedFolder();
  const look: Stage['look'] = async (work) => {
    const db = await openPGlite(data);
    try {
      return await work(db);
    } finally {
      await db.close();
    }
  };
  await leftAlone({ keys, look, start: () => serve(['--data', data]) });
};

const onPostgres = async (): Promise<void> => {
  const { url = '' } = await freshPostgres();
  const env = {
    DATABASE_URL: url,
    WAYBILL_OPERATOR_KEY: randomBytes(32).toString('base64'),
    WAYBILL_DATA: join(await temporaryFolder(), 'data'),
  };
  const made = await run(['keys', 'create', '--merchant', 'Shop', '--origin', origin], env);
  const db = openPostgres(url, 1);
  try {
    const keys = JSON.parse(made.stdout) as NewKeys;
    await leftAlone({ keys, look: (work) => work(db), start: () => serve([], env) });
  } finally {
    await db.close();
  }
};

// Both at once: most of it is waiting. The case is made older meanwhile, since no process has its clock moved.
it('A case left alone goes up at 30 and at 60 minutes, once each, while one process after another runs, in a folder and on PostgreSQL', async () => {
  await Promise.all([inFolder(), onPostgres()]);
}, 180_000);
