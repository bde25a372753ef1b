import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { migrate, openPGlite, openPostgres } from '../src/db/index.ts';
import { queues } from '../src/platform/index.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server's template database, migrated. */
    postgresTemplate: string;
    /** A dump of a migrated PGlite. */
    pgliteDump: string;
  }
}

/** Migrates each kind of database once; every test gets a copy. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-test-'));
  const server = await startPostgres();
  const template = openPostgres(await server.create('waybill_template'));
  await migrate(template, queues);
  await template.close();
  const pglite = await openPGlite();
  await migrate(pglite, queues);
  // What a database has in memory is filled with zeros each time that one is opened: most of what opening it costs.
  await sql`alter system set shared_buffers = '8MB'`.execute(pglite.kysely);
  const dump = join(folder, 'pglite.tar');
  // Unpacked once, not for every test that begins with it.
  await writeFile(dump, gunzipSync(await ((await pglite.dump?.()) ?? new Blob()).arrayBuffer()));
  await pglite.close();
  project.provide('postgresTemplate', server.url('waybill_template'));
  project.provide('pgliteDump', dump);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
};
