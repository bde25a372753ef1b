import { asOperator } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import { countAgain } from './counting.ts';
import { subjectKinds, type SubjectKind } from './facts.ts';
import { takeTurn } from './store/counting-store.ts';
import { beginGeneration, finishGeneration, forgetOthers, forgetUncounted, pageOf } from './store/rebuilding-store.ts';

/** What is counted, or forgotten, in one transaction: others wait for no longer. */
const batch = { counted: 50, forgotten: 2_000 } as const;

/** How many of each kind there are. */
export type Rebuilt = Readonly<Record<SubjectKind, number>>;

/**
 * Counts everything anew from the tables, beside the sums that are read meanwhile, and has it read from then on. What
 * happens at the same time is counted in both. One that was broken off is begun anew.
 */
export const rebuildScorecard = async (platform: Platform): Promise<Rebuilt> => {
  const { db } = platform;
  const generation = await asOperator(db, async (tx) => {
    await takeTurn(tx);
    return beginGeneration(tx);
  });
  const counted = { parcel: 0, case: 0, quote: 0, review: 0 };
  for (const kind of subjectKinds) {
    for (let after: string | undefined = ''; after !== undefined;) {
      const behind: string = after;
      const page = await asOperator(db, async (tx) => {
        const places = await pageOf(tx, kind, behind, batch.counted);
        await countAgain(platform, tx, { [kind]: places.map(({ subject }) => subject) });
        return places;
      });
      counted[kind] += page.length;
      after = page.at(-1)?.place;
    }
  }
  await until(() => asOperator(db, (tx) => forgetUncounted(tx, generation, batch.forgotten)));
  await asOperator(db, async (tx) => {
    await takeTurn(tx);
    await finishGeneration(tx, generation);
  });
  await until(() => asOperator(db, (tx) => forgetOthers(tx, batch.forgotten)));
  return counted;
};

/** Works until nothing is left to do. */
const until = async (work: () => Promise<number>): Promise<void> => {
  while ((await work()) > 0);
};
