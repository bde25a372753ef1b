import type { ClockKind, ClockStanding } from '@waybill/sdk/contract';
import type { CaseFact, ClockKey, EntryFact } from '../facts.ts';
import { workedBetween, workedLater } from './business-hours.ts';
import { clocksOf, type Clock } from './clocks.ts';

/** What a clock shows at some time. */
export interface ClockReading {
  readonly key: ClockKey;
  readonly kind: ClockKind;
  readonly standing: ClockStanding;
  readonly startedAt: Date;
  /** Null while it is paused: the time goes on when the customer has answered. */
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  /** Milliseconds, of working time where there are hours. 0 once it is out. */
  readonly remaining: number;
}

/** When a clock has run for so long; null where a pause has begun before, and lasts. */
export const reachedAt = ({ startedAt, hours, pauses }: Clock, milliseconds: number): Date | null => {
  let at = startedAt;
  let left = milliseconds;
  for (const { from, to } of pauses) {
    if (from > at) {
      const run = workedBetween(at, from, hours);
      if (run >= left) return workedLater(at, left, hours);
      left -= run;
    }
    if (to === null) return null;
    if (to > at) at = to;
  }
  return workedLater(at, left, hours);
};

/** How long it has run by a time. */
const runUntil = ({ startedAt, hours, pauses }: Clock, until: Date): number => {
  let at = startedAt;
  let run = 0;
  for (const { from, to } of pauses) {
    run += workedBetween(at, from < until ? from : until, hours);
    const resumed = to ?? until;
    if (resumed > at) at = resumed;
  }
  return run + workedBetween(at, until, hours);
};

const standingOf = ({ stopped }: Clock, dueAt: Date | null, now: Date): ClockStanding => {
  if (stopped === null) {
    if (dueAt === null) return 'paused';
    return now >= dueAt ? 'out' : 'running';
  }
  if (dueAt !== null && stopped.at > dueAt) return 'missed';
  return stopped.met ? 'kept' : 'void';
};

export const readClock = (clock: Clock, now: Date): ClockReading => {
  const dueAt = reachedAt(clock, clock.budget);
  const standing = standingOf(clock, dueAt, now);
  const until = clock.stopped?.at ?? now;
  const out = dueAt !== null && until >= dueAt;
  return {
    key: clock.key,
    kind: clock.kind,
    standing,
    startedAt: clock.startedAt,
    dueAt,
    stoppedAt: clock.stopped?.at ?? null,
    remaining: out ? 0 : clock.budget - runUntil(clock, until),
  };
};

/** All clocks of a case as they stand. */
export const readClocks = (fact: CaseFact, entries: readonly EntryFact[], now: Date): readonly ClockReading[] =>
  clocksOf(fact, entries).map((clock) => readClock(clock, now));

/** Whether it was met in time. Null while that is open, and where it was of no use any more. */
export const wasKept = ({ standing }: ClockReading): boolean | null => {
  if (standing === 'kept') return true;
  return standing === 'missed' || standing === 'out' ? false : null;
};

/** The clock that a queue sorts by, and a customer waits for: of those that are not met, the first that is due. */
export const nearestClock = (clocks: readonly ClockReading[]): ClockReading | null =>
  clocks
    .filter(({ standing }) => standing === 'running' || standing === 'out' || standing === 'paused')
    .toSorted((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity))[0] ?? null;
