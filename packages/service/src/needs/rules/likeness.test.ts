import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparedCharacters, mostCompared } from '../defaults.ts';
import { gramsOf } from './grams.ts';
import { alikeAmong, likeNeeds } from './likeness.ts';

const grams = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
const texts = fc
  .array(grams, { maxLength: 6 })
  .map((all) => all.map((pieces, index) => ({ id: `${index}`, grams: pieces })));
const dice = (one: readonly string[], other: readonly string[]): number =>
  (2 * one.filter((gram) => other.includes(gram)).length) / (one.length + other.length);

it('finds every two that share enough of what both have, each pair once', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 0.01, max: 1, noNaN: true }), (waiting, from) => {
      const wanted = waiting.flatMap((one, index) =>
        waiting.slice(index + 1).map((other) => ({
          one: one.id,
          other: other.id,
          likeness: dice(one.grams, other.grams),
        })),
      );
      expect(alikeAmong(waiting, from)).toEqual(wanted.filter(({ likeness }) => likeness >= from));
    }),
  );
});

it('finds the need that each reads most like, where it reads enough like any', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.constantFrom('n1', 'n2'), grams)), (waiting, under) => {
      const known = under.map(([need, pieces]) => ({ need, grams: pieces }));
      const found = likeNeeds(waiting, known, 0.3);
      for (const { id, grams: own } of waiting) {
        const most = Math.max(0, ...known.map((one) => dice(own, one.grams)));
        const mine = found.filter(({ suggestion }) => suggestion === id);
        expect(mine.map(({ likeness }) => likeness)).toEqual(most >= 0.3 ? [most] : []);
        for (const { need } of mine)
          expect(known.some((one) => one.need === need && dice(own, one.grams) === most)).toBe(true);
      }
    }),
  );
});

it('compares as much as there can be in no time that anybody would notice, whatever was written', () => {
  const long = gramsOf(
    Array.from({ length: comparedCharacters }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(''),
  );
  const waiting = Array.from({ length: mostCompared }, (_, index) => ({ id: `${index}`, grams: long }));
  const known = Array.from({ length: 2 * mostCompared }, (_, index) => ({ need: `${index}`, grams: long }));
  const begin = performance.now();
  expect(alikeAmong(waiting, 0.35)).toHaveLength((mostCompared * (mostCompared - 1)) / 2);
  expect(likeNeeds(waiting, known, 0.35)).toHaveLength(mostCompared);
  expect(performance.now() - begin).toBeLessThan(5_000);
});
