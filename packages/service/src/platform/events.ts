import type { Database, Tx } from '../db/index.ts';
import { EventReader, type Reading } from './event-reader.ts';
import * as store from './events-store.ts';

/** Something that happened, as the log keeps it. Its data names no person: the log is kept for ever. */
export interface DomainEvent {
  readonly merchantId: string;
  readonly type:
    | 'shipment.created'
    | 'shipment.updated'
    | 'shipment.scanned'
    | 'node.overdue'
    | 'node.cleared'
    | 'quote.created'
    | 'quote.requested'
    | 'quote.accepted'
    | 'quote.declined'
    | 'quote.adjusted'
    | 'agreement.signed'
    | 'case.filed'
    | 'case.changed'
    | 'case.escalated'
    | 'case.closed'
    | 'review.asked'
    | 'review.created'
    | 'review.changed'
    | 'review.replied'
    | 'need.met'
    | 'need.changed'
    | 'suggestion.changed'
    | 'merchant.tiered'
    | 'shopper.merged'
    | 'shopper.parted'
    | 'shopper.erased';
  /** The id of what it happened to. */
  readonly subject: string;
  readonly data: Record<string, unknown>;
  readonly at: Date;
}

/** A place in the log. Readers go on from there. */
export type Cursor = `${string}-${string}`;

/** An entry of the log with its place. */
export interface LoggedEvent extends DomainEvent {
  readonly cursor: Cursor;
}

const largest = { xid: 2n ** 64n - 1n, id: 2n ** 63n - 1n };

export const isCursor = (text: string): text is Cursor => {
  const [, xid, id] = /^(\d{1,20})-(\d{1,19})$/.exec(text) ?? [];
  return xid !== undefined && id !== undefined && BigInt(xid) <= largest.xid && BigInt(id) <= largest.id;
};

/** True when this log can have given the cursor out: one from before a restore may lie ahead of it. */
export const isReached = (cursor: Cursor, position: Cursor): boolean =>
  BigInt(cursor.split('-')[0] ?? '') <= BigInt(position.split('-')[0] ?? '');

/** Writes an event in the transaction of the change that it tells of, and wakes readers when that commits. */
export const record = (tx: Tx, event: DomainEvent): Promise<void> => store.append(tx, event);

const channel = 'waybill_events';

/** A commit wakes its readers at once, but its entry is safe to read only when all older transactions have ended. */
const patience = [5, 20, 50, 100, 200, 400, 800, 1_600];

type Wake = (why: 'news' | 'stop') => void;

/** Wakes whoever follows a subject in this process, with one listening connection for all. */
export class EventHub {
  readonly #db: Database;
  readonly #heartbeat: number;
  readonly #onError: (error: unknown) => void;
  readonly #waiting = new Map<string, Set<Wake>>();
  readonly #readers = new Set<EventReader>();
  #unlisten: (() => Promise<void>) | undefined;
  #stopped = false;

  /**
   * @param heartbeat milliseconds without news after which a follower hears that there was none.
   * @param onError hears of readers that fail, and try again.
   */
  constructor(db: Database, heartbeat = 15_000, onError: (error: unknown) => void = () => undefined) {
    this.#db = db;
    this.#heartbeat = heartbeat;
    this.#onError = onError;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  async start(): Promise<void> {
    this.#unlisten = await this.#db.listen(channel, (subject) => {
      this.#wake(subject);
    });
  }

  /** Ends every `follow` and every reader, then the connection. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const wakes of this.#waiting.values()) for (const wake of wakes) wake('stop');
    await Promise.all([...this.#readers].map((reader) => reader.stop()));
    const unlisten = this.#unlisten;
    this.#unlisten = undefined;
    await unlisten?.();
  }

  /** Has the whole log read on, from where the reader of this name left it, until the hub stops. */
  async read(reading: Reading): Promise<void> {
    const reader = new EventReader(this.#db, reading, this.#heartbeat, this.#onError);
    this.#readers.add(reader);
    await reader.start();
  }

  /** Where the log stands now: whatever commits later comes after it. */
  position(): Promise<Cursor> {
    return store.position(this.#db);
  }

  /**
   * Yields the last cursor of each batch of news about a subject, and null as a heartbeat when there was none for a while.
   * Ends when the signal aborts or the hub stops. Nothing between the cursor and the end of the log is left out.
   */
  async *follow(
    subject: { merchantId: string; id: string },
    after: Cursor,
    signal: AbortSignal,
  ): AsyncGenerator<Cursor | null> {
    let cursor = after;
    const state = { woken: true, tries: 0 };
    let wake: Wake = () => undefined;
    const wakes = this.#waiting.get(subject.id) ?? new Set<Wake>();
    this.#waiting.set(subject.id, wakes);
    const listener: Wake = (why) => {
      // Whoever waits out an old transaction begins anew with each piece of news.
      if (why === 'news') Object.assign(state, { woken: true, tries: 0 });
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
      while (!isOver()) {
        const news = await store.lastAfter(this.#db, subject, cursor);
        if (news) {
          cursor = news;
          yield cursor;
          state.tries = 0;
        } else if (state.woken && state.tries < patience.length) {
          await wait(patience[state.tries++] ?? this.#heartbeat);
        } else {
          state.woken = false;
          await wait(this.#heartbeat);
          if (!isOver()) yield null;
        }
      }
    } finally {
      wakes.delete(listener);
      if (wakes.size === 0) this.#waiting.delete(subject.id);
    }
  }

  #wake(subject: string): void {
    for (const reader of this.#readers) reader.wake();
    const groups = subject === '' ? this.#waiting.values() : [this.#waiting.get(subject) ?? new Set<Wake>()];
    for (const wakes of groups) for (const wake of wakes) wake('news');
  }
}
