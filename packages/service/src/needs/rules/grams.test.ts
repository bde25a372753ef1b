import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedCharacters } from '../defaults.ts';
import { gramsOf } from './grams.ts';

/** As it is compared. */
const likeness = (one: string, other: string): number => {
  const [a, b] = [gramsOf(one), gramsOf(other)];
  return (2 * a.filter((gram) => b.includes(gram)).length) / (a.length + b.length);
};

describe('The pieces of a text', () => {
  it('are pairs of characters in Chinese, and triples of a word’s letters elsewhere', () => {
    expect(gramsOf('周末送货')).toEqual(['周末', '末送', '送货'].sort());
    expect(gramsOf('fast')).toEqual([' fa', 'ast', 'fas', 'st ']);
    expect(gramsOf('用 APP 查')).toEqual([' ap', 'app', 'pp ', '查', '用'].sort());
  });

  it('are none where nothing is written', () => {
    expect(gramsOf(' … !!! 👍 ')).toEqual([]);
  });

  it('do not tell case, width and punctuation apart', () => {
    expect(gramsOf('ＷＥＥＫＥＮＤ delivery!')).toEqual(gramsOf('weekend, Delivery'));
  });

  it('are each there once, sorted, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const grams = gramsOf(text);
        expect(grams).toEqual([...new Set(grams)].sort());
        expect(gramsOf(text)).toEqual(grams);
      }),
    );
  });

  it('are those of the beginning alone, however long it is', () => {
    const begin = 'a b c d '.repeat(comparedCharacters / 8);
    expect(gramsOf(`${begin}whatever follows`)).toEqual(gramsOf(begin));
  });

  it('are shared by what says the same, and by little else', () => {
    expect(likeness('Please deliver at the weekend', 'Could you deliver on weekends?')).toBeGreaterThan(0.35);
    expect(likeness('希望周末也能送货', '周末能不能送货')).toBeGreaterThan(0.35);
    expect(likeness('Please deliver at the weekend', 'An app for my phone')).toBeLessThan(0.15);
    expect(likeness('希望周末也能送货', '包装可以更结实一点')).toBeLessThan(0.15);
  });
});
