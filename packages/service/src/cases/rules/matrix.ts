import { caseLevels, type CaseLevel, type Role } from '@waybill/sdk/contract';
import type { CaseFact, DutyFact, LevelRoles, ResponsibilityMatrix } from '../facts.ts';

/** Whose matter it is: by its cause, once that is known, else by its type, else by its class. */
export const departmentFor = (
  { byClass, byType, byCause }: ResponsibilityMatrix,
  { cause, type, class: about }: Pick<CaseFact, 'type' | 'class'> & Partial<Pick<CaseFact, 'cause'>>,
): string => (cause ? byCause[cause.code] : undefined) ?? byType[type] ?? byClass[about];

/** Before anybody: who was never given one has waited longest. */
const since = ({ lastAssignedAt }: DutyFact): number => lastAssignedAt?.getTime() ?? -Infinity;

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Fewest open cases first, then longest without a new one. The id settles what is left, so that the answer is one. */
const byLoad = (a: DutyFact, b: DutyFact): number =>
  compare(a.openCases, b.openCases) || compare(since(a), since(b)) || (a.id < b.id ? -1 : 1);

const leastLoaded = <Member extends DutyFact>(onDuty: readonly Member[]): Member | null =>
  onDuty.toSorted(byLoad)[0] ?? null;

/** Who speaks with the customer: of the first role for the level that is on duty, whoever has the least to do. */
export const agentFor = <Member extends DutyFact>(
  level: CaseLevel,
  onDuty: readonly Member[],
  roles: LevelRoles,
): Member | null => {
  const present = (wanted: Role) => onDuty.filter(({ role }) => role === wanted);
  return leastLoaded(roles[level].map(present).find((some) => some.length > 0) ?? []);
};

/**
 * The levels whose waiting cases somebody on duty takes over: those that nobody of a more usual role answers. Whoever
 * belongs to a department takes over what is its own, where nobody at all is there who answers the level.
 */
export const levelsTakenOver = (
  { role }: Pick<DutyFact, 'role'>,
  onDuty: readonly Pick<DutyFact, 'role'>[],
  roles: LevelRoles,
): readonly CaseLevel[] =>
  caseLevels.filter((level) => {
    const first = roles[level].find((wanted) => onDuty.some((member) => member.role === wanted));
    return role === (first ?? 'department');
  });

/** Who does a department's subtask: of its people on duty, whoever has the least to do. */
export const memberFor = <Member extends DutyFact>(department: string, onDuty: readonly Member[]): Member | null =>
  leastLoaded(onDuty.filter((member) => member.role === 'department' && member.department === department));
