import type { Database, Tx } from '../db/index.ts';
import * as store from './events-store.ts';

/** Something that happened, as the log keeps it. Its data names no person: the log is kept for ever. */
export interface DomainEvent {
  readonly merchantId: string;
  readonly type: 'shipment.created' | 'shipment.updated' | 'shipment.scanned' | 'node.overdue' | 'node.cleared';
  /** The id of what it happened to. */
  readonly subject: string;
  readonly data: Record<string, unknown>;
  readonly at: Date;
}

/** A place in the log. Readers go on from there. */
export type Cursor = `${string}-${string}`;

export const isCursor = (text: string): text is Cursor => /^\d{1,20}-\d{1,19}$/.test(text);

/** Writes an event in the transaction of the change that it tells of, and wakes readers when that commits. */
export const record = (tx: Tx, event: DomainEvent): Promise<void> => store.append(tx, event);

const channel = 'waybill_events';
const heartbeat = 15_000;
/** A commit wakes its readers at once, but its entry is safe to read only when all older transactions have ended. */
const patience = [5, 20, 50, 100, 200, 400, 800, 1_600];

type Wake = (why: 'news' | 'stop') => void;

/** Wakes whoever follows a subject in this process, with one listening connection for all. */
export class EventHub {
  readonly #db: Database;
  readonly #waiting = new Map<string, Set<Wake>>();
  #unlisten: (() => Promise<void>) | undefined;
  #stopped = false;

  constructor(db: Database) {
    this.#db = db;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  async start(): Promise<void> {
    this.#unlisten = await this.#db.listen(channel, (subject) => {
      this.#wake(subject);
    });
  }

  /** Ends every `follow`, then the connection. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const wakes of this.#waiting.values()) for (const wake of wakes) wake('stop');
    const unlisten = this.#unlisten;
    this.#unlisten = undefined;
    await unlisten?.();
  }

  /** Where the log stands now: whatever commits later comes after it. */
  position(): Promise<Cursor> {
    return store.position(this.#db);
  }

  /**
   * Yields the last cursor of each batch of news about a subject, and null as a heartbeat when there was none for 15 s.
   * Ends when the signal aborts or the hub stops. Nothing between the cursor and the end of the log is left out.
   */
  async *follow(
    subject: { merchantId: string; id: string },
    after: Cursor,
    signal: AbortSignal,
  ): AsyncGenerator<Cursor | null> {
    let cursor = after;
    const state = { woken: true };
    let wake: Wake = () => undefined;
    const wakes = this.#waiting.get(subject.id) ?? new Set<Wake>();
    this.#waiting.set(subject.id, wakes);
    const listener: Wake = (why) => {
      state.woken ||= why === 'news';
      wake(why);
    };
    wakes.add(listener);
    const isOver = (): boolean => signal.aborted || this.#stopped;
    const wait = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        signal.addEventListener('abort', done, { once: true });
        wake = done;
      });
    try {
      for (let tries = 0; !isOver();) {
        const news = await store.lastAfter(this.#db, subject, cursor);
        if (news) {
          cursor = news;
          yield cursor;
          tries = 0;
        } else if (state.woken && tries < patience.length) {
          await wait(patience[tries++] ?? heartbeat);
        } else {
          state.woken = false;
          tries = 0;
          await wait(heartbeat);
          if (!isOver()) yield null;
        }
      }
    } finally {
      wakes.delete(listener);
      if (wakes.size === 0) this.#waiting.delete(subject.id);
    }
  }

  #wake(subject: string): void {
    const groups = subject === '' ? this.#waiting.values() : [this.#waiting.get(subject) ?? new Set<Wake>()];
    for (const wakes of groups) for (const wake of wakes) wake('news');
  }
}
