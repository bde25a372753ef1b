import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import pg from 'pg';
import { describe, inject } from 'vitest';
import { openPGlite, openPostgres, type Database } from '../src/db/index.ts';

/** A fresh, migrated database, and for PostgreSQL its address, so that a second process can use it too. */
export interface FreshDatabase {
  readonly open: () => Promise<Database>;
  readonly url?: string;
}

const freshPostgres = async (): Promise<FreshDatabase> => {
  const template = new URL(inject('postgresTemplate'));
  const name = `waybill_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: new URL('/postgres', template).href });
  await admin.connect();
  try {
    await admin.query(`create database ${name} template waybill_template`);
  } finally {
    await admin.end();
  }
  const url = new URL(`/${name}`, template).href;
  return { url, open: () => Promise.resolve(openPostgres(url)) };
};

const freshPGlite = async (): Promise<FreshDatabase> => {
  const dump = await openAsBlob(inject('pgliteDump'), { type: 'application/x-tar' });
  return { open: () => openPGlite(undefined, dump) };
};

const kinds = { PGlite: freshPGlite, PostgreSQL: freshPostgres };

/** Runs the same tests on both databases. */
export const describeOnBoth = (
  title: string,
  tests: (fresh: () => Promise<FreshDatabase>, kind: keyof typeof kinds) => void,
): void => {
  for (const kind of ['PGlite', 'PostgreSQL'] as const) {
    describe(`${title}, on ${kind}`, () => {
      tests(kinds[kind], kind);
    });
  }
};

export { freshPostgres, freshPGlite };
