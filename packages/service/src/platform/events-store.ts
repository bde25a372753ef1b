import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import type { Cursor, DomainEvent } from './events.ts';

export const append = async (tx: Tx, event: DomainEvent): Promise<void> => {
  await sql`
    with entry as (
      insert into events (merchant_id, type, subject, data, at)
      values (${event.merchantId}, ${event.type}, ${event.subject}, ${JSON.stringify(event.data)}::jsonb, ${event.at})
      returning subject
    )
    select pg_notify('waybill_events', subject) from entry`.execute(tx);
};

export const position = async (db: Database): Promise<Cursor> => {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(
    db.kysely,
  );
  return `${rows[0]?.xmin ?? '0'}-0`;
};

/**
 * The newest entry about a subject after a cursor, or undefined. Only below the oldest running transaction: an id
 * given out earlier can still commit later, and a reader that went past it would never see it.
 */
export const lastAfter = async (
  db: Database,
  subject: { merchantId: string; id: string },
  after: Cursor,
): Promise<Cursor | undefined> => {
  const [xid, id] = after.split('-');
  const { rows } = await sql<{ xid: string; id: number }>`
    select xid::text as xid, id from events
    where merchant_id = ${subject.merchantId} and subject = ${subject.id}
      and (xid, id) > (${xid}::xid8, ${id}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by events.xid desc, events.id desc limit 1`.execute(db.kysely);
  return rows[0] && `${rows[0].xid}-${String(rows[0].id)}`;
};

/** A log restored from another server carries transaction numbers of that server; those are all in the past here. */
export const adoptForeignEntries = async (db: Database): Promise<void> => {
  await sql`update events set xid = '1'::xid8 where xid >= pg_snapshot_xmax(pg_current_snapshot())`.execute(db.kysely);
};
