import type { CaseClass, CaseType, ExceptionCode, Milestone } from '@waybill/sdk/contract';
import type { CaseFact } from '../facts.ts';
import { isFinal } from './machine.ts';
import { classOf, isGraver, sameMatter } from './matters.ts';

/** What is known of a parcel that something may be wrong with. */
export interface ParcelTrouble {
  readonly shipmentId: string;
  readonly milestone: Milestone;
  readonly exception: { readonly code: ExceptionCode; readonly scanId: string | null } | null;
  readonly promisedAt: Date | null;
  /** Of the node that is awaited. */
  readonly ownerDepartment: string;
}

/** A case that the service opens by itself. */
export interface ExceptionOpening {
  readonly act: 'open';
  /** One parcel, one trouble: opened once, whoever looks, and how often a carrier repeats itself. */
  readonly key: string;
  readonly class: CaseClass;
  readonly type: CaseType;
  readonly department: string;
  readonly scanId: string | null;
}

/** A case that is open turns out worse. */
export interface ExceptionChange {
  readonly act: 'reclassify';
  readonly caseId: string;
  readonly class: CaseClass;
  readonly type: CaseType;
}

/** What the service opens a case for before anybody complains. */
const troubles: Readonly<Partial<Record<ExceptionCode, CaseType>>> = {
  lost: 'lost',
  damaged: 'broken',
  destroyed: 'broken',
  contaminated: 'contaminated',
  misrouted: 'misrouted',
};

/** It arrived, it waits for the consignee, or it never will: no promise of delivery can be broken any more. */
const noneAwaited: readonly Milestone[] = ['ready_for_collection', 'delivered', 'returning', 'returned', 'cancelled'];

const troubleOf = ({ exception, milestone, promisedAt }: ParcelTrouble, now: Date): CaseType | null => {
  const told = exception === null ? undefined : troubles[exception.code];
  if (told !== undefined) return told;
  const overdue = promisedAt !== null && now > promisedAt && !noneAwaited.includes(milestone);
  return overdue ? 'delayed' : null;
};

/**
 * What the service does about a parcel: opens a case for one that is lost, damaged, mis-sent or overdue; says so in the
 * case that is open about the same thing, where it turned out worse; else nothing.
 *
 * @param cases all of the parcel, with the keys that they were opened under
 */
export const exceptionAct = (
  parcel: ParcelTrouble,
  cases: readonly (Pick<CaseFact, 'id' | 'type' | 'state'> & { readonly exceptionKey: string | null })[],
  now: Date,
): ExceptionOpening | ExceptionChange | null => {
  const type = troubleOf(parcel, now);
  if (type === null) return null;
  const key = `${parcel.shipmentId}:${type}`;
  const open = cases.find((one) => !isFinal(one.state) && sameMatter(one.type, type));
  if (open !== undefined) {
    return isGraver(type, open.type) ? { act: 'reclassify', caseId: open.id, class: classOf(type), type } : null;
  }
  if (cases.some(({ exceptionKey }) => exceptionKey === key)) return null;
  const { ownerDepartment: department, exception } = parcel;
  return { act: 'open', key, class: classOf(type), type, department, scanId: exception?.scanId ?? null };
};
