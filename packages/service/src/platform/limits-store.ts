import { CompiledQuery } from 'kysely';
import type { Database } from '../db/index.ts';

/** What rate-limiter-flexible calls on a PostgreSQL client, for both kinds of database. */
export const limiterClient = (db: Database) => ({
  query: ({ text, values }: { text: string; values: unknown[] }) =>
    db.kysely.executeQuery(CompiledQuery.raw(text, values)),
});
