import { fromKysely, PgBoss, type Clock as BossClock } from 'pg-boss';
import { withOwnersRights, type Database, type Tx } from '../db/index.ts';

/** Durable work: what has to happen later happens, whichever process is alive then. */
export const queues = ['tracking.node-due', 'platform.housekeeping'] as const;
export type Queue = (typeof queues)[number];

/** Runs one job. It may run twice (a process can die after its commit), so it decides by what the database says. */
export type JobHandler = (data: Record<string, unknown>) => Promise<void>;

export class Jobs {
  readonly #boss: PgBoss;

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
    this.#boss.on('error', onError);
  }

  /** Makes `send` possible. Without `work`, jobs wait for a process that works. */
  async start(): Promise<void> {
    await this.#boss.start();
  }

  async work(queue: Queue, handler: JobHandler): Promise<void> {
    await this.#boss.work<Record<string, unknown>>(
      queue,
      { pollingIntervalSeconds: 2, batchSize: 20, includeMetadata: false },
      async (jobs) => {
        for (const job of jobs) await handler(job.data);
      },
    );
  }

  /** Sends in the transaction of the change that asks for it: both happen, or neither. */
  async send(tx: Tx, queue: Queue, data: Record<string, unknown>, startAfter: Date): Promise<void> {
    await withOwnersRights(tx, () => this.#boss.send(queue, data, { startAfter, db: fromKysely(tx) }));
  }

  /** Repeats a job by a cron rule, once over all processes. */
  async schedule(queue: Queue, cron: string): Promise<void> {
    await this.#boss.schedule(queue, cron);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 5_000 });
  }
}
