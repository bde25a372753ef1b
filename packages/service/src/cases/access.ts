import type { Tx } from '../db/index.ts';
import { ProblemError, type Caller, type StaffCaller } from '../platform/index.ts';
import { findCase, findForChange } from './case-store.ts';
import type { CaseFile, Person } from './facts.ts';

/**
 * A case that a customer asks for: with the token that filing it gave, or by the merchant's server. To whoever has no
 * right to it, there is no such case.
 *
 * @throws ProblemError case_not_found.
 */
export const caseOf = async (
  tx: Tx,
  { merchantId, key, token }: Caller,
  id: string,
  find: typeof findCase = findCase,
): Promise<CaseFile> => {
  const file = key.kind === 'secret' || token?.caseId === id ? await find(tx, merchantId, id) : undefined;
  if (!file) throw new ProblemError('case_not_found');
  return file;
};

/** Any merchant's case, for staff to act on. @throws ProblemError case_not_found. */
export const caseForStaff = async (tx: Tx, id: string): Promise<CaseFile> => {
  const file = await findForChange(tx, null, id);
  if (!file) throw new ProblemError('case_not_found');
  return file;
};

/** A member of staff, as entries keep who did what. */
export const personOf = ({ id, name }: Pick<StaffCaller, 'id' | 'name'>): Person => ({ id, name, displayName: name });
