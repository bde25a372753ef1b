import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameTimeMonthsAgo, wholeMonths } from './months.ts';
import { nextNight } from './nights.ts';
import { stageOf } from './stages.ts';

const now = new Date('2026-11-24T02:00:00Z');
/** Parcels of the twelve whole months before November 2026, oldest first. */
const stage = (...parcels: number[]) => {
  const months = wholeMonths(now, 12).map((month, index) => ({ month, parcels: parcels[index] ?? 0 }));
  return stageOf({ months, firstAt: null, lastAt: null }, now);
};

describe('A merchant’s stage', () => {
  it('is read from the twelve whole months before the one that runs', () => {
    const { months, thisMonth } = stageOf(
      {
        months: [
          { month: '2026-11', parcels: 7 },
          { month: '2026-10', parcels: 5 },
          { month: '2025-10', parcels: 9 },
        ],
        firstAt: null,
        lastAt: now,
      },
      now,
    );
    expect(months[0]).toEqual({ month: '2025-11', parcels: 0 });
    expect(months.at(-1)).toEqual({ month: '2026-10', parcels: 5 });
    expect(months).toHaveLength(12);
    expect(thisMonth).toBe(7);
  });

  it('is a trial with parcels in fewer than three months', () => {
    expect(stage()).toMatchObject({ stage: 'trial', because: 'few_months', monthsActive: 0, growth: null });
    expect(stage(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 90, 110)).toMatchObject({ stage: 'trial', monthsActive: 2 });
  });

  it('is forming with a month without parcels among the last six', () => {
    expect(stage(9, 9, 9, 9, 9, 9, 9, 9, 0, 9, 9, 9)).toMatchObject({ stage: 'forming', because: 'gaps' });
    expect(stage(0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 9)).toMatchObject({ stage: 'forming', because: 'gaps' });
  });

  it('is stable while three months differ from the three before by a quarter at most', () => {
    expect(stage(0, 0, 0, 0, 0, 0, 40, 40, 40, 50, 50, 50)).toMatchObject({
      stage: 'stable',
      because: 'steady',
      growth: 0.25,
    });
    expect(stage(0, 0, 0, 0, 0, 0, 40, 40, 40, 30, 30, 30)).toMatchObject({ stage: 'stable', growth: -0.25 });
    expect(stage(0, 0, 0, 0, 0, 0, 40, 40, 40, 50, 50, 51)).toMatchObject({ stage: 'forming', because: 'changing' });
    expect(stage(0, 0, 0, 0, 0, 0, 40, 40, 40, 30, 30, 29)).toMatchObject({ stage: 'forming', because: 'changing' });
  });

  it('is one of three whatever the months hold, and stable never with a month of the last six empty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { minLength: 12, maxLength: 12 }), (parcels) => {
        const read = stage(...parcels);
        const empty = parcels.slice(-6).some((count) => count === 0);
        expect(['trial', 'forming', 'stable']).toContain(read.stage);
        expect(read.stage === 'stable' && empty).toBe(false);
        expect(read.monthsActive).toBe(parcels.filter((count) => count > 0).length);
      }),
    );
  });
});

describe('Months and nights', () => {
  it('goes back to the same day, or to the month’s last', () => {
    expect(sameTimeMonthsAgo(now, 12)).toEqual(new Date('2025-11-24T02:00:00Z'));
    expect(sameTimeMonthsAgo(new Date('2028-02-29T19:00:00Z'), 12)).toEqual(new Date('2027-02-28T19:00:00Z'));
  });

  it('finds the next night strictly after an instant, less than a day away', () => {
    expect(nextNight(now)).toEqual(new Date('2026-11-24T19:00:00Z'));
    expect(nextNight(new Date('2026-11-24T19:00:00Z'))).toEqual(new Date('2026-11-25T19:00:00Z'));
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        const wait = nextNight(at).getTime() - at.getTime();
        expect(wait > 0 && wait <= 86_400_000).toBe(true);
      }),
    );
  });
});
