import type { Tx } from '../db/index.ts';
import type { AgreementFact } from './facts.ts';
import { listPage } from './store.ts';

/** More than any merchant has in force at once. */
const most = 100;

/** What a merchant has been promised over all products at a time, in all agreements that are in force then. */
export const agreedTargets = async (tx: Tx, merchantId: string, at: Date): Promise<AgreementFact['targets']> => {
  const agreements = await listPage(tx, { merchantId, at, offeredOnly: false, after: undefined, limit: most });
  return agreements.flatMap(({ targets }) => targets).filter(({ product }) => product === null);
};
