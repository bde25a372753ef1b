import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageOf, csatOf, npsByQuarter, quarterOf, summaryOf, type Distribution } from './figures.ts';

const anyCount = fc.nat(1_000);
const anyDistribution: fc.Arbitrary<Distribution> = fc.tuple(anyCount, anyCount, anyCount, anyCount, anyCount);
const distributionOf = (scores: readonly number[]): Distribution => {
  const given = (wanted: number): number => scores.filter((score) => score === wanted).length;
  return [given(1), given(2), given(3), given(4), given(5)];
};
const countsOf = (quarter: string, scores: readonly number[]) => scores.map((score) => ({ quarter, score, count: 1 }));
const anyNps = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });

describe('CSAT', () => {
  it('is the share of 4 and 5', () => {
    expect(csatOf(distributionOf([5, 4, 3, 2, 1]))).toBe(0.4);
    expect(csatOf([0, 0, 0, 3, 6])).toBe(1);
    expect(csatOf([1, 2, 3, 0, 0])).toBe(0);
  });

  it('of nobody is nothing, and no zero', () => {
    expect(csatOf([0, 0, 0, 0, 0])).toBeNull();
    expect(averageOf([0, 0, 0, 0, 0])).toBeNull();
  });

  it('rises with every satisfied answer and falls with every other', () => {
    fc.assert(
      fc.property(anyDistribution, ([one, two, three, four, five]) => {
        const share = csatOf([one, two, three, four, five]) ?? 0;
        expect(csatOf([one, two, three, four + 1, five])).toBeGreaterThanOrEqual(share);
        expect(csatOf([one, two, three + 1, four, five])).toBeLessThanOrEqual(share);
      }),
    );
  });
});

describe('NPS', () => {
  const npsOf = (scores: readonly number[]) => npsByQuarter(countsOf('2026-Q4', scores))[0];

  it('is promoters less detractors, in percent of all who answered', () => {
    expect(npsOf([10, 9, 8, 6, 0])).toEqual({
      quarter: '2026-Q4',
      answers: 5,
      promoters: 2,
      passives: 1,
      detractors: 2,
      nps: 0,
    });
    expect(npsOf([10, 9, 9, 7])?.nps).toBe(75);
    expect(npsOf([0, 6, 3, 8])?.nps).toBe(-75);
  });

  it('counts everybody once, stays from -100 to 100, and turns around where everybody does', () => {
    fc.assert(
      fc.property(anyNps, (scores) => {
        const { answers = 0, promoters = 0, passives = 0, detractors = 0, nps } = npsOf(scores) ?? {};
        expect(answers).toBe(scores.length);
        expect(promoters + passives + detractors).toBe(answers);
        expect(nps).toBeGreaterThanOrEqual(-100);
        expect(nps).toBeLessThanOrEqual(100);
        const turned = scores.map((score) => (score >= 9 ? 0 : score <= 6 ? 10 : score));
        expect(npsOf(turned)?.nps).toBeCloseTo(-(nps ?? 0), 9);
      }),
    );
  });

  it('does not depend on how the answers were counted together', () => {
    fc.assert(
      fc.property(anyNps, (scores) => {
        const together = [...new Set(scores)].map((score) => ({
          quarter: '2026-Q4',
          score,
          count: scores.filter((other) => other === score).length,
        }));
        expect(npsByQuarter(together)[0]).toEqual(npsOf(scores));
      }),
    );
  });

  it('is told by quarter, the newest first', () => {
    const counts = [...countsOf('2025-Q4', [10]), ...countsOf('2026-Q2', [0]), ...countsOf('2026-Q1', [8])];
    expect(npsByQuarter(counts).map(({ quarter, nps }) => [quarter, nps])).toEqual([
      ['2026-Q2', -100],
      ['2026-Q1', 0],
      ['2025-Q4', 100],
    ]);
    expect(npsByQuarter([])).toEqual([]);
  });
});

describe('A quarter', () => {
  it('begins and ends in UTC', () => {
    expect(quarterOf(new Date('2026-03-31T23:59:59.999Z'))).toBe('2026-Q1');
    expect(quarterOf(new Date('2026-04-01T00:00:00Z'))).toBe('2026-Q2');
    expect(quarterOf(new Date('2026-04-01T07:00:00+08:00'))).toBe('2026-Q1');
    expect(quarterOf(new Date('2026-12-31T12:00:00Z'))).toBe('2026-Q4');
  });

  it('sorts as a text as it does in time', () => {
    const anyDate = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        const [first, last] = one < other ? [one, other] : [other, one];
        expect(quarterOf(first) <= quarterOf(last)).toBe(true);
      }),
    );
  });
});

describe('The public summary', () => {
  it('says nothing at all of too few answers', () => {
    expect(summaryOf([0, 0, 0, 0, 9], 10)).toEqual({ count: null, average: null, distribution: null });
    expect(summaryOf([0, 0, 0, 0, 0], 0)).toEqual({ count: null, average: null, distribution: null });
  });

  it('of enough answers is how many, how many of each, and the average to a tenth', () => {
    expect(summaryOf([1, 0, 1, 3, 5], 10)).toEqual({ count: 10, average: 4.1, distribution: [1, 0, 1, 3, 5] });
    expect(summaryOf([0, 0, 2, 0, 1], 3)).toMatchObject({ average: 3.7 });
  });

  it('has an average between the worst score and the best', () => {
    fc.assert(
      fc.property(anyDistribution, (distribution) => {
        const { count, average } = summaryOf(distribution, 1);
        if (count === null || average === null) {
          expect(distribution).toEqual([0, 0, 0, 0, 0]);
          return;
        }
        const given = distribution.flatMap((times, index) => (times > 0 ? [index + 1] : []));
        expect(average).toBeGreaterThanOrEqual(given[0] ?? 0);
        expect(average).toBeLessThanOrEqual(given.at(-1) ?? 0);
      }),
    );
  });
});
