import type { StaffMember } from '@waybill/sdk/contract';
import { withOwnersRights, type Database, type Tx } from '../db/index.ts';

const columns = [
  'staff.id',
  'staff.name',
  'staff.display_name as displayName',
  'staff.email',
  'staff.role',
  'staff.department',
] as const;

export const insert = async (
  tx: Tx,
  { passwordHash, displayName, ...member }: StaffMember & { passwordHash: string },
): Promise<boolean> => {
  const row = await tx
    .insertInto('staff')
    .values({ ...member, display_name: displayName, password_hash: passwordHash })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** @returns undefined where nobody has the address. */
export const setDisplayName = (tx: Tx, email: string, displayName: string): Promise<StaffMember | undefined> =>
  tx
    .updateTable('staff')
    .set({ display_name: displayName })
    .where('email', '=', email)
    .returning(columns)
    .executeTakeFirst();

export const findByEmail = async (
  db: Database,
  email: string,
): Promise<{ member: StaffMember; passwordHash: string } | undefined> => {
  const row = await db.kysely
    .selectFrom('staff')
    .select([...columns, 'staff.password_hash'])
    .where('staff.email', '=', email)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { password_hash: passwordHash, ...member } = row;
  return { member, passwordHash };
};

export const insertSession = async (
  db: Database,
  session: { hash: string; staffId: string; expiresAt: Date },
): Promise<void> => {
  await db.kysely
    .insertInto('staff_sessions')
    .values({ token_hash: session.hash, staff_id: session.staffId, expires_at: session.expiresAt })
    .execute();
};

export const findBySession = (db: Database, hash: string, now: Date): Promise<StaffMember | undefined> =>
  db.kysely
    .selectFrom('staff_sessions')
    .innerJoin('staff', 'staff.id', 'staff_sessions.staff_id')
    .select(columns)
    .where('staff_sessions.token_hash', '=', hash)
    .where('staff_sessions.expires_at', '>', now)
    .where('staff.disabled_at', 'is', null)
    .executeTakeFirst();

export const deleteSession = (tx: Tx, hash: string): Promise<void> =>
  withOwnersRights(tx, async () => {
    await tx.deleteFrom('staff_sessions').where('token_hash', '=', hash).execute();
  });
