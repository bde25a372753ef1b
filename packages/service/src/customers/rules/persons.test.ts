import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../facts.ts';
import { isPlausible, pairOf, personsOf, tiesOf } from './persons.ts';

const contacts = Array.from({ length: 12 }, (_, index) => ({
  key: `k${String(index).padStart(2, '0')}`,
  id: `shr_${String((index * 7) % 12).padStart(2, '0')}`,
}));
const anyKey = fc.constantFrom(...contacts.map(({ key }) => key));
const anyTies = fc.array(
  fc
    .tuple(anyKey, anyKey)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => pairOf(one, other)),
  { maxLength: 14 },
);

describe('Who is one person', () => {
  it('is everybody by themselves without ties', () => {
    expect([...personsOf(contacts, [])]).toHaveLength(12);
    for (const { key, id } of contacts) expect(personsOf(contacts, []).get(key)).toBe(id);
  });

  it('is whoever ties lead to, by the smallest id', () => {
    const persons = personsOf(
      [
        { key: 'p', id: 'shr_2' },
        { key: 'e', id: 'shr_1' },
        { key: 'w', id: 'shr_3' },
        { key: 'x', id: 'shr_4' },
      ],
      [pairOf('p', 'e'), pairOf('w', 'p')],
    );
    expect(Object.fromEntries(persons)).toEqual({ p: 'shr_1', e: 'shr_1', w: 'shr_1', x: 'shr_4' });
  });

  it('is the same in whatever order contacts and ties come, and however often', () => {
    fc.assert(
      fc.property(anyTies, (ties) => {
        const sorted = (persons: ReadonlyMap<string, string>) => [...persons].sort();
        const once = sorted(personsOf(contacts, ties));
        expect(sorted(personsOf(contacts.toReversed(), [...ties.toReversed(), ...ties]))).toEqual(once);
      }),
    );
  });

  it('joins at most two persons with a tie, and parts them by taking it away', () => {
    fc.assert(
      fc.property(anyTies, anyKey, anyKey, (ties, one, other) => {
        fc.pre(one !== other);
        const before = personsOf(contacts, ties);
        const after = personsOf(contacts, [...ties, pairOf(one, other)]);
        expect(after.get(one)).toBe(after.get(other));
        const merged = before.get(one) === before.get(other) ? 0 : 1;
        expect(new Set(after.values()).size).toBe(new Set(before.values()).size - merged);
        // Whoever had nothing to do with the two is who they were.
        for (const { key } of contacts) {
          const untouched = ![before.get(one), before.get(other)].includes(before.get(key));
          if (untouched) expect(after.get(key)).toBe(before.get(key));
        }
      }),
    );
  });

  it('heeds no tie to a contact that is gone', () => {
    expect(Object.fromEntries(personsOf([{ key: 'p', id: 'shr_1' }], [pairOf('p', 'gone')]))).toEqual({ p: 'shr_1' });
  });
});

describe('What ties contacts', () => {
  it('is each to the first, the smaller key in front, no contact to itself', () => {
    expect(tiesOf([])).toEqual([]);
    expect(tiesOf(['p'])).toEqual([]);
    expect(tiesOf(['p', 'p'])).toEqual([]);
    expect(tiesOf(['p', 'e', 'w'])).toEqual<Pair[]>([
      { a: 'e', b: 'p' },
      { a: 'p', b: 'w' },
    ]);
  });

  it('ties by itself no more contacts of one kind than a person has', () => {
    expect(isPlausible(['phone', 'phone', 'phone', 'phone', 'email'])).toBe(true);
    expect(isPlausible(['phone', 'phone', 'phone', 'phone', 'phone'])).toBe(false);
    expect(isPlausible(['email', 'email', 'email', 'email', 'email', 'phone'])).toBe(false);
  });
});
