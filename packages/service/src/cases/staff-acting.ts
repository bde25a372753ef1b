import type { StaffCase } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { Platform, StaffCaller } from '../platform/index.ts';
import { caseForStaff, personOf } from './access.ts';
import { actOn, type Doing } from './acting.ts';
import type { CaseFact, CaseFile } from './facts.ts';
import { presentFile } from './presenting-staff.ts';
import { departmentFor, isFinal } from './rules/index.ts';
import { policyOf } from './settings.ts';

/** Something that a member of staff does. */
export type StaffDoing = Omit<Doing, 'by'>;

/** Who does it, in whose transaction. */
export interface StaffAsk {
  readonly caller: StaffCaller;
  readonly tx: Tx;
}

/** What is to be done to the case as it is, in order. */
export type Decide = (file: CaseFile, now: Date) => readonly StaffDoing[] | Promise<readonly StaffDoing[]>;

/** Does something to a case as a member of staff. @throws ProblemError case_not_found, case_state. */
export const actAsStaff = async (
  platform: Platform,
  { caller, tx }: StaffAsk,
  id: string,
  decide: Decide,
): Promise<StaffCase> => {
  let file = await caseForStaff(tx, caller, id);
  const by = { kind: 'staff', person: personOf(caller) } as const;
  for (const doing of await decide(file, platform.clock.now())) {
    file = await actOn(platform, tx, file, { ...doing, by });
  }
  return presentFile(platform, tx, file);
};

/** Passes a case on to the department that the matrix names for what is now known of it. Whoever has it keeps it. */
export const followMatrix = (
  platform: Platform,
  fact: CaseFact,
  known: Partial<Pick<CaseFact, 'class' | 'type' | 'cause'>>,
): readonly StaffDoing[] => {
  const department = departmentFor(policyOf(platform).matrix, { ...fact, ...known });
  if (department === fact.department || isFinal(fact.state)) return [];
  return [{ body: { act: 'assign', department, person: fact.person } }];
};
