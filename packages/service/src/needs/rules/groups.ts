import type { Likeness, NeedLikeness } from '../facts.ts';
import { apart, connected } from './connecting.ts';

/** Suggestions that could be gathered together. */
export interface Group {
  readonly suggestions: readonly string[];
  readonly need: string | null;
  readonly likeness: number;
}

const strongest = <T extends { readonly likeness: number }>(found: readonly T[]): T | undefined =>
  found.toSorted((a, b) => b.likeness - a.likeness)[0];

/** The weakest tie of the strongest ones that hold all of them together. */
const holdOf = (members: readonly string[], ties: readonly Likeness[]): number => {
  const sets = apart(members);
  const needed = ties.toSorted((a, b) => b.likeness - a.likeness).filter(({ one, other }) => sets.tie(one, other));
  return needed.at(-1)?.likeness ?? 0;
};

/**
 * What reads alike, together, over any number of steps; alone only what reads like a need. The largest first, then the
 * most alike.
 *
 * @param waiting ids of the suggestions
 */
export const groupsOf = (
  waiting: readonly string[],
  alike: readonly Likeness[],
  needs: readonly NeedLikeness[],
): Group[] => {
  const ties = alike.map(({ one, other }) => [one, other] as const);
  return connected(waiting, ties)
    .flatMap((members): Group[] => {
      const among = new Set(members);
      const need = strongest(needs.filter(({ suggestion }) => among.has(suggestion)));
      const [alone] = members.length === 1 ? members : [];
      if (alone !== undefined) {
        return need ? [{ suggestions: members, need: need.need, likeness: need.likeness }] : [];
      }
      const inside = alike.filter(({ one, other }) => among.has(one) && among.has(other));
      return [{ suggestions: members, need: need?.need ?? null, likeness: holdOf(members, inside) }];
    })
    .sort((a, b) => b.suggestions.length - a.suggestions.length || b.likeness - a.likeness);
};
