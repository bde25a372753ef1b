import { Migrator } from 'kysely/migration';
import { PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import * as foundation from './migrations/0001-foundation.ts';
import * as quotes from './migrations/0002-quotes.ts';
import * as cases from './migrations/0003-cases.ts';
import * as duty from './migrations/0004-duty.ts';
import * as reviews from './migrations/0005-reviews.ts';
import * as customers from './migrations/0006-customers.ts';
import * as scorecard from './migrations/0007-scorecard.ts';
import * as reviewedCases from './migrations/0008-reviewed-cases.ts';
import * as erasing from './migrations/0009-erasing.ts';
import * as messages from './migrations/0010-messages.ts';

const migrations = {
  '0001-foundation': foundation,
  '0002-quotes': quotes,
  '0003-cases': cases,
  '0004-duty': duty,
  '0005-reviews': reviews,
  '0006-customers': customers,
  '0007-scorecard': scorecard,
  '0008-reviewed-cases': reviewedCases,
  '0009-erasing': erasing,
  '0010-messages': messages,
};

/**
 * Brings the database to this version: the tables, and pg-boss's own with one queue a name. Forward only; running it
 * twice, or from two processes at once, changes nothing.
 *
 * @returns the names of the migrations that were applied now.
 */
export const migrate = async (database: Database, queues: readonly string[]): Promise<string[]> => {
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
  const boss = new PgBoss({ ...database.boss, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    // Queues are made here: a first `send` inside a transaction would look the queue up on another connection.
    // `short`: of jobs with one key a single one waits. What is due while no process runs is kept for a year.
    for (const name of queues) {
      await boss.createQueue(name, {
        policy: 'short',
        retryLimit: 5,
        retryBackoff: true,
        retryDelay: 2,
        retentionSeconds: 365 * 86_400,
      });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
};
