import type { Selectable } from 'kysely';
import type { MergeProof } from '@waybill/sdk/contract';
import type { Person as StaffPerson } from '../../cases/index.ts';
import type { Tables, Tx } from '../../db/index.ts';
import type { Pair, Tie } from '../facts.ts';

// What the table holds was checked before it was written.
const toTie = (row: Selectable<Tables['shopper_ties']>): Tie => ({
  id: row.id,
  a: row.a,
  b: row.b,
  proof: row.proof as MergeProof,
  subject: row.subject,
  at: row.at,
  by: row.person as StaffPerson | null,
  reason: row.reason,
  undone:
    row.undone_at === null
      ? null
      : { at: row.undone_at, by: row.undone_by as StaffPerson | null, reason: row.undone_because ?? '' },
});

/** Ties with any of these contacts, undone ones too, in the order in which they were made. */
export const findWith = async (tx: Tx, merchantId: string, keys: readonly string[]): Promise<Tie[]> => {
  if (keys.length === 0) return [];
  const rows = await tx
    .selectFrom('shopper_ties')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where((where) => where.or([where('a', 'in', [...keys]), where('b', 'in', [...keys])]))
    .orderBy('id')
    .execute();
  return rows.map(toTie);
};

/** What a parcel shows and is not undone. */
export const findProvedBy = async (tx: Tx, merchantId: string, shipmentId: string): Promise<Tie[]> => {
  const rows = await tx
    .selectFrom('shopper_ties')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('proof', '=', 'parcel')
    .where('subject', '=', shipmentId)
    .where('undone_at', 'is', null)
    .execute();
  return rows.map(toTie);
};

export const insert = async (tx: Tx, merchantId: string, tie: Omit<Tie, 'undone'>): Promise<void> => {
  const { id, a, b, proof, subject, at, by, reason } = tie;
  await tx
    .insertInto('shopper_ties')
    .values({
      merchant_id: merchantId,
      ...{ id, a, b, proof, subject, at, reason },
      person: by && JSON.stringify(by),
      undone_at: null,
      undone_by: null,
      undone_because: null,
    })
    .execute();
};

export const remove = async (tx: Tx, merchantId: string, id: string): Promise<void> => {
  await tx.deleteFrom('shopper_ties').where('merchant_id', '=', merchantId).where('id', '=', id).execute();
};

/** Undoes all that ties two contacts to each other. */
export const undo = async (
  tx: Tx,
  merchantId: string,
  { a, b }: Pair,
  { at, by, reason }: { readonly at: Date; readonly by: StaffPerson; readonly reason: string },
): Promise<void> => {
  await tx
    .updateTable('shopper_ties')
    .set({ undone_at: at, undone_by: JSON.stringify(by), undone_because: reason })
    .where('merchant_id', '=', merchantId)
    .where('a', '=', a)
    .where('b', '=', b)
    .where('undone_at', 'is', null)
    .execute();
};
