import type { CaseAct } from '@waybill/sdk/contract';
import type { CaseFact, EntryFact } from '../facts.ts';
import { nearestClock, readClocks, type ClockReading } from './clock-reading.ts';
import { possibleActs } from './machine.ts';
import { stepsOfCase, type CaseStep } from './steps.ts';

/** A case as the operator's people see it: all of it, with every clock, and what they can do. */
export interface StaffCase {
  readonly case: CaseFact;
  /** Oldest first, internal ones too. */
  readonly entries: readonly EntryFact[];
  readonly steps: readonly CaseStep[];
  readonly clocks: readonly ClockReading[];
  /** What the queue is sorted by. */
  readonly nearest: ClockReading | null;
  readonly can: readonly CaseAct[];
}

export const presentToStaff = (fact: CaseFact, entries: readonly EntryFact[], now: Date): StaffCase => {
  const clocks = readClocks(fact, entries, now);
  return {
    case: fact,
    entries,
    steps: stepsOfCase(fact, entries, clocks),
    clocks,
    nearest: nearestClock(clocks),
    can: possibleActs(fact, 'staff'),
  };
};
