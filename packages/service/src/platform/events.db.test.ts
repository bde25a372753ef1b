import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshPostgres } from '../../test/databases.ts';
import { asOperator, type Database } from '../db/index.ts';
import { EventHub, isCursor, isReached, record, type Cursor } from './events.ts';
import { createKeys } from './keys.ts';

/** What transactions do, one step after the other: begin, write into the log, end one way or the other. */
type Step = { readonly who: number; readonly does: 'write' | 'commit' | 'rollback' };

const steps = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 3 }),
    does: fc.constantFrom('write' as const, 'write' as const, 'commit' as const, 'rollback' as const),
  }),
  { minLength: 1, maxLength: 14 },
);

describe('The event log on PostgreSQL, with transactions that overlap', () => {
  let db: Database;
  let hub: EventHub;
  let merchantId: string;
  let runs = 0;
  beforeAll(async () => {
    db = await (await freshPostgres()).open();
    hub = new EventHub(db, 100);
    await hub.start();
    ({ merchantId } = await createKeys(db, { merchant: 'Shop', origins: [] }));
  });
  afterAll(async () => {
    await hub.stop();
    await db.close();
  });

  /** A transaction that a test leads by the hand. */
  const begin = (subject: string) => {
    const orders: { act: (write: () => Promise<void>) => Promise<void>; done: () => void }[] = [];
    let wake: () => void = () => undefined;
    let over = false;
    const finished = asOperator(db, async (tx) => {
      const write = async (): Promise<void> => {
        // The number is taken when the entry is written, the place of a reader when it commits.
        await record(tx, { merchantId, type: 'shipment.updated', subject, data: {}, at: new Date() });
      };
      for (;;) {
        const order = orders.shift();
        if (!order) {
          if (over) return;
          await new Promise<void>((resolve) => (wake = resolve));
          continue;
        }
        await order.act(write);
        order.done();
      }
    }).catch((error: unknown) => {
      if (!(error instanceof Error && error.message === 'rolled back')) throw error;
    });
    const told = (act: (write: () => Promise<void>) => Promise<void>): Promise<void> =>
      new Promise((done) => {
        orders.push({ act, done });
        wake();
      });
    return {
      write: () => told((write) => write()),
      commit: () => {
        over = true;
        wake();
        return finished;
      },
      rollback: () => {
        orders.push({ act: () => Promise.reject(new Error('rolled back')), done: () => undefined });
        wake();
        return finished;
      },
    };
  };

  it("is read to its end by whoever follows it, with nothing before the reader's place left out", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (plan: readonly Step[]) => {
        const subject = `shp_${String((runs += 1))}`;
        const start = await hub.position();
        const leave = new AbortController();
        const seen: Cursor[] = [];
        const counts: number[] = [];
        const following = (async () => {
          for await (const cursor of hub.follow({ merchantId, id: subject }, start, leave.signal)) {
            if (cursor === null) continue;
            // At each place that a reader is given, everything before it can be read already: nothing comes in later.
            const { rows } = await sql<{ count: number }>`
              select count(*) from events where subject = ${subject} and (xid, id) <= (${cursor.split('-')[0]}::xid8, ${cursor.split('-')[1]}::bigint)`.execute(
              db.kysely,
            );
            seen.push(cursor);
            counts.push(rows[0]?.count ?? 0);
          }
        })();
        const open = new Map<number, ReturnType<typeof begin>>();
        for (const { who, does } of plan) {
          const transaction = open.get(who) ?? begin(subject);
          open.set(who, transaction);
          await transaction[does]();
          if (does !== 'write') open.delete(who);
        }
        for (const transaction of open.values()) await transaction.commit();
        const { rows } = await sql<{ xid: string; id: number }>`
          select xid::text as xid, id from events where subject = ${subject} order by events.xid, events.id`.execute(
          db.kysely,
        );
        const all = rows.map(({ xid, id }) => `${xid}-${id}`);
        for (let tries = 0; seen.at(-1) !== all.at(-1) && tries < 400; tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 5));
        leave.abort();
        await following;
        expect(seen.at(-1)).toBe(all.at(-1));
        // How many entries stood at or before each place when the reader got there, and how many do at the end.
        expect(counts).toEqual(seen.map((cursor) => all.indexOf(cursor) + 1));
      }),
      { numRuns: 25 },
    );
  });
});

describe('A place in the log', () => {
  it('is what a log can give out', () => {
    const xid = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
    const id = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
    fc.assert(fc.property(xid, id, (one, two) => isCursor(`${one}-${two}`)));
    fc.assert(fc.property(xid, xid, id, (one, two, entry) => isReached(`${one}-${entry}`, `${two}-0`) === one <= two));
    for (const wrong of [
      '',
      '-',
      '1',
      '1-',
      '-1',
      '1-2-3',
      '1.5-2',
      ' 1-2',
      '1-2\n',
      `${2n ** 64n}-1`,
      `1-${2n ** 63n}`,
    ]) {
      expect(isCursor(wrong)).toBe(false);
    }
  });
});
