import type { CaseAct, CaseState, ClockKind } from '@waybill/sdk/contract';
import { regulatedKinds, regulationDays } from '../defaults.ts';
import type { Actor, BusinessHours, CaseFact, ClockKey, EntryFact, PromiseFact } from '../facts.ts';
import { isFinal } from './machine.ts';

/** While the customer is asked something. `to` is null while they still are. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/** What of a case sets its clocks. */
export type ClockedCase = Pick<CaseFact, 'kind' | 'filedAt' | 'confirmedAt' | 'terms' | 'promises'>;

/** What of an entry does. */
export type ClockedEntry = Pick<EntryFact, 'at' | 'act' | 'state'> & { readonly by: Pick<Actor, 'kind'> };

/** A clock as its case's facts set it. `clock-reading.ts` tells the time by it. */
export interface Clock {
  readonly key: ClockKey;
  readonly kind: ClockKind;
  readonly startedAt: Date;
  /** Milliseconds; of working time where there are hours. */
  readonly budget: number;
  readonly hours: BusinessHours | null;
  readonly pauses: readonly Pause[];
  /** `met`: what it waited for was done. Else it is of no use any more. */
  readonly stopped: { readonly at: Date; readonly met: boolean } | null;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** A person says something to the customer. An automatic receipt does not. */
const answers: readonly CaseAct[] = ['respond', 'message', 'wait', 'plan', 'resolve'];
export const isAnswer = ({ act, by }: Pick<ClockedEntry, 'act' | 'by'>): boolean =>
  by.kind === 'staff' && answers.includes(act);

const unplanned: readonly CaseState[] = ['filed', 'responded', 'reopened', 'waiting_for_customer'];
const settled: readonly CaseState[] = ['resolved', 'accepted', 'closed', 'closed_no_answer', 'withdrawn'];

const latest = (a: Date, b: Date): Date => (a > b ? a : b);

/**
 * The clocks of a case, from the first.
 *
 * - `response` and `plan` begin when the filing is proved, and anew each time that the case is reopened; `response` also
 *   when a complaint joins the case and none is running.
 * - Each promise of the plan has its own, by its own date.
 * - `plan` and the promises pause while the customer is asked something. A response does not: asking is one.
 * - `regulation` counts seven days from the filing, whatever happens. It stops for as long as a resolution stands.
 *
 * @param entries in order
 */
export const clocksOf = (fact: ClockedCase, entries: readonly ClockedEntry[]): readonly Clock[] => {
  const pauses = pausesOf(entries);
  return [
    ...roundsOf(fact, entries, pauses),
    ...fact.promises.map((promise) => promiseClock(promise, entries, pauses)),
    ...(regulatedKinds.includes(fact.kind) ? [regulationClock(fact, entries)] : []),
  ];
};

const pausesOf = (entries: readonly ClockedEntry[]): readonly Pause[] => {
  const pauses: Pause[] = [];
  let from: Date | null = null;
  for (const { state, at } of entries) {
    if (state === 'waiting_for_customer') from ??= at;
    else if (from !== null) {
      pauses.push({ from, to: at });
      from = null;
    }
  }
  return from === null ? pauses : [...pauses, { from, to: null }];
};

/** Response and plan, once for each time that the case began. */
const roundsOf = (
  { confirmedAt, terms }: ClockedCase,
  entries: readonly ClockedEntry[],
  pauses: readonly Pause[],
): readonly Clock[] => {
  if (confirmedAt === null) return [];
  const begun = entries.flatMap(({ act, at }, index) =>
    act === 'reopen' || act === 'join' ? [{ act, at, after: index + 1 }] : [],
  );
  const starts = [{ act: 'file' as const, at: confirmedAt, after: 0 }, ...begun];
  return starts.flatMap(({ act, at, after }, round) => {
    const later = entries.slice(after);
    const common = { startedAt: at, hours: terms.hours };
    const response: Clock = {
      ...common,
      key: `response:${round}`,
      kind: 'response',
      budget: terms.responseMinutes * minute,
      pauses: [],
      stopped: stopAt(
        later.find((entry) => isAnswer(entry) || isFinal(entry.state)),
        at,
        isAnswer,
      ),
    };
    const plan: Clock = {
      ...common,
      key: `plan:${round}`,
      kind: 'plan',
      budget: terms.planMinutes * minute,
      pauses,
      stopped: stopAt(
        later.find(({ state }) => !unplanned.includes(state)),
        at,
        ({ state }) => !isFinal(state),
      ),
    };
    if (act !== 'join') return [response, plan];
    const answered = entries.slice(starts[round - 1]?.after, after).some(isAnswer);
    return answered ? [response] : [];
  });
};

const stopAt = (
  entry: ClockedEntry | undefined,
  startedAt: Date,
  met: (entry: ClockedEntry) => boolean,
): Clock['stopped'] => (entry === undefined ? null : { at: latest(entry.at, startedAt), met: met(entry) });

const promiseClock = (
  { id, madeAt, dueAt, kept, replacedAt }: PromiseFact,
  entries: readonly ClockedEntry[],
  pauses: readonly Pause[],
): Clock => {
  const over = replacedAt ?? entries.find(({ state }) => isFinal(state))?.at ?? null;
  const unkept = over === null ? null : { at: over, met: false };
  return {
    key: `promise:${id}`,
    kind: 'promise',
    startedAt: madeAt,
    budget: Math.max(dueAt.getTime() - madeAt.getTime(), 0),
    hours: null,
    pauses,
    stopped: kept === null ? unkept : { at: kept.at, met: true },
  };
};

const regulationClock = ({ filedAt }: ClockedCase, entries: readonly ClockedEntry[]): Clock => {
  const open = entries.findLastIndex(({ state }) => !settled.includes(state));
  return {
    key: 'regulation',
    kind: 'regulation',
    startedAt: filedAt,
    budget: regulationDays * day,
    hours: null,
    pauses: [],
    stopped: stopAt(entries[open + 1], filedAt, ({ state }) => state !== 'withdrawn' && state !== 'closed_no_answer'),
  };
};
