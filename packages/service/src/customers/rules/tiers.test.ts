import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Earned } from '../facts.ts';
import { rankingOf, shareOf } from './tiers.ts';

const earned = (values: Record<string, number>): Earned[] =>
  Object.entries(values).map(([merchantId, value]) => ({ merchantId, value: BigInt(value) }));

const tiersIn = (values: Record<string, number>): Record<string, string> =>
  Object.fromEntries(rankingOf(earned(values)).map(({ merchantId, tier }) => [merchantId, tier]));

describe('Tiers by the share of value', () => {
  it('puts twenty merchants as the sources found them: one A with half, three B with 30 %, sixteen C', () => {
    const small = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`c${String(index)}`, 1_250 - index]));
    const tiers = tiersIn({ a: 50_000, b1: 10_200, b2: 10_000, b3: 9_900, ...small });
    expect(tiers).toMatchObject({ a: 'A', b1: 'B', b2: 'B', b3: 'B' });
    expect(Object.values(tiers).filter((tier) => tier === 'C')).toHaveLength(16);
  });

  it('counts by hand: 400, 300, 200, 100 of 1000 are A (0 % ahead), A (40 %), B (70 %), C (90 %)', () => {
    const ranking = rankingOf(earned({ w: 400, x: 300, y: 200, z: 100 }));
    expect(ranking.map(({ tier, rank, ahead, total }) => [tier, rank, ahead, total])).toEqual([
      ['A', 1, 0n, 1000n],
      ['A', 2, 400n, 1000n],
      ['B', 3, 700n, 1000n],
      ['C', 4, 900n, 1000n],
    ]);
  });

  it('reads the boundaries exactly: with 50 % ahead it is B, with 80 % ahead C', () => {
    expect(tiersIn({ a: 50, b: 30, c: 20 })).toEqual({ a: 'A', b: 'B', c: 'C' });
    expect(tiersIn({ a: 49, b: 31, c: 20 })).toEqual({ a: 'A', b: 'A', c: 'C' });
    expect(tiersIn({ a: 50, b: 29, c: 21 })).toEqual({ a: 'A', b: 'B', c: 'B' });
  });

  it('makes a merchant that is alone an A once it brings anything', () => {
    expect(tiersIn({ only: 1 })).toEqual({ only: 'A' });
    expect(tiersIn({ only: 0 })).toEqual({ only: 'C' });
    expect(rankingOf([])).toEqual([]);
  });

  it('gives equals one tier and one rank: the lowest that any of them would have in a row', () => {
    expect(tiersIn({ a: 10, b: 10 })).toEqual({ a: 'B', b: 'B' });
    expect(tiersIn({ a: 10, b: 10, c: 10, d: 10, e: 10 })).toEqual({ a: 'C', b: 'C', c: 'C', d: 'C', e: 'C' });
    const ranking = rankingOf(earned({ a: 60, b: 20, c: 20, d: 0, e: 0 }));
    expect(ranking.map(({ rank, tied, tier }) => [rank, tied, tier])).toEqual([
      [1, 1, 'A'],
      [2, 2, 'C'],
      [2, 2, 'C'],
      [4, 2, 'C'],
      [4, 2, 'C'],
    ]);
  });

  it('lets nobody who was paid more than they paid take from the others', () => {
    expect(rankingOf(earned({ a: 100, b: -40 }))).toMatchObject([
      { merchantId: 'a', tier: 'A', total: 100n },
      { merchantId: 'b', tier: 'C', total: 100n, ahead: 100n },
    ]);
  });

  const many = fc
    .array(fc.record({ value: fc.bigInt({ min: 0n, max: 10n ** 12n }) }), { maxLength: 40 })
    .map((values) => values.map(({ value }, index) => ({ merchantId: `mrc_${String(index)}`, value })));

  it('says the same in whatever order they come, and in whatever unit values are', () => {
    fc.assert(
      fc.property(many, fc.bigInt({ min: 1n, max: 1000n }), (all, unit) => {
        const tiers = (given: readonly Earned[]) =>
          new Map(rankingOf(given).map(({ merchantId, tier }) => [merchantId, tier]));
        expect(tiers(all.toReversed())).toEqual(tiers(all));
        expect(tiers(all.map(({ merchantId, value }) => ({ merchantId, value: value * unit })))).toEqual(tiers(all));
      }),
    );
  });

  it('never puts less value above more, and equals apart', () => {
    fc.assert(
      fc.property(many, (all) => {
        const ranking = rankingOf(all);
        for (const one of ranking)
          for (const other of ranking) {
            if (one.value > other.value) expect(one.tier <= other.tier).toBe(true);
            if (one.value === other.value) expect([one.tier, one.rank]).toEqual([other.tier, other.rank]);
          }
      }),
    );
  });

  it('holds A to the fewest that bring half: without its smallest, they bring less', () => {
    fc.assert(
      fc.property(many, (all) => {
        const ranking = rankingOf(all);
        const total = ranking[0]?.total ?? 0n;
        const sumOf = (tiers: string) => ranking.filter(({ tier }) => tiers.includes(tier)).map(({ value }) => value);
        for (const [tiers, percent] of [
          ['A', 50n],
          ['AB', 80n],
        ] as const) {
          const values = sumOf(tiers);
          const smallest = values.reduce((least, value) => (value < least ? value : least), values[0] ?? 0n);
          const sum = values.reduce((all_, value) => all_ + value, 0n);
          if (values.length > 0) expect((sum - smallest) * 100n < total * percent).toBe(true);
        }
      }),
    );
  });

  it('writes shares to four decimals, half up', () => {
    expect(shareOf(1n, 3n)).toBe(0.3333);
    expect(shareOf(2n, 3n)).toBe(0.6667);
    expect(shareOf(1n, 20_000n)).toBe(0.0001);
    expect(shareOf(5n, 0n)).toBe(0);
    expect(shareOf(-5n, 10n)).toBe(0);
  });
});
