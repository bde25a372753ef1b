import { openAsBlob } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPGlite, openPGlite, openPostgres, parsers, type Database } from '../../../packages/service/src/db/index.ts';
import { startPostgres } from '../../../packages/service/test/postgres-server.ts';
import { pg, pglite } from '../dependencies.ts';
import { seed, type Seeded } from './seed.ts';

/** Where a process of the bench finds the data: a dump to load, or a server's address. */
export type Source = { readonly dump: string } | { readonly url: string };

/** A database with parcels in it, on either kind. */
export interface Prepared extends Seeded {
  readonly source: Source;
  /** The operator's key that it was made with, base64. */
  readonly secret: string;
  drop(): Promise<void>;
}

const parcels = 200;
const newSecret = (): string => randomBytes(32).toString('base64');

const preparePGlite = async (): Promise<Prepared> => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-'));
  const { PGlite } = pglite();
  const raw = new PGlite({ parsers: { ...parsers } });
  await raw.waitReady;
  const secret = newSecret();
  const seeded = await seed(onPGlite(raw), secret, parcels);
  await raw.exec('analyze');
  const dump = join(folder, 'pglite.tar.gz');
  await writeFile(dump, Buffer.from(await (await raw.dumpDataDir('gzip')).arrayBuffer()));
  await raw.close();
  return { ...seeded, secret, source: { dump }, drop: () => rm(folder, { recursive: true, force: true }) };
};

const preparePostgres = async (): Promise<Prepared> => {
  const server = await startPostgres();
  const url = await server.create('waybill_bench');
  const db = openPostgres(url);
  const secret = newSecret();
  const seeded = await seed(db, secret, parcels);
  await db.close();
  const { Client } = pg();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('analyze');
  await client.end();
  return { ...seeded, secret, source: { url }, drop: () => server.stop() };
};

export const databases = { PGlite: preparePGlite, PostgreSQL: preparePostgres };

/** As the service opens it. */
export const openFor = async (source: Source): Promise<Database> =>
  'url' in source ? openPostgres(source.url) : openPGlite(undefined, await openAsBlob(source.dump));

type Query = (text: string, values: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;

/** The bare driver. */
export interface Driver {
  query: Query;
  transaction(work: (query: Query) => Promise<unknown>): Promise<unknown>;
}

const barePostgres = (url: string): Driver => {
  const { Pool, types } = pg();
  const getTypeParser = (oid: typeof types.builtins.TEXT): unknown => parsers[oid] ?? types.getTypeParser(oid);
  // As many connections as the service has.
  const pool = new Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  return {
    query: (text, values) => pool.query(text, [...values]),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work((text, values) => client.query(text, [...values]));
        await client.query('commit');
        return result;
      } finally {
        client.release();
      }
    },
  };
};

const barePGlite = async (dump: string): Promise<Driver> => {
  const { PGlite } = pglite();
  const raw = new PGlite({ loadDataDir: await openAsBlob(dump), parsers: { ...parsers } });
  await raw.waitReady;
  return {
    query: (text, values) => raw.query(text, [...values]),
    transaction: (work) => raw.transaction((tx) => work((text, values) => tx.query(text, [...values]))),
  };
};

/** As somebody opens it who writes the one route by hand. */
export const openBare = async (source: Source): Promise<Driver> =>
  'url' in source ? barePostgres(source.url) : barePGlite(source.dump);
