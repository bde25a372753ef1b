import type { Tx } from '../../db/index.ts';

export const merchantName = async (tx: Tx, id: string): Promise<string> => {
  const { name } = await tx.selectFrom('merchants').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return name;
};
