import { asStaff, inTenant, type Database, type Tx } from '../db/index.ts';
import type { Caller, StaffCaller } from '../platform/index.ts';
import { caseForStaff, caseOf, personOf } from './access.ts';
import type { findCase } from './case-store.ts';
import type { Doing } from './acting.ts';
import type { CaseFile } from './facts.ts';

/** Whoever sends a file: in whose transactions, to which cases, and who is said to have done it. */
export interface Sender {
  readonly attaches: Pick<Doing, 'by' | 'channel'>;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** @throws ProblemError case_not_found. */
  caseWith(tx: Tx, id: string, find: typeof findCase): Promise<CaseFile>;
}

export const customerSending = (db: Database, caller: Caller): Sender => ({
  attaches: { by: { kind: 'customer' }, channel: 'element' },
  transaction: (work) => inTenant(db, caller.merchantId, work),
  caseWith: (tx, id, find) => caseOf(tx, caller, id, find),
});

export const staffSending = (db: Database, caller: StaffCaller): Sender => ({
  attaches: { by: { kind: 'staff', person: personOf(caller) } },
  transaction: (work) => asStaff(db, work),
  caseWith: (tx, id, find) => caseForStaff(tx, caller, id, find),
});
