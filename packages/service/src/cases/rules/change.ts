import type { CaseFact, EntryFact } from '../facts.ts';
import { outcomeOf } from './machine.ts';

/**
 * The case after an entry, as far as the entry itself says: state, level, whose it is, what it is about, and whether it
 * was proved. Promises, subtasks, resolution and the like stand beside the entry, and are set with it.
 *
 * @throws RangeError where the act does not fit: ask `outcomeOf` first
 */
export const afterEntry = (fact: CaseFact, entry: EntryFact): CaseFact => {
  const outcome = outcomeOf(fact, entry.act, entry.by.kind);
  if (!outcome.fits) throw new RangeError(`A case that is ${fact.state} does not take ${entry.act}`);
  const moved = { ...fact, state: outcome.state, resumesTo: outcome.resumesTo };
  switch (entry.act) {
    case 'confirm':
      return { ...moved, confirmedAt: entry.at };
    case 'assign':
      return { ...moved, department: entry.department, person: entry.person };
    case 'reclassify':
      return { ...moved, class: entry.class, type: entry.type };
    case 'escalate':
      return { ...moved, level: entry.to };
    default:
      return moved;
  }
};
