import type { CaseAct, CaseActor, CaseChannel, CaseState } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import { newId, ProblemError, record, type DomainEvent, type Platform } from '../platform/index.ts';
import { assignmentFor } from './assigning.ts';
import { updateCase } from './case-store.ts';
import { contactKeysOf } from './contacts.ts';
import { appendEntry } from './entry-store.ts';
import type { Actor, CaseFact, CaseFile, EntryBody, EntryFact } from './facts.ts';
import { afterEntry, clockActs, isFinal, nextClockAct, outcomeOf, type Outcome } from './rules/index.ts';

/** What stands beside an entry and is set with it. State, level, whose it is and what it is about the entry says itself. */
export type Sets = Partial<
  Pick<
    CaseFact,
    'contact' | 'wishes' | 'claim' | 'promises' | 'subtasks' | 'resolution' | 'followUp' | 'cause' | 'actions'
  >
>;

/** Something that is done to a case. */
export interface Doing {
  readonly by: Actor;
  /** The act with what belongs to it: `{ act: 'plan', promises, replaces }`. */
  readonly body: EntryBody;
  /** What was said with it. Default: nothing. */
  readonly text?: string | null | undefined;
  /** By what way it came. Default: none. */
  readonly channel?: CaseChannel | undefined;
  readonly sets?: Sets | undefined;
}

/**
 * The one way in which anything happens to a case: asks the state machine, writes the entry, changes the case by it, does
 * what follows by itself (a rejected case is reopened, a clock that is out escalates), sets the next clock, and records
 * the events. All in the transaction that holds the case (`findForChange`).
 *
 * @returns the case as it now is
 * @throws ProblemError case_state, which says what is possible now.
 */
export const actOn = async (platform: Platform, tx: Tx, before: CaseFile, doing: Doing): Promise<CaseFile> => {
  const now = platform.clock.now();
  const done = await addEntry(tx, before, doing, now);
  return settle(platform, tx, done);
};

/**
 * Does what the clocks say is due by now, gives the case to somebody where it needs one, saves it, and sets the next
 * clock. Where nothing is due, nothing happens: it may be asked as often as anybody likes.
 */
export const settle = async (platform: Platform, tx: Tx, before: CaseFile): Promise<CaseFile> => {
  const now = platform.clock.now();
  let file = before;
  const bySystem = async (body: EntryBody): Promise<void> => {
    file = await addEntry(tx, file, { by: { kind: 'system' }, body, channel: 'system' }, now);
  };
  for (const body of clockActs(before.fact, before.entries, now)) await bySystem(body);
  const assignment = await assignmentFor(tx, file, now);
  if (assignment !== null) await bySystem(assignment);
  await updateCase(tx, file, contactKeysOf(platform, file.fact.contact), now);
  const next = nextClockAct(file.fact, file.entries, now);
  if (next !== null) await setClock(platform, tx, file.fact, next);
  return file;
};

/** Has the case looked at again at a time. One that is set already is not set twice. */
const setClock = (platform: Platform, tx: Tx, { merchantId, id }: CaseFact, at: Date): Promise<void> =>
  platform.jobs.send(tx, 'cases.clock', `${id}:${at.getTime()}`, { merchantId, caseId: id }, at);

const addEntry = async (
  tx: Tx,
  { fact, entries }: CaseFile,
  { by, body, text = null, channel, sets = {} }: Doing,
  now: Date,
): Promise<CaseFile> => {
  const { state } = demand(fact, body.act, by.kind);
  const entry = await appendEntry(tx, fact, {
    ...body,
    id: newId('ent'),
    at: now,
    by,
    state,
    text,
    channel: channel ?? null,
  });
  const after = afterEntry({ ...fact, ...sets }, entry);
  await recordEntry(tx, after, entry, fact.state);
  return { fact: after, entries: [...entries, entry] };
};

/** Where an act leads. @throws ProblemError case_state, which says what is possible now. */
export const demand = (fact: CaseFact, act: CaseAct, by: CaseActor): Extract<Outcome, { fits: true }> => {
  const outcome = outcomeOf(fact, act, by);
  if (!outcome.fits) throw notNow(outcome);
  return outcome;
};

const words = (snake: string): string => snake.replaceAll('_', ' ');

const notNow = ({ state, possible }: Extract<Outcome, { fits: false }>): ProblemError => {
  const instead =
    possible.length === 0
      ? 'Nothing more can be done to it: file anew'
      : `Possible now: ${possible.map(words).join(', ')}`;
  return new ProblemError('case_state', {
    detail: `The case is ${words(state)}. ${instead}.`,
    possible: [...possible],
  });
};

const typeOf = ({ act }: EntryFact, { state }: CaseFact, before: CaseState): DomainEvent['type'] => {
  if (act === 'file') return 'case.filed';
  if (act === 'escalate') return 'case.escalated';
  return isFinal(state) && !isFinal(before) ? 'case.closed' : 'case.changed';
};

/** What happened, for whoever follows the log: neither words nor names. */
export const recordEntry = (tx: Tx, fact: CaseFact, entry: EntryFact, before: CaseState): Promise<void> =>
  record(tx, {
    merchantId: fact.merchantId,
    type: typeOf(entry, fact, before),
    subject: fact.id,
    data: { act: entry.act, by: entry.by.kind, state: fact.state, level: fact.level },
    at: entry.at,
  });
