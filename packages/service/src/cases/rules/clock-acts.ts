import type { ClockTerms, CaseFact, ClockKey, EntryBody, EntryFact, SubtaskKey, SystemAct } from '../facts.ts';
import { reachedAt } from './clock-reading.ts';
import { clocksOf, type Clock } from './clocks.ts';
import { levelAbove } from './levels.ts';
import { isFinal } from './machine.ts';
import { silenceOf } from './silence.ts';

/** A warning, or a step up by its place in `escalateAfter`, and when it is due. */
type Step = { readonly at: Date } & (
  { readonly clock: ClockKey | SubtaskKey; readonly step: 'warn' } | { readonly clock: ClockKey; readonly step: number }
);

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

/** The clocks that run. One that was stopped does nothing more, and an unproved filing has none. */
const clockSteps = (fact: CaseFact, entries: readonly EntryFact[]): readonly Step[] =>
  fact.confirmedAt === null
    ? []
    : clocksOf(fact, entries)
        .filter(({ stopped }) => stopped === null)
        .flatMap((clock) => stepsOf(clock, fact.terms));

/** A department's part is the operator's own, whether the filing was proved or not. It goes up with its case alone. */
const subtaskSteps = ({ state, subtasks }: CaseFact): readonly Step[] =>
  isFinal(state)
    ? []
    : subtasks
        .filter(({ doneAt }) => doneAt === null)
        .map(({ id, dueAt }) => ({ at: dueAt, clock: `subtask:${id}`, step: 'warn' }));

/** What clocks and subtasks have still to do, by time. */
const stepsAhead = (fact: CaseFact, entries: readonly EntryFact[]): readonly Step[] =>
  [...clockSteps(fact, entries), ...subtaskSteps(fact)]
    .filter((step) => !entries.some((entry) => isOfStep(entry, step)))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());

/**
 * What the service has to do now by itself, in order: reopen what was rejected, warn of a clock that is nearly out
 * and of a subtask that is past its time, pass a case whose clock is out one level up, ask a silent customer again, close without an answer. Each step of a
 * clock is done once: its entry says that it was, so whoever asks again, or at the same time, or days too late, comes
 * to the same. An unproved filing has no clock, and is passed to nobody.
 *
 * @param entries in order
 */
export const clockActs = (fact: CaseFact, entries: readonly EntryFact[], now: Date): readonly SystemAct[] => {
  const acts: SystemAct[] = fact.state === 'rejected' ? [{ act: 'reopen' }] : [];
  let { level } = fact;
  for (const next of stepsAhead(fact, entries)) {
    if (next.at > now) break;
    if (next.step === 'warn') {
      acts.push({ act: 'warn', clock: next.clock });
      continue;
    }
    const to = levelAbove(level);
    acts.push({ act: 'escalate', clock: next.clock, step: next.step, from: level, to });
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
