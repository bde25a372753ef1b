import { sql } from 'kysely';
import { withOwnersRights, type Tx } from '../db/index.ts';
import type { DutyFact } from './facts.ts';

/** Somebody of the operator who can be given a case. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** Everybody on duty, with what they have to do over all merchants: it is the operator's own, whoever's case asks. */
export const findOnDuty = async (tx: Tx): Promise<(DutyFact & Member)[]> => {
  const { rows } = await sql<DutyFact & Member>`
    select id, name, display_name as "displayName", role, department, last_assigned_at as "lastAssignedAt",
      open_cases as "openCases"
    from staff_on_duty()`.execute(tx);
  return rows;
};

/** Somebody who has an account, on duty or not. */
export const findMember = async (tx: Tx, id: string): Promise<Member | undefined> =>
  tx
    .selectFrom('staff')
    .select(['id', 'name', 'display_name as displayName'])
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();

/** Remembers who was given something last, so that the next goes to another. */
export const noteAssigned = (tx: Tx, id: string, at: Date): Promise<void> =>
  withOwnersRights(tx, async () => {
    await tx.updateTable('staff_duty').set({ last_assigned_at: at }).where('staff_id', '=', id).execute();
  });

/** @returns false where they are on duty already. */
export const beginDuty = async (tx: Tx, staffId: string, since: Date): Promise<boolean> => {
  const row = await tx
    .insertInto('staff_duty')
    .values({ staff_id: staffId, since, last_assigned_at: null })
    .onConflict((conflict) => conflict.column('staff_id').doNothing())
    .returning('staff_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const endDuty = async (tx: Tx, staffId: string): Promise<void> => {
  await tx.deleteFrom('staff_duty').where('staff_id', '=', staffId).execute();
};
