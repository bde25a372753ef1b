import type { ComparedFact, KnownFact, Likeness, NeedLikeness } from '../facts.ts';

/** Texts that others are compared with, by the pieces that they are made of. */
interface Compared {
  /** How alike each of them is to these pieces, in their order: twice what both share, of what both have (Dice). */
  likenessTo(grams: readonly string[]): Float64Array;
}

/** Looks at each piece once and at those texts alone that have it. */
const comparedWith = (texts: readonly (readonly string[])[]): Compared => {
  const having = new Map<string, number[]>();
  for (const [index, grams] of texts.entries()) {
    for (const gram of grams) {
      const known = having.get(gram);
      if (known === undefined) having.set(gram, [index]);
      else known.push(index);
    }
  }
  const sizes = texts.map((grams) => grams.length);
  return {
    likenessTo: (grams) => {
      const likeness = new Float64Array(texts.length);
      for (const gram of grams)
        for (const index of having.get(gram) ?? []) likeness[index] = (likeness[index] ?? 0) + 1;
      return likeness.map((shared, index) => (2 * shared) / (grams.length + (sizes[index] ?? 0)));
    },
  };
};

/** Which of them are alike. @param from how much at least, 0 to 1 */
export const alikeAmong = (waiting: readonly ComparedFact[], from: number): Likeness[] => {
  const compared = comparedWith(waiting.map(({ grams }) => grams));
  return waiting.flatMap(({ id: one, grams }, index) => {
    const likeness = compared.likenessTo(grams);
    return waiting.slice(index + 1).flatMap(({ id: other }, further) => {
      const alike = likeness[index + 1 + further] ?? 0;
      return alike >= from ? [{ one, other, likeness: alike }] : [];
    });
  });
};

/** Which of them read like a need: each like the one that reads most like it. @param from how much at least, 0 to 1 */
export const likeNeeds = (
  waiting: readonly ComparedFact[],
  known: readonly KnownFact[],
  from: number,
): NeedLikeness[] => {
  const compared = comparedWith(known.map(({ grams }) => grams));
  return waiting.flatMap(({ id: suggestion, grams }) => {
    const likeness = compared.likenessTo(grams);
    const most = likeness.reduce((best, alike) => Math.max(best, alike), 0);
    const need = known[likeness.indexOf(most)]?.need;
    return need !== undefined && most >= from ? [{ suggestion, need, likeness: most }] : [];
  });
};
