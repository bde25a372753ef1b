import type { EvidenceFile } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { shownAs, type KeptKind } from '../evidence/index.ts';
import type { CaseFact } from './facts.ts';

/** The files of a case that were made safe and stored, in that order. */
export const findStored = async (
  tx: Tx,
  { merchantId, id }: Pick<CaseFact, 'merchantId' | 'id'>,
): Promise<EvidenceFile[]> => {
  const rows = await tx
    .selectFrom('evidence')
    .select(['id', 'number', 'kind', 'stored_size', 'stored_at'])
    .where('merchant_id', '=', merchantId)
    .where('case_id', '=', id)
    .where('state', '=', 'stored')
    .orderBy('number')
    .execute();
  return rows.flatMap(({ id: file, number, kind, stored_size: size, stored_at: at }) =>
    number === null || size === null || at === null
      ? []
      : [{ id: file, ...shownAs(kind as KeptKind, number), size, at: at.toISOString() }],
  );
};
