import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import type { Cursor, DomainEvent, LoggedEvent } from './events.ts';

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

/**
 * A log restored from another server carries transaction numbers of that server; those are all in the past here. Its
 * readers go on behind the last entry that they have read.
 */
export const adoptForeignEntries = async (db: Database): Promise<void> => {
  for (const what of [
    sql`update events set xid = '1'::xid8 where xid >= pg_snapshot_xmax(pg_current_snapshot())`,
    sql`update event_readers set position = '1-' || split_part(position, '-', 2)
      where split_part(position, '-', 1)::xid8 > pg_snapshot_xmax(pg_current_snapshot())`,
  ]) {
    await what.execute(db.kysely);
  }
};

/** Makes a reader known. It begins with the log. */
export const addReader = async (db: Database, name: string): Promise<void> => {
  await sql`insert into event_readers (name, position) values (${name}, '0-0') on conflict do nothing`.execute(
    db.kysely,
  );
};

/** How far a reader has come, which it alone knows until the transaction ends; undefined while another process reads. */
export const takeReader = async (tx: Tx, name: string): Promise<Cursor | undefined> => {
  const { rows } = await sql<{ position: Cursor }>`
    select position from event_readers where name = ${name} for update skip locked`.execute(tx);
  return rows[0]?.position;
};

export const moveReader = async (tx: Tx, name: string, position: Cursor): Promise<void> => {
  await sql`update event_readers set position = ${position} where name = ${name}`.execute(tx);
};

/** The next entries after a cursor, in order, whatever they are about. Below the oldest running transaction, as above. */
export const nextAfter = async (tx: Tx, after: Cursor, limit: number): Promise<LoggedEvent[]> => {
  const [xid, id] = after.split('-');
  const { rows } = await sql<
    { cursor: Cursor; merchant_id: string } & Pick<DomainEvent, 'type' | 'subject' | 'data' | 'at'>
  >`
    select xid::text || '-' || id as cursor, merchant_id, type, subject, data, at from events
    where (xid, id) > (${xid}::xid8, ${id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by events.xid, events.id limit ${limit}`.execute(tx);
  return rows.map(({ merchant_id: merchantId, ...event }) => ({ ...event, merchantId }));
};
