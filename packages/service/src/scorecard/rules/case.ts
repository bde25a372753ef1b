import type { CaseFact, CaseStep, ClockReading, Contribution, EntryFact } from '../facts.ts';
import { complainedAt } from './complaint.ts';
import { thousandths, yes, type Counting } from './contribution.ts';

/** What is known of a case, as it is counted. */
export interface CountedCase {
  readonly fact: CaseFact;
  /** In order. */
  readonly entries: readonly EntryFact[];
  readonly clocks: readonly (Pick<ClockReading, 'kind' | 'startedAt' | 'dueAt'> & {
    /** Null while it is open, and where it was of no use any more. */
    readonly kept: boolean | null;
  })[];
  /** The way since the case was last reopened. */
  readonly steps: readonly CaseStep[];
}

const measures = { response: 'response', plan: 'plan', promise: 'promises', regulation: null } as const;

const clocksOf = (count: Counting, { clocks }: CountedCase, whose: Whose, now: Date): readonly Contribution[] =>
  clocks.flatMap(({ kind, startedAt, dueAt, kept }) => {
    const measure = measures[kind];
    if (measure === null || kept === null) return [];
    if (kind !== 'promise') return [count(startedAt, measure, { ...whose, numerator: yes(kept) })];
    return dueAt !== null && dueAt <= now ? [count(dueAt, measure, { ...whose, numerator: yes(kept) })] : [];
  });

type Whose = Pick<Contribution, 'department' | 'agent'>;

/** What a customer does who is not helped yet. */
const again: readonly EntryFact['act'][] = ['join', 'chase', 'reject'];
const asks = ({ act, by }: EntryFact): boolean =>
  act === 'wait' || act === 'reopen' || again.includes(act) || (act === 'message' && by.kind === 'customer');

const firstContact = (count: Counting, { fact, entries }: CountedCase, whose: Whose): readonly Contribution[] => {
  const resolved = entries.find(({ act }) => act === 'resolve');
  if ((fact.kind !== 'complaint' && fact.kind !== 'enquiry') || resolved === undefined) return [];
  return [count(resolved.at, 'first_contact', { ...whose, numerator: yes(!entries.some(asks)) })];
};

const resolutions = (count: Counting, { fact, steps }: CountedCase, whose: Whose): readonly Contribution[] => {
  if (fact.kind === 'suggestion' || fact.state === 'withdrawn') return [];
  const resolvedAt = steps.find(({ step }) => step === 'resolved')?.at ?? null;
  const filed = count(fact.filedAt, 'resolved', { ...whose, numerator: yes(resolvedAt !== null) });
  if (resolvedAt === null) return [filed];
  const seconds = Math.round((resolvedAt.getTime() - fact.filedAt.getTime()) / 1_000);
  return [filed, count(resolvedAt, 'resolution_time', { ...whose, numerator: seconds })];
};

/** Of a case that has ended: which steps were done, none late and each after those before it. */
const adherence = (count: Counting, { fact, steps }: CountedCase, whose: Whose): readonly Contribution[] => {
  const closed = steps.find(({ step }) => step === 'closed')?.at;
  const handled = fact.kind === 'complaint' || fact.kind === 'exception';
  if (!closed || !handled || fact.state === 'withdrawn') return [];
  // Nobody can accept for a customer who is not there, or does not answer.
  const unaccepted = fact.contact === null || fact.state === 'closed_no_answer';
  let last = fact.filedAt;
  let done = 0;
  const wanted = steps.filter(({ step }) => step !== 'filed' && !(step === 'accepted' && unaccepted));
  for (const { at, late } of wanted) {
    if (at === null) continue;
    if (!late && at >= last) done += 1;
    if (at > last) last = at;
  }
  return [count(closed, 'steps', { ...whose, numerator: done, denominator: wanted.length })];
};

const actionsOf = (count: Counting, { actions, department }: CaseFact, now: Date): readonly Contribution[] =>
  actions.flatMap(({ dueAt, effect }) => {
    if (effect === null && dueAt > now) return [];
    const at = effect !== null && effect.measuredAt < dueAt ? effect.measuredAt : dueAt;
    return [count(at, 'actions', { department, numerator: yes(effect !== null && effect.after !== effect.before) })];
  });

const paymentsOf = (count: Counting, { promises }: CaseFact, whose: Whose): readonly Contribution[] =>
  promises.flatMap(({ kept }) => {
    if (kept?.record.kind !== 'payment') return [];
    const { amount, currency: part } = kept.record.paid;
    return [count(kept.at, 'compensation', { ...whose, part, numerator: thousandths(amount) })];
  });

/** A filing that nobody has proved counts for nothing. */
export const contributionsOfCase = (count: Counting, one: CountedCase, now: Date): readonly Contribution[] => {
  const { fact, entries } = one;
  if (fact.confirmedAt === null) return [];
  const { department } = fact;
  const whose = { department, agent: fact.person?.id ?? '' };
  const complained = complainedAt(fact, entries);
  return [
    ...(complained ? [count(complained, 'complaints', { department })] : []),
    ...clocksOf(count, one, whose, now),
    ...firstContact(count, one, whose),
    ...resolutions(count, one, whose),
    ...adherence(count, one, whose),
    ...actionsOf(count, fact, now),
    ...paymentsOf(count, fact, whose),
  ];
};

/** When time alone changes what a case counts for: a clock runs out, a promise or an action falls due. */
export const caseChangesAt = ({ fact, clocks }: CountedCase, now: Date): Date | null =>
  [...clocks.map(({ dueAt }) => dueAt), ...fact.actions.map(({ dueAt }) => dueAt)].reduce<Date | null>(
    (soonest, at) => (at !== null && at > now && (soonest === null || at < soonest) ? at : soonest),
    null,
  );
