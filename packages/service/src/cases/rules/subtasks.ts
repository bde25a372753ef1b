import type { CaseFact, SubtaskFact } from '../facts.ts';
import { isFinal } from './machine.ts';

/** Whether a department's part is past its time. Of a case that is over nothing is waited for. */
export const isOverdue = ({ state }: Pick<CaseFact, 'state'>, { dueAt, doneAt }: SubtaskFact, now: Date): boolean =>
  doneAt === null && dueAt <= now && !isFinal(state);
