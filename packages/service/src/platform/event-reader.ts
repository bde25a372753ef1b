import { asOperator, type Database, type Tx } from '../db/index.ts';
import type { LoggedEvent } from './events.ts';
import * as store from './events-store.ts';

/** Reads the whole log, and keeps its place in it. */
export interface Reading {
  /** Where it goes on is kept under this name. */
  readonly name: string;
  /**
   * Takes what comes next, in order, in the transaction that moves the place on: both happen, or neither. What fails is
   * given again, and holds up all that follows: leave what can fail to a job.
   */
  readonly take: (tx: Tx, events: readonly LoggedEvent[]) => Promise<void>;
  /** How many are taken in one transaction: on the embedded database everybody waits for it. Default: 200. */
  readonly atOnce?: number;
}

/** Entries that are taken at once, where the reader says nothing else. */
const usual = 200;

/** Pauses after news, in which more may come or an older transaction end: what comes close together is read at once. */
const pauses = [50, 100, 200, 400, 800, 1_600];

/**
 * Reads the log on from where it was left, in order and in one process at a time, as long as it runs. Whatever a log holds
 * when a reader is new is read too.
 */
export class EventReader {
  readonly #db: Database;
  readonly #reading: Reading;
  readonly #atOnce: number;
  readonly #heartbeat: number;
  readonly #onError: (error: unknown) => void;
  #quiet = 0;
  #stopped = false;
  #interrupt: () => void = () => undefined;
  #running: Promise<void> | undefined;

  /** @param heartbeat milliseconds after which it looks without having been woken: another process may be gone. */
  constructor(db: Database, reading: Reading, heartbeat: number, onError: (error: unknown) => void) {
    this.#db = db;
    this.#reading = reading;
    this.#atOnce = reading.atOnce ?? usual;
    this.#heartbeat = heartbeat;
    this.#onError = onError;
  }

  async start(): Promise<void> {
    await store.addReader(this.#db, this.#reading.name);
    this.#running = this.#run();
  }

  /** There is news. */
  wake(): void {
    const asleep = this.#quiet >= pauses.length;
    this.#quiet = 0;
    if (asleep) this.#interrupt();
  }

  /** Ends when what is being read is taken. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#interrupt();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      if ((await this.#readOn()) === this.#atOnce) continue;
      const pause = pauses[this.#quiet] ?? this.#heartbeat;
      this.#quiet += 1;
      await this.#rest(pause);
    }
  }

  /** @returns how many entries were taken. */
  async #readOn(): Promise<number> {
    const { name, take } = this.#reading;
    try {
      return await asOperator(this.#db, async (tx) => {
        const position = await store.takeReader(tx, name);
        const events = position === undefined ? [] : await store.nextAfter(tx, position, this.#atOnce);
        const last = events.at(-1);
        if (!last) return 0;
        await take(tx, events);
        await store.moveReader(tx, name, last.cursor);
        return events.length;
      });
    } catch (error) {
      this.#onError(error);
      return 0;
    }
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
