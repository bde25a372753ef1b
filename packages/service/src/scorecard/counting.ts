import type { Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { subjectKinds, type Cell, type SubjectKind } from './facts.ts';
import { correction, summed } from './rules/index.ts';
import { standingsOf } from './standings.ts';
import { addCells, findCounted, findGenerations, saveCounted, takeTurn, type Counted } from './store/counting-store.ts';

/** What is to be counted, by kind. */
export type Subjects = Readonly<Partial<Record<SubjectKind, Iterable<string>>>>;

/**
 * Counts things as the tables now have them, and takes back what they were counted for before. To do it again changes
 * nothing. While a rebuild is under way, whatever is counted is counted in the new generation too.
 */
export const countAgain = async (platform: Platform, tx: Tx, subjects: Subjects): Promise<void> => {
  await takeTurn(tx);
  const { current, next } = await findGenerations(tx);
  const corrections: Cell[] = [];
  const built: Cell[] = [];
  const changed = new Map<string, Counted>();
  for (const kind of subjectKinds) {
    const ids = [...new Set(subjects[kind] ?? [])];
    if (ids.length === 0) continue;
    const standings = await standingsOf[kind](platform, tx, ids);
    const known = await findCounted(tx, ids);
    for (const id of ids) {
      const was = known.get(id);
      const { merchantId, contributions, changesAt } = standings.get(id) ?? {
        ...was,
        contributions: [],
        changesAt: null,
      };
      const isNothing = contributions.length === 0 && changesAt === null;
      if (merchantId === undefined || (was === undefined && isNothing)) continue;
      const before = was?.contributions ?? [];
      corrections.push(...correction(merchantId, before, contributions));
      if (next !== null) built.push(...correction(merchantId, was?.generation === next ? before : [], contributions));
      changed.set(id, { merchantId, kind, contributions, changesAt, generation: next ?? current });
    }
  }
  await saveCounted(tx, changed);
  await addCells(tx, current, summed(corrections));
  if (next !== null) await addCells(tx, next, summed(built));
};
