import { fromKysely, PgBoss, type Clock as BossClock, type JobResult } from 'pg-boss';
import { withOwnersRights, type Database, type Tx } from '../db/index.ts';

/** Durable work: what has to happen later happens, whichever process is alive then. */
export const queues = [
  'tracking.node-due',
  'quotes.tell-adjustment',
  'cases.clock',
  'cases.parcel',
  'cases.remove-file',
  'reviews.ask',
  'needs.gather',
  'needs.tell',
  'customers.index',
  'customers.night',
  'messages.code',
  'messages.send',
  'scorecard.due',
  'platform.housekeeping',
] as const;
export type Queue = (typeof queues)[number];

/** What must happen however long it takes: as often as there are hours in ten years, an hour apart at most. */
const untilDone = { retryLimit: 87_600, retryBackoff: true, retryDelayMax: 3_600 };

/** How a job that fails is tried again, where five times in a minute are too few. */
const tries: Partial<Record<Queue, typeof untilDone>> = { 'cases.remove-file': untilDone };

/** Runs one job. It may run twice (a process can die after its commit), so it decides by what the database says. */
export type JobHandler = (data: Record<string, unknown>) => Promise<void>;

/** What PostgreSQL and a four-digit year can both say; what is due later is never due. */
const endOfTime = Date.parse('9999-12-31T23:59:59Z');

export class Jobs {
  readonly #boss: PgBoss;
  readonly #onError: (error: Error) => void;

  /** @param clock tests move it by hand; pg-boss reads the same time in JavaScript and in the database. */
  constructor(db: Database, onError: (error: Error) => void, clock?: BossClock) {
    this.#boss = new PgBoss({
      ...db.boss,
      migrate: false,
      createSchema: false,
      persistWarnings: false,
      monitorVacuum: false,
      ...(clock ? { clock } : {}),
    });
    this.#onError = onError;
    this.#boss.on('error', onError);
  }

  /** Makes `send` possible. Without `work`, jobs wait for a process that works. */
  async start(): Promise<void> {
    await this.#boss.start();
  }

  async work(queue: Queue, handler: JobHandler): Promise<void> {
    // Where more is due than one batch takes, the next follows at once.
    const options = {
      pollingIntervalSeconds: 2,
      batchSize: 20,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await this.#boss.work<Record<string, unknown>, unknown, typeof options>(queue, options, async (jobs) => {
      const results: JobResult[] = [];
      // One that fails is tried again by itself, and holds up none of the others.
      for (const { id, data } of jobs) results.push({ id, status: await this.#run(handler, data) });
      return results;
    });
  }

  async #run(handler: JobHandler, data: Record<string, unknown>): Promise<'completed' | 'failed'> {
    try {
      await handler(data);
      return 'completed';
    } catch (error) {
      this.#onError(error instanceof Error ? error : new Error('A job failed.', { cause: error }));
      return 'failed';
    }
  }

  /**
   * Sends in the transaction of the change that asks for it: both happen, or neither. While one with the same key waits,
   * another changes nothing.
   */
  async send(tx: Tx, queue: Queue, key: string, data: Record<string, unknown>, startAfter: Date): Promise<void> {
    if (startAfter.getTime() > endOfTime) return;
    await withOwnersRights(tx, () =>
      this.#boss.send(queue, data, { startAfter, singletonKey: key, db: fromKysely(tx), ...tries[queue] }),
    );
  }

  /** Repeats a job by a cron rule, once over all processes. */
  async schedule(queue: Queue, cron: string): Promise<void> {
    await this.#boss.schedule(queue, cron);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5_000 });
  }
}
