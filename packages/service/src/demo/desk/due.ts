import { isFinal, isOpen, type CaseFile, type EntryFact, type Person } from '../../cases/index.ts';

/** What the demo's desk can do next to a case. */
export type DeskAct = 'respond' | 'reply' | 'plan' | 'keep' | 'resolve' | 'close';

/** Seconds that each takes after what was said or done last: slow enough to be watched, and no slower. */
export const paces: Readonly<Record<DeskAct, number>> = {
  respond: 20,
  reply: 12,
  plan: 25,
  keep: 30,
  resolve: 25,
  close: 30,
};

/** What the customer says and waits for an answer to. */
const isSaid = ({ act, by }: EntryFact): boolean => by.kind === 'customer' && (act === 'message' || act === 'chase');

const isOurs = ({ by }: EntryFact, { id }: Person): boolean => by.kind === 'staff' && by.person.id === id;

/**
 * Whether the desk takes a case on: somebody filed it on a page, and nobody else of the staff has it or has acted on it.
 * Whoever plays the desk themselves has the case for good.
 */
const isForDesk = ({ fact, entries }: CaseFile, desk: Person): boolean =>
  entries.some(({ act, by }) => by.kind === 'customer' && (act === 'file' || act === 'join')) &&
  (fact.person === null || fact.person.id === desk.id) &&
  entries.every((entry) => entry.by.kind !== 'staff' || isOurs(entry, desk));

const next = ({ fact, entries }: CaseFile, desk: Person): DeskAct | null => {
  const { state, confirmedAt, promises } = fact;
  if (state === 'filed' || state === 'reopened') return 'respond';
  if (entries.findLastIndex(isSaid) > entries.findLastIndex((entry) => isOurs(entry, desk))) return 'reply';
  // Whose parcel it is has to be known before anything is promised.
  if (confirmedAt === null) return null;
  switch (state) {
    case 'responded':
      return 'plan';
    case 'planned':
      return 'keep';
    case 'in_progress':
      return promises.some(isOpen) ? 'keep' : 'resolve';
    case 'accepted':
      return promises.some(isOpen) ? 'keep' : 'close';
    default:
      return null;
  }
};

/** What the desk does to a case now: nothing where it is not the desk’s, where the customer's word is awaited, or not yet. */
export const dueAct = (file: CaseFile, desk: Person, now: Date): DeskAct | null => {
  if (isFinal(file.fact.state) || !isForDesk(file, desk)) return null;
  const act = next(file, desk);
  const last = file.entries.findLast(({ by }) => by.kind !== 'system');
  if (act === null || last === undefined) return null;
  return now.getTime() - last.at.getTime() >= paces[act] * 1_000 ? act : null;
};
