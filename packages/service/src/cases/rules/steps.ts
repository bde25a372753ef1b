import type { CaseAct, CaseState } from '@waybill/sdk/contract';
import type { CaseFact, EntryFact } from '../facts.ts';
import type { ClockReading } from './clock-reading.ts';
import { isAnswer } from './clocks.ts';
import { isFinal } from './machine.ts';

/** A step of the way that a case goes: when it was done, or by when it has to be. */
export interface CaseStep {
  readonly step: 'filed' | 'responded' | 'planned' | 'in_progress' | 'resolved' | 'accepted' | 'closed';
  readonly at: Date | null;
  /** Null where the step has no clock, or its clock is paused. */
  readonly dueAt: Date | null;
  readonly late: boolean;
}

const isLate = (clock: ClockReading | undefined): boolean => clock?.standing === 'out' || clock?.standing === 'missed';

/**
 * The way from the report to the end, since the case was last reopened; the report itself stays the first.
 *
 * @param clocks all of the case, as they stand
 */
export const stepsOfCase = (
  fact: CaseFact,
  entries: readonly EntryFact[],
  clocks: readonly ClockReading[],
): readonly CaseStep[] => {
  const since = entries.slice(entries.findLastIndex(({ act }) => act === 'reopen') + 1);
  const clockOf = (kind: ClockReading['kind']) => clocks.findLast((clock) => clock.kind === kind);
  const act = (wanted: CaseAct): Date | null => since.find((entry) => entry.act === wanted)?.at ?? null;
  const state = (wanted: CaseState): Date | null => since.find((entry) => entry.state === wanted)?.at ?? null;
  const step = (name: CaseStep['step'], at: Date | null, clock?: ClockReading): CaseStep => ({
    step: name,
    at,
    dueAt: clock?.dueAt ?? null,
    late: isLate(clock),
  });
  return [
    step('filed', fact.filedAt),
    step('responded', since.find(isAnswer)?.at ?? null, clockOf('response')),
    step('planned', act('plan'), clockOf('plan')),
    step('in_progress', state('in_progress')),
    step('resolved', state('resolved'), clockOf('regulation')),
    step('accepted', state('accepted')),
    step('closed', since.find(({ state: reached }) => isFinal(reached))?.at ?? null),
  ];
};
