import { sql } from 'kysely';
import { asOperator } from '../../db/index.ts';
import { nextAfter } from '../../platform/events-store.ts';
import type { LoggedEvent, Platform } from '../../platform/index.ts';
import { countNews } from '../following.ts';

/** Reads the log to its end, so many entries at a time. @returns how far it got */
export const followLog = async (
  platform: Platform,
  from: LoggedEvent['cursor'],
  atOnce: number,
): Promise<LoggedEvent['cursor']> => {
  for (let read = from; ;) {
    const left = await asOperator(platform.db, async (tx) => {
      const events = await nextAfter(tx, read, atOnce);
      if (events.length > 0) await countNews(platform, tx, events);
      read = events.at(-1)?.cursor ?? read;
      const [xid, id] = read.split('-');
      const { rows } = await sql`
        select from events where (xid, id) > (${xid}::xid8, ${id}::bigint) limit 1`.execute(tx);
      return rows.length > 0;
    });
    if (!left) return read;
    // A transaction of somebody else on the same server holds up what is safe to read.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
