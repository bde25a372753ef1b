import type { CaseLevel } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { invalidAt } from '../platform/index.ts';
import { personOf } from './access.ts';
import { levelRoles } from './defaults.ts';
import { findMember, findOnDuty, noteAssigned, type Member } from './duty-store.ts';
import type { CaseFile, EntryBody, EntryFact, Person } from './facts.ts';
import { agentFor, isFinal, memberFor } from './rules/index.ts';

type Assignment = Extract<EntryBody, { act: 'assign' }>;

/**
 * To whom a case goes by itself: one that is proved and that nobody has, or that the service has just passed up, to
 * whoever on duty answers its level and has the least to do.
 *
 * @returns null where it stays with whom it is, or nobody is on duty
 */
export const assignmentFor = async (tx: Tx, { fact, entries }: CaseFile, now: Date): Promise<Assignment | null> => {
  const { state, confirmedAt, person, department, level } = fact;
  if (isFinal(state) || confirmedAt === null || (person !== null && !wentUp(entries))) return null;
  const next = agentFor(level, await findOnDuty(tx), levelRoles);
  if (next === null || next.id === person?.id) return null;
  return { act: 'assign', department, person: await give(tx, next, now) };
};

/** Whether the service has passed it up since somebody got it. */
const wentUp = (entries: readonly EntryFact[]): boolean => {
  const up = entries.findLastIndex(
    (entry) => entry.act === 'escalate' && entry.by.kind === 'system' && entry.from !== entry.to,
  );
  return up > entries.findLastIndex(({ act }) => act === 'assign');
};

/** Of a department where one is named, else of those who answer a level: whoever on duty has the least to do. */
export const whoeverIsFree = async (
  tx: Tx,
  { department, level }: { readonly department?: string | undefined; readonly level?: CaseLevel },
  now: Date,
): Promise<Person | null> => {
  const onDuty = await findOnDuty(tx);
  const member = department === undefined ? null : memberFor(department, onDuty);
  const next = member ?? (level === undefined ? null : agentFor(level, onDuty, levelRoles));
  return next && give(tx, next, now);
};

/** @throws ProblemError invalid_request where nobody has this id. */
export const memberWith = async (tx: Tx, id: string, now: Date): Promise<Person> => {
  const member = await findMember(tx, id);
  if (member) return give(tx, member, now);
  throw invalidAt('#/personId', 'There is no such member of staff.');
};

const give = async (tx: Tx, member: Member, now: Date): Promise<Person> => {
  await noteAssigned(tx, member.id, now);
  return personOf(member);
};
