import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeOnBoth, freshPostgres, type FreshDatabase } from '../../test/databases.ts';
import { asOperator, type Database } from '../db/index.ts';
import type { Reading } from './event-reader.ts';
import { EventHub, record } from './events.ts';
import { adoptForeignEntries } from './events-store.ts';
import { createKeys } from './keys.ts';

const settled = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 });

/** Keeps what it was given. */
const reading = (name = 'test'): Reading & { readonly subjects: string[] } => {
  const subjects: string[] = [];
  return {
    name,
    subjects,
    take: async (_, events) => {
      subjects.push(...events.map(({ subject }) => subject));
    },
  };
};

const writeFrom = (db: Database, merchantId: string) => {
  let written = 0;
  return async (many = 1): Promise<void> => {
    for (let count = 0; count < many; count += 1) {
      written += 1;
      const subject = `s${written}`;
      await asOperator(db, (tx) =>
        record(tx, { merchantId, type: 'shipment.updated', subject, data: {}, at: new Date() }),
      );
    }
  };
};

const upTo = (many: number): string[] => Array.from({ length: many }, (_, index) => `s${index + 1}`);

describeOnBoth('A reader of the event log', (fresh) => {
  let db: Database;
  let write: ReturnType<typeof writeFrom>;
  const hubs: EventHub[] = [];
  const hub = async (onError?: (error: unknown) => void): Promise<EventHub> => {
    const started = new EventHub(db, 200, onError);
    await started.start();
    hubs.push(started);
    return started;
  };
  beforeEach(async () => {
    db = await (await fresh()).open();
    const { merchantId } = await createKeys(db, { merchant: 'Shop', origins: [] });
    write = writeFrom(db, merchantId);
  });
  afterEach(async () => {
    for (const started of hubs.splice(0)) await started.stop();
    await db.close();
  });

  it('reads everything in order, from the beginning, more than one batch and as it comes', async () => {
    await write(450);
    const all = reading();
    await (await hub()).read(all);
    await settled(() => expect(all.subjects).toHaveLength(450));
    await write(3);
    await settled(() => expect(all.subjects).toEqual(upTo(453)));
  });

  it('goes on where it was, after it was stopped, and by its own name', async () => {
    const [before, after, other] = [reading(), reading(), reading('other')];
    await write(2);
    const first = await hub();
    await first.read(before);
    await settled(() => expect(before.subjects).toEqual(upTo(2)));
    await first.stop();
    await write(2);
    const second = await hub();
    await second.read(after);
    await second.read(other);
    await settled(() => expect(after.subjects).toEqual(['s3', 's4']));
    await settled(() => expect(other.subjects).toEqual(upTo(4)));
    expect(before.subjects).toEqual(upTo(2));
  });

  it('is given again what it could not take, and nothing after it before', async () => {
    const errors: unknown[] = [];
    const all = reading();
    let failures = 2;
    await (
      await hub((error) => errors.push(error))
    ).read({
      name: 'test',
      take: async (tx, events) => {
        await tx.updateTable('merchants').set({ name: 'changed' }).execute();
        failures -= 1;
        if (failures >= 0) throw new Error('not yet');
        await all.take(tx, events);
      },
    });
    await write(5);
    await settled(() => expect(all.subjects).toEqual(upTo(5)));
    expect(errors.map(String)).toEqual(['Error: not yet', 'Error: not yet']);
  });

  it('goes on behind what it had read when the log is restored on a younger server', async () => {
    await write(3);
    const before = reading();
    const first = await hub();
    await first.read(before);
    await settled(() => expect(before.subjects).toHaveLength(3));
    await first.stop();
    // As a backup of a server whose transactions have far larger numbers.
    await sql`update events set xid = '4000000000'::xid8`.execute(db.kysely);
    await sql`update event_readers set position = '4000000000-' || split_part(position, '-', 2)`.execute(db.kysely);
    await adoptForeignEntries(db);
    await write(2);
    const after = reading();
    await (await hub()).read(after);
    await settled(() => expect(after.subjects).toEqual(['s4', 's5']));
  });
});

describe('A reader of the event log, in two processes', () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshPostgres();
  });

  it('reads in one of them at a time: all of it, in order, nothing twice, also when one goes away', async () => {
    const [one, two] = [await database.open(), await database.open()];
    const hubs = [new EventHub(one, 100), new EventHub(two, 100)] as const;
    const { merchantId } = await createKeys(one, { merchant: 'Shop', origins: [] });
    const write = writeFrom(one, merchantId);
    const all = reading();
    for (const hub of hubs) {
      await hub.start();
      await hub.read(all);
    }
    await write(60);
    await settled(() => expect(all.subjects).toHaveLength(60));
    await hubs[0].stop();
    await write(20);
    await settled(() => expect(all.subjects).toEqual(upTo(80)));
    await hubs[1].stop();
    await one.close();
    await two.close();
  });
});
