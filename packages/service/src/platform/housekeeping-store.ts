import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

/** Forgets what no longer counts: answers after 24 h, ended tokens, sessions, codes and counters, and old wrong proofs. */
export const forget = async (db: Database): Promise<void> => {
  for (const what of [
    sql`delete from idempotency where created_at < now() - interval '24 hours'`,
    sql`delete from staff_idempotency where created_at < now() - interval '24 hours'`,
    sql`delete from revoked_tokens where expires_at < now()`,
    sql`delete from staff_sessions where expires_at < now()`,
    sql`delete from one_time_codes where expires_at < now() - interval '1 day'`,
    sql`delete from rate_limits where expire < extract(epoch from now()) * 1000`,
    sql`delete from proof_failures where day < current_date - 400`,
  ]) {
    await what.execute(db.kysely);
  }
};
