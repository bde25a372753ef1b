import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connected } from './connecting.ts';
import { groupsOf } from './groups.ts';

const alike = (one: string, other: string, likeness = 0.5) => ({ one, other, likeness });

const members = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('Groups', () => {
  it('hold what reads alike, over several steps', () => {
    expect(groupsOf(['a', 'b', 'c', 'd'], [alike('a', 'b', 0.9), alike('b', 'c', 0.4)], [])).toEqual([
      { suggestions: ['a', 'b', 'c'], need: null, likeness: 0.4 },
    ]);
  });

  it('are as alike as the weakest tie that is needed, and not as one that is not', () => {
    const ties = [alike('a', 'b', 0.9), alike('b', 'c', 0.8), alike('a', 'c', 0.36)];
    expect(groupsOf(['a', 'b', 'c'], ties, [])[0]?.likeness).toBe(0.8);
  });

  it('name the need that they read most like', () => {
    const needs = [
      { suggestion: 'a', need: 'slow', likeness: 0.4 },
      { suggestion: 'b', need: 'weekend', likeness: 0.7 },
    ];
    expect(groupsOf(['a', 'b'], [alike('a', 'b')], needs)).toEqual([
      { suggestions: ['a', 'b'], need: 'weekend', likeness: 0.5 },
    ]);
  });

  it('of one are proposed only where it reads like a need', () => {
    expect(groupsOf(['a', 'b'], [], [{ suggestion: 'b', need: 'weekend', likeness: 0.6 }])).toEqual([
      { suggestions: ['b'], need: 'weekend', likeness: 0.6 },
    ]);
  });

  it('come the largest first, then the most alike', () => {
    const ties = [alike('a', 'b', 0.4), alike('c', 'd', 0.9), alike('e', 'f', 0.5), alike('f', 'g', 0.5)];
    expect(groupsOf(members.slice(0, 7), ties, []).map(({ suggestions }) => suggestions.join(''))).toEqual([
      'efg',
      'cd',
      'ab',
    ]);
  });

  const anyTies = fc.array(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...members)), { maxLength: 14 });

  it('have everybody once at most, and tied ones together', () => {
    fc.assert(
      fc.property(anyTies, (pairs) => {
        const ties = pairs.filter(([one, other]) => one < other).map(([one, other]) => alike(one, other));
        const groups = groupsOf(members, ties, []).map(({ suggestions }) => suggestions);
        const placed = groups.flat();
        expect(new Set(placed).size).toBe(placed.length);
        for (const { one, other } of ties) {
          expect(groups.some((group) => group.includes(one) && group.includes(other))).toBe(true);
        }
      }),
    );
  });

  it('are made of sets that part everybody, whatever the ties', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const sets = connected(members, ties);
        expect(sets.flat().sort()).toEqual(members);
        for (const [one, other] of ties) {
          expect(sets.find((set) => set.includes(one))).toBe(sets.find((set) => set.includes(other)));
        }
      }),
    );
  });
});
