import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalOf, minorOf } from './amounts.ts';
import { pageOfHistory, type Moment } from './history.ts';

const moment = (at: number, id: string, entry: string): Moment => ({
  at: new Date(at),
  kind: 'parcel',
  event: 'created',
  subject: { id, number: null },
  entry,
  by: null,
  channel: null,
  text: null,
});

it('pages a history whole: each moment once, newest first, whatever the page holds', () => {
  const moments = fc.uniqueArray(
    fc.tuple(fc.nat({ max: 5_000 }), fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y')),
    { selector: (parts) => parts.join(), maxLength: 30 },
  );
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 7 }), (given, limit) => {
      const all = given.map(([at, id, entry]) => moment(at, id, entry));
      const seen: string[] = [];
      let after: string | undefined;
      for (;;) {
        const page = pageOfHistory(all, { after, limit });
        seen.push(...page.slice(0, limit).map(({ id }) => id));
        if (page.length <= limit) break;
        after = page[limit - 1]?.id;
      }
      expect(seen).toHaveLength(all.length);
      expect(seen).toEqual([...new Set(seen)].sort().reverse());
    }),
  );
});

it('reads amounts as whole minor units, and writes them back', () => {
  expect(minorOf('12.5', 2)).toBe(1_250n);
  expect(minorOf('-0.07', 2)).toBe(-7n);
  expect(minorOf('980', 0)).toBe(980n);
  expect(decimalOf(5n, 2)).toBe('0.05');
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 3 }), (minor, places) => {
      expect(minorOf(decimalOf(minor, places), places)).toBe(minor);
    }),
  );
});
