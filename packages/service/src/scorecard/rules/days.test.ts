import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  before,
  dayOf,
  daysLater,
  lengthOf,
  monthOf,
  spansInSteps,
  spansOf,
  stepsOf,
  weekOf,
  type Days,
} from './days.ts';

const days = fc
  .tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 365 }))
  .map(([start, length]): Days => {
    const from = daysLater('2020-01-01', start);
    return { from, to: daysLater(from, length) };
  });
const all = ({ from, to }: Days): string[] => {
  const found: string[] = [];
  for (let day = from; day <= to; day = daysLater(day, 1)) found.push(day);
  return found;
};
const monthDays = (month: string): string[] => {
  const next = monthOf(daysLater(month, 31));
  return all({ from: month, to: daysLater(next, -1) });
};

const covered = ({ months, weeks, days: single }: ReturnType<typeof spansOf>): string[] =>
  [
    ...single,
    ...weeks.flatMap((week) => all({ from: week, to: daysLater(week, 6) })),
    ...months.flatMap(monthDays),
  ].sort();

describe('days', () => {
  it('are those of the operator’s calendar, whatever the clock of the server says', () => {
    const late = new Date('2026-11-23T16:30:00Z');
    expect(dayOf(late, 'Asia/Shanghai')).toBe('2026-11-24');
    expect(dayOf(late, 'UTC')).toBe('2026-11-23');
    expect(dayOf(late, 'America/Los_Angeles')).toBe('2026-11-23');
  });

  it('are covered once by whole months, whole weeks within a month, and single days', () => {
    fc.assert(
      fc.property(days, (asked) => {
        const spans = spansOf(asked);
        expect(covered(spans)).toEqual(all(asked));
        expect(spans.weeks.filter((week) => monthOf(week) !== monthOf(daysLater(week, 6)))).toEqual([]);
        expect(spans.weeks.length + spans.days.length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('take a whole year as twelve months', () => {
    expect(spansOf({ from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ days: [] });
    expect(spansOf({ from: '2026-01-01', to: '2026-12-31' }).months).toHaveLength(12);
  });

  it('have as many before them, which end on the day before', () => {
    fc.assert(
      fc.property(days, (asked) => {
        const earlier = before(asked);
        expect(lengthOf(earlier)).toBe(lengthOf(asked));
        expect(daysLater(earlier.to, 1)).toBe(asked.from);
      }),
    );
  });

  it('are in weeks that begin on Monday', () => {
    expect(weekOf('2026-11-24')).toBe('2026-11-23');
    expect(weekOf('2026-11-29')).toBe('2026-11-23');
    expect(weekOf('2026-11-30')).toBe('2026-11-30');
  });

  it('are covered once by spans that are each in one step of a trend', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('day', 'week', 'month'), (asked, step) => {
        const spans = spansInSteps(asked, step);
        expect(covered(spans)).toEqual(all(asked));
        if (step === 'week') expect(spans.days.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('are all in one of the steps of a trend', () => {
    fc.assert(
      fc.property(days, (asked) => {
        expect(stepsOf(asked, 'day')).toEqual(all(asked));
        expect(stepsOf(asked, 'week')).toEqual([...new Set(all(asked).map(weekOf))]);
        expect(stepsOf(asked, 'month')).toEqual([...new Set(all(asked).map(monthOf))]);
      }),
    );
  });
});
