import { sql, type Selectable } from 'kysely';
import type { CaseAct, CaseChannel, CaseState } from '@waybill/sdk/contract';
import type { Tables, Tx } from '../db/index.ts';
import { erasedMark } from './defaults.ts';
import type { Actor, CaseFact, CaseFile, EntryFact, Person } from './facts.ts';

/** An entry that is not in the history yet: its place is given there. */
export type NewEntry = EntryFact extends infer Entry
  ? Entry extends EntryFact
    ? Omit<Entry, 'sequence'>
    : never
  : never;

const actorOf = ({ actor, person }: Pick<Selectable<Tables['case_entries']>, 'actor' | 'person'>): Actor => {
  if (person !== null) return { kind: 'staff', person: person as Person };
  return { kind: actor === 'customer' ? 'customer' : 'system' };
};

// What the tables hold was checked before it was written.
const toEntry = (row: Selectable<Tables['case_entries']>): EntryFact =>
  ({
    ...row.details,
    act: row.act as CaseAct,
    id: row.id,
    sequence: row.sequence,
    at: row.at,
    by: actorOf(row),
    state: row.state as CaseState,
    text: row.text,
    channel: row.channel as CaseChannel | null,
  }) as EntryFact;

type CaseId = Pick<CaseFact, 'merchantId' | 'id'>;

/** Everything that happened to a case, in order. */
export const findEntries = async (tx: Tx, { merchantId, id }: CaseId): Promise<EntryFact[]> => {
  const rows = await tx
    .selectFrom('case_entries')
    .selectAll()
    .where('merchant_id', '=', merchantId)
    .where('case_id', '=', id)
    .orderBy('sequence')
    .execute();
  return rows.map(toEntry);
};

const isAny = (ids: readonly string[]) => sql<string>`any(${[...ids]}::text[])`;

/** The same of several cases. */
export const withEntries = async (tx: Tx, facts: readonly CaseFact[]): Promise<CaseFile[]> => {
  if (facts.length === 0) return [];
  const rows = await tx
    .selectFrom('case_entries')
    .selectAll()
    // One parameter each, however many they are.
    .where('merchant_id', '=', isAny([...new Set(facts.map(({ merchantId }) => merchantId))]))
    .where('case_id', '=', isAny(facts.map(({ id }) => id)))
    .orderBy('sequence')
    .execute();
  const entries = new Map(facts.map(({ id }) => [id, [] as EntryFact[]]));
  for (const row of rows) entries.get(row.case_id)?.push(toEntry(row));
  return facts.map((fact) => ({ fact, entries: entries.get(fact.id) ?? [] }));
};

/** Writes down what happened. It stays as it is from then on. */
export const appendEntry = async (tx: Tx, { merchantId, id: caseId }: CaseId, entry: NewEntry): Promise<EntryFact> => {
  const { id, at, by, act, state, text, channel, ...details } = entry;
  const { sequence } = await tx
    .insertInto('case_entries')
    .values({
      id,
      merchant_id: merchantId,
      case_id: caseId,
      at,
      act,
      actor: by.kind,
      person: by.kind === 'staff' ? JSON.stringify(by.person) : null,
      state,
      text,
      channel,
      details: JSON.stringify(details),
    })
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return { ...entry, sequence };
};

/** Puts a mark where anybody's words were. Nothing else of an entry can change. */
export const eraseTexts = async (tx: Tx, { merchantId, id }: CaseId): Promise<void> => {
  await tx
    .updateTable('case_entries')
    .set({ text: erasedMark })
    .where('merchant_id', '=', merchantId)
    .where('case_id', '=', id)
    .where('text', 'is not', null)
    .execute();
};
