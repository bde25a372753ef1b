import type { ClockTerms, CaseFact, ClockKey, EntryBody, EntryFact, SystemAct } from '../facts.ts';
import { reachedAt } from './clock-reading.ts';
import { clocksOf, type Clock } from './clocks.ts';
import { levelAbove } from './levels.ts';
import { silenceOf } from './silence.ts';

/** A warning, or a step up by its place in `escalateAfter`, and when it is due. */
interface Step {
  readonly at: Date;
  readonly clock: ClockKey;
  readonly step: number | 'warn';
}

const minute = 60_000;

const stepsOf = (clock: Clock, { warnInLast, escalateAfter }: ClockTerms): readonly Step[] => {
  const { key, kind, budget } = clock;
  const after = [
    { step: 'warn' as const, run: budget * (1 - warnInLast) },
    ...escalateAfter[kind].map((minutes, step) => ({ step, run: budget + minutes * minute })),
  ];
  return after.flatMap(({ step, run }) => {
    const at = reachedAt(clock, run);
    return at === null ? [] : [{ at, clock: key, step }];
  });
};

const isOfStep = (entry: EntryBody, { clock, step }: Step): boolean =>
  step === 'warn'
    ? entry.act === 'warn' && entry.clock === clock
    : entry.act === 'escalate' && entry.clock === clock && entry.step === step;

/** What the clocks that run have still to do, by time. A clock that was stopped does nothing more. */
const stepsAhead = (fact: CaseFact, entries: readonly EntryFact[]): readonly Step[] => {
  if (fact.confirmedAt === null) return [];
  return clocksOf(fact, entries)
    .filter(({ stopped }) => stopped === null)
    .flatMap((clock) => stepsOf(clock, fact.terms))
    .filter((step) => !entries.some((entry) => isOfStep(entry, step)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
};

/**
 * What the service has to do now by itself, in order: reopen what was rejected, warn of a clock that is nearly out,
 * pass a case whose clock is out one level up, ask a silent customer again, close without an answer. Each step of a
 * clock is done once: its entry says that it was, so whoever asks again, or at the same time, or days too late, comes
 * to the same. An unproved filing has no clock, and is passed to nobody.
 *
 * @param entries in order
 */
export const clockActs = (fact: CaseFact, entries: readonly EntryFact[], now: Date): readonly SystemAct[] => {
  const acts: SystemAct[] = fact.state === 'rejected' ? [{ act: 'reopen' }] : [];
  let { level } = fact;
  for (const { at, clock, step } of stepsAhead(fact, entries)) {
    if (at > now) break;
    if (step === 'warn') {
      acts.push({ act: 'warn', clock });
      continue;
    }
    const to = levelAbove(level);
    acts.push({ act: 'escalate', clock, step, from: level, to });
    level = to;
  }
  const silence = silenceOf(fact, entries);
  return silence !== null && silence.at <= now ? [...acts, silence.body] : acts;
};

/** When `clockActs` has something to do next, once what it says now is done. Null where only a person's act can follow. */
export const nextClockAct = (fact: CaseFact, entries: readonly EntryFact[], now: Date): Date | null =>
  [...stepsAhead(fact, entries), silenceOf(fact, entries)]
    .flatMap((due) => (due !== null && due.at > now ? [due.at] : []))
    .reduce<Date | null>((soonest, at) => (soonest === null || at < soonest ? at : soonest), null);
