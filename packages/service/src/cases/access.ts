import type { Tx } from '../db/index.ts';
import { ProblemError, type Caller, type StaffCaller } from '../platform/index.ts';
import { findCase, findForChange } from './case-store.ts';
import type { CaseFact, CaseFile, Person } from './facts.ts';

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

/** What a member of staff sees: their department's own work, or, null, all there is. */
export type StaffScope = { readonly department: string; readonly personId: string } | null;

export const scopeOf = ({ id, role, department }: Pick<StaffCaller, 'id' | 'role' | 'department'>): StaffScope =>
  role === 'department' ? { department: department ?? '', personId: id } : null;

const sees = (scope: StaffScope, { department, person, subtasks }: CaseFact): boolean =>
  scope === null ||
  department === scope.department ||
  person?.id === scope.personId ||
  subtasks.some((subtask) => subtask.department === scope.department);

/** Any merchant's case, for staff to act on. @throws ProblemError case_not_found, for what is another department's too. */
export const caseForStaff = async (
  tx: Tx,
  caller: StaffCaller,
  id: string,
  find: typeof findCase = findForChange,
): Promise<CaseFile> => {
  const file = await find(tx, null, id);
  if (!file || !sees(scopeOf(caller), file.fact)) throw new ProblemError('case_not_found');
  return file;
};

/** A member of staff, as entries keep who did what. */
export const personOf = ({ id, name, displayName }: Pick<StaffCaller, 'id' | 'name' | 'displayName'>): Person => ({
  id,
  name,
  displayName,
});
