import type { Role } from '@waybill/sdk/contract';
import { ProblemError, type StaffCaller } from '../platform/index.ts';

const deciding: readonly Role[] = ['supervisor', 'manager'];

const check =
  (roles: readonly Role[], detail: string) =>
  ({ role }: StaffCaller): void => {
    if (!roles.some((allowed) => allowed === role)) throw new ProblemError('not_allowed', { detail });
  };

/** @throws ProblemError not_allowed. */
export const checkMayDecide = check(deciding, 'Supervisors and managers decide that.');
/** @throws ProblemError not_allowed. */
export const checkMayErase = check(['manager'], 'Managers have a person’s data erased.');
