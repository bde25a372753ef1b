import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Dialect } from 'kysely';
import pg from 'pg';
import { fromPglite, type ConstructorOptions } from 'pg-boss';
import { parsers } from './parsers.ts';
import type { Tables } from './tables.ts';
import { nestingGuard, transactionOn, type Tx } from './transactions.ts';

/** A connection to where the data is, the same for both kinds of database. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  /** For single statements outside transactions. */
  readonly kysely: Kysely<Tables>;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** How pg-boss reaches the same database. */
  readonly boss: ConstructorOptions;
  /** Calls back on every NOTIFY until the returned function is called. It reconnects by itself. */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  /** PGlite only: the whole data folder as one tar, for backups. */
  dump?(): Promise<Blob>;
  close(): Promise<void>;
}

const handles = (dialect: Dialect): Pick<Database, 'kysely' | 'transaction' | 'ping'> => {
  const kysely = new Kysely<Tables>({ dialect });
  return {
    kysely: kysely.withPlugin(nestingGuard),
    transaction: transactionOn(kysely),
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
  };
};

/** PostgreSQL inside this process, around a PGlite that exists already. */
export const onPGlite = (pglite: PGlite): Database => ({
  kind: 'pglite',
  ...handles(new PGliteDialect({ pglite })),
  boss: { db: fromPglite(pglite), backend: 'pglite' },
  listen: (channel, onPayload) => pglite.listen(channel, onPayload),
  dump: () => pglite.dumpDataDir('gzip'),
  close: async () => {
    if (!pglite.closed) await pglite.close();
  },
});

/**
 * PostgreSQL inside this process.
 *
 * @param folder where the data is kept; without it the database lives in memory.
 * @param from a dump to begin with, as `dump()` makes it.
 */
export const openPGlite = async (folder?: string, from?: Blob): Promise<Database> => {
  const dataDir = folder === undefined ? undefined : join(folder, 'database');
  if (dataDir !== undefined) await closeToOthers(dataDir);
  const pglite = new PGlite({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(from ? { loadDataDir: from } : {}),
    parsers: { ...parsers },
  });
  await pglite.waitReady;
  return onPGlite(pglite);
};

/** PGlite lets everybody read and write its files, and the folder around them may have been there, open to all. */
const closeToOthers = async (dataDir: string): Promise<void> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Some file systems keep no modes.
  await chmod(dataDir, 0o700).catch(() => undefined);
};

/** The driver's own parsers, for types that the table does not name. */
const otherTypes: { getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown } = pg.types;

/** A PostgreSQL server. `DATABASE_URL` has the usual form, `postgres://user:password@host/database`. */
export const openPostgres = (url: string, connections = 10): Database => {
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers[oid] ?? otherTypes.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    options: '-c TimeZone=UTC',
    application_name: 'waybill',
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    kind: 'postgres',
    ...handles(new PostgresDialect({ pool })),
    boss: { connectionString: url, max: 3, application_name: 'waybill-jobs' },
    listen: (channel, onPayload) => listenOnPostgres(url, channel, onPayload),
    close: () => pool.end(),
  };
};

const listenOnPostgres = async (
  url: string,
  channel: string,
  onPayload: (payload: string) => void,
): Promise<() => Promise<void>> => {
  let stopped = false;
  let client: pg.Client | undefined;
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'waybill-listen', keepAlive: true });
    next.on('notification', (message) => {
      onPayload(message.payload ?? '');
    });
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!stopped) void reconnect();
    });
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
  };
  const reconnect = async (): Promise<void> => {
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5_000)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      try {
        await connect();
        // What was missed while the line was down is found by reading the log: an empty payload wakes everybody.
        onPayload('');
        return;
      } catch {
        continue;
      }
    }
  };
  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
};
