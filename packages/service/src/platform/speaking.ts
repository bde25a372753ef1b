import type { Role } from '@waybill/sdk/contract';
import { ProblemError } from './problems.ts';
import type { StaffCaller } from './staff.ts';

/** Those who speak with customers. A department sees its own cases, and nothing else of what customers say. */
const speaking: ReadonlySet<string> = new Set<Role>(['agent', 'senior', 'supervisor', 'manager']);

/** @throws ProblemError not_allowed. */
export const checkSpeaks = ({ role }: Pick<StaffCaller, 'role'>): void => {
  if (!speaking.has(role))
    throw new ProblemError('not_allowed', { detail: 'Whoever speaks with customers sees that.' });
};
