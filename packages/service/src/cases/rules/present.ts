import type {
  CaseAct,
  CaseActor,
  CaseClass,
  CaseKind,
  CaseState,
  CaseType,
  CaseWish,
  ClockKind,
  ClockStanding,
  Money,
  PromiseKind,
} from '@waybill/sdk/contract';
import { authorityLine, publicActs } from '../defaults.ts';
import type { Actor, CaseFact, EntryFact, PromiseRecord } from '../facts.ts';
import { nearestClock, readClocks, type ClockReading } from './clock-reading.ts';
import { possibleActs } from './machine.ts';
import { stepsOfCase, type CaseStep } from './steps.ts';

/** What is said to the customer, or by them. The operator's people go by the name that they show. */
export interface ThreadItem {
  readonly id: string;
  readonly at: Date;
  readonly act: CaseAct;
  readonly by: CaseActor;
  /** Null for the customer and the service. */
  readonly name: string | null;
  readonly text: string | null;
  readonly evidence: readonly string[];
}

export interface ShownClock {
  readonly kind: ClockKind;
  readonly standing: ClockStanding;
  readonly dueAt: Date | null;
}

export interface ShownPromise {
  readonly id: string;
  readonly kind: PromiseKind;
  readonly text: string;
  readonly standing: ClockStanding;
  /** Null while it is paused. */
  readonly dueAt: Date | null;
  readonly keptAt: Date | null;
  readonly record: PromiseRecord | null;
}

/** What the customer sees of a case. */
export interface CustomerCase {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKind;
  readonly class: CaseClass;
  readonly type: CaseType;
  readonly state: CaseState;
  readonly parcel: { readonly number: string } | null;
  readonly wishes: readonly CaseWish[];
  readonly claim: Money | null;
  readonly filedAt: Date;
  readonly confirmed: boolean;
  readonly steps: readonly CaseStep[];
  /** The one that is due next, or has been out longest: what the customer is waiting for. */
  readonly clock: ShownClock | null;
  readonly plan: { readonly text: string | null; readonly promises: readonly ShownPromise[] } | null;
  readonly resolution: { readonly at: Date; readonly text: string; readonly compensation: Money | null } | null;
  /** Oldest first. */
  readonly thread: readonly ThreadItem[];
  readonly can: readonly CaseAct[];
  /** Once seven days have passed without an end: whom they can turn to. */
  readonly authorityLine: string | null;
  /** It ended with an answer: a rating may be asked for. */
  readonly rateable: boolean;
}

/** It ended with an answer. */
export const isRateable = ({ state }: Pick<CaseFact, 'state'>): boolean => state === 'accepted' || state === 'closed';

const nameOf = (by: Actor): string | null => (by.kind === 'staff' ? by.person.displayName : null);

/** What staff attach for each other is not part of the conversation. */
const isPublic = ({ act, by }: EntryFact): boolean =>
  publicActs.includes(act) && !(act === 'attach' && by.kind === 'staff');

const threadItem = (entry: EntryFact): ThreadItem => ({
  id: entry.id,
  at: entry.at,
  act: entry.act,
  by: entry.by.kind,
  name: nameOf(entry.by),
  text: entry.text,
  evidence: entry.act === 'attach' ? entry.evidence : [],
});

const shownClock = ({ kind, standing, dueAt }: ClockReading): ShownClock => ({ kind, standing, dueAt });

const over: readonly CaseState[] = ['accepted', 'closed', 'withdrawn'];

/** Past the seven days whoever is not content can turn to the authority, whether a resolution is on the table or not. */
const authorityFor = ({ state }: CaseFact, clocks: readonly ClockReading[], now: Date): string | null => {
  const dueAt = clocks.find(({ kind }) => kind === 'regulation')?.dueAt ?? null;
  return dueAt !== null && now >= dueAt && !over.includes(state) ? authorityLine : null;
};

const planOf = (
  { promises }: CaseFact,
  entries: readonly EntryFact[],
  clocks: readonly ClockReading[],
): CustomerCase['plan'] => {
  const plan = entries.findLast(({ act }) => act === 'plan');
  if (plan === undefined) return null;
  const standing = promises.filter(({ replacedAt }) => replacedAt === null);
  return {
    text: plan.text,
    promises: standing.map(({ id, kind, text, kept }) => {
      const clock = clocks.find(({ key }) => key === `promise:${id}`);
      return {
        id,
        kind,
        text,
        standing: clock?.standing ?? 'running',
        dueAt: clock?.dueAt ?? null,
        keptAt: kept?.at ?? null,
        record: kept?.record ?? null,
      };
    }),
  };
};

/** One that was rejected is part of the thread alone. */
const resolutionOf = ({ resolution }: CaseFact, steps: readonly CaseStep[]): CustomerCase['resolution'] => {
  const stands = steps.some(({ step, at }) => step === 'resolved' && at !== null);
  if (resolution === null || !stands) return null;
  const { at, text, compensation } = resolution;
  return { at, text, compensation: compensation?.amount ?? null };
};

/** A case as its customer sees it: what was said, what was promised, how late it is; nothing that is the operator's own. */
export const presentToCustomer = (fact: CaseFact, entries: readonly EntryFact[], now: Date): CustomerCase => {
  const clocks = readClocks(fact, entries, now);
  const nearest = nearestClock(clocks);
  const steps = stepsOfCase(fact, entries, clocks);
  return {
    id: fact.id,
    number: fact.number,
    kind: fact.kind,
    class: fact.class,
    type: fact.type,
    state: fact.state,
    parcel: fact.parcel && { number: fact.parcel.number },
    wishes: fact.wishes,
    claim: fact.claim,
    filedAt: fact.filedAt,
    confirmed: fact.confirmedAt !== null,
    steps,
    clock: nearest && shownClock(nearest),
    plan: planOf(fact, entries, clocks),
    resolution: resolutionOf(fact, steps),
    thread: entries.filter(isPublic).map(threadItem),
    can: possibleActs(fact, 'customer'),
    authorityLine: authorityFor(fact, clocks, now),
    rateable: isRateable(fact),
  };
};
