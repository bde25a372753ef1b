import type { CaseEntry, CaseSummary, StaffCase } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { findStored } from './evidence-store.ts';
import type { Actor, CaseFile, EntryFact, Person } from './facts.ts';
import { isOverdue, presentToStaff, type ClockReading } from './rules/index.ts';
import { write } from './written.ts';

type Looked = ReturnType<typeof presentToStaff>;

/** A line of the queue. */
export const presentSummary = ({ fact, entries }: CaseFile, now: Date): CaseSummary =>
  summaryOf(presentToStaff(fact, entries, now), now);

/** A case as staff read it, whole. */
export const presentFile = async (platform: Platform, tx: Tx, { fact, entries }: CaseFile): Promise<StaffCase> => {
  const now = platform.clock.now();
  const looked = presentToStaff(fact, entries, now);
  const { wishes, claim, contact, resolution, followUp, cause, actions } = fact;
  return {
    ...summaryOf(looked, now),
    ...write({ wishes, claim, contact, resolution, followUp, cause, actions }),
    entries: entries.map(entryOf),
    promises: promisesOf(looked),
    subtasks: fact.subtasks.map((subtask) => ({
      ...write(subtask),
      person: named(subtask.person),
      overdue: isOverdue(fact, subtask, now),
    })),
    evidence: await findStored(tx, fact),
    clocks: looked.clocks.map(clockOf),
    can: [...looked.can],
  };
};

const named = (person: Person | null) => person && { id: person.id, name: person.name };

const clockOf = ({ kind, standing, dueAt }: ClockReading) => ({ kind, standing, dueAt: dueAt?.toISOString() ?? null });

const summaryOf = ({ case: fact, nearest }: Looked, now: Date): CaseSummary => ({
  id: fact.id,
  number: fact.number,
  merchantId: fact.merchantId,
  kind: fact.kind,
  class: fact.class,
  type: fact.type,
  state: fact.state,
  level: fact.level,
  department: fact.department,
  person: named(fact.person),
  parcel: fact.parcel && { number: fact.parcel.number },
  channel: fact.channel,
  confirmed: fact.confirmedAt !== null,
  filedAt: fact.filedAt.toISOString(),
  clock: nearest && clockOf(nearest),
  overdueSubtasks: fact.subtasks.filter((subtask) => isOverdue(fact, subtask, now)).length,
});

/** Those that a later plan took the place of, too. */
const promisesOf = ({ case: { promises }, clocks }: Looked): StaffCase['promises'] =>
  promises.map(({ id, kind, text, kept }) => {
    const clock = clocks.find(({ key }) => key === `promise:${id}`);
    return {
      ...{ id, kind, text },
      dueAt: clock?.dueAt?.toISOString() ?? null,
      keptAt: kept?.at.toISOString() ?? null,
      record: kept?.record ?? null,
      standing: clock?.standing ?? 'running',
    };
  });

const actorOf = (by: Actor): CaseEntry['by'] => ({
  kind: by.kind,
  person: by.kind === 'staff' ? named(by.person) : null,
});

const entryOf = ({ id, sequence: _, at, by, act, state, text, channel, ...details }: EntryFact): CaseEntry => ({
  ...{ id, act, state, text, channel, details },
  at: at.toISOString(),
  by: actorOf(by),
});
