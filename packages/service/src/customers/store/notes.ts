import type { Person as StaffPerson } from '../../cases/index.ts';
import type { Tx } from '../../db/index.ts';
import type { NoteFact } from '../facts.ts';

/** Notes on any of these, newest first. */
export const findNotes = async (tx: Tx, merchantId: string, shopperIds: readonly string[]): Promise<NoteFact[]> => {
  const rows = await tx
    .selectFrom('shopper_notes')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('shopper_id', 'in', [...shopperIds])
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, at, person, text }) => ({ id, at, by: person as StaffPerson, text }));
};

export const insertNote = async (
  tx: Tx,
  { merchantId, shopperId }: { readonly merchantId: string; readonly shopperId: string },
  { id, at, by, text }: NoteFact,
): Promise<void> => {
  await tx
    .insertInto('shopper_notes')
    .values({ merchant_id: merchantId, shopper_id: shopperId, id, at, text, person: JSON.stringify(by) })
    .execute();
};
