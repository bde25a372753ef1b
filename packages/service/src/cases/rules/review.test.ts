import { describe, expect, it } from 'vitest';
import type { ActionFact, CauseFact } from '../facts.ts';
import { weeklyReview } from './review.ts';
import { continued, day, filed, hour, kept, minute, planned } from './testing/cases.ts';

const week = { from: day(0), to: day(7) };
const cause: CauseFact = { code: 'sorting_error', what: '', why: '', where: '', when: '', who: '', how: '' };
const action = (id: string, more: Partial<ActionFact> = {}): ActionFact => ({
  id,
  text: 'Scan the cage before it leaves',
  owner: 'Zhao Lei',
  createdAt: day(1),
  dueAt: day(20),
  pilot: { where: 'Hangzhou hub', from: day(2), to: day(9) },
  effect: null,
  ...more,
});
const effect = (measuredAt: Date) => ({ measuredAt, measure: 'misrouted parcels a week', before: 12, after: 3 });

/** In time and planned in time; one promise kept, one broken, one due after the week. */
const good = () => {
  const promised = planned(continued(filed({ id: 'cas_good', cause }), [minute(30), 'staff', 'respond']), minute(60), [
    hour(5),
    hour(6),
    day(9),
  ]);
  return kept(promised, hour(4), 'p0');
};
/** Answered late, reopened and answered in time, never planned. */
const bad = () =>
  continued(
    filed({ id: 'cas_bad', class: 'damage', type: 'broken', department: 'warehouse', actions: [action('a1')] }),
    [minute(31), 'staff', 'respond'],
    [hour(2), 'staff', 'resolve'],
    [hour(3), 'customer', 'reject'],
    [hour(3), 'system', 'reopen'],
    [minute(190), 'staff', 'message'],
  );
const review = (now = day(7)) =>
  weeklyReview(
    [
      good(),
      bad(),
      filed({ id: 'cas_new', kind: 'enquiry', class: 'other', filedAt: minute(10_070), confirmedAt: minute(10_070) }),
      filed({ id: 'cas_unproved', confirmedAt: null }),
      filed({ id: 'cas_later', filedAt: day(7), confirmedAt: day(7) }),
      filed({
        id: 'cas_old',
        filedAt: day(-9),
        confirmedAt: day(-9),
        state: 'closed',
        actions: [
          action('measured', { effect: effect(day(3)) }),
          action('before', { effect: effect(day(-1)) }),
          action('late', { dueAt: day(6) }),
        ],
      }),
    ].map(({ fact, entries }) => ({ fact, entries })),
    week,
    now,
  );

describe('the weekly review', () => {
  it('counts what was filed and proved in the week, by kind, class, cause and department', () => {
    expect(review()).toMatchObject({
      ...week,
      cases: 3,
      byKind: [
        { of: 'complaint', cases: 2 },
        { of: 'enquiry', cases: 1 },
      ],
      byClass: [
        { of: 'damage', cases: 1 },
        { of: 'other', cases: 1 },
        { of: 'timeliness', cases: 1 },
      ],
      byCause: [
        { of: 'unknown', cases: 2 },
        { of: 'sorting_error', cases: 1 },
      ],
      byDepartment: [
        { of: 'transport', cases: 2 },
        { of: 'warehouse', cases: 1 },
      ],
    });
  });

  it('says how often the word was kept, of what was due by now', () => {
    // Responses: good kept; bad late, then kept; the enquiry of ten minutes ago is not due yet.
    expect(review().responded).toEqual({ kept: 2, due: 3, share: 2 / 3 });
    // Plans: good kept; bad was resolved after its hour, and has had none since it was reopened.
    expect(review().planned).toEqual({ kept: 1, due: 3, share: 1 / 3 });
    expect(review().promises).toEqual({ kept: 1, due: 2, share: 0.5 });
  });

  it('counts a clock that ran out later against the week in which it began', () => {
    expect(review(day(8)).responded).toEqual({ kept: 2, due: 4, share: 0.5 });
  });

  it('has no share of nothing', () => {
    const empty = weeklyReview([], week, day(7));
    expect(empty).toMatchObject({ cases: 0, byClass: [], responded: { kept: 0, due: 0, share: null } });
  });

  it('follows what was changed: open actions, those past their time, and what was measured', () => {
    expect(review().actions.map(({ id, caseId, overdue }) => [id, caseId, overdue])).toEqual([
      ['a1', 'cas_bad', false],
      ['measured', 'cas_old', false],
      ['late', 'cas_old', true],
    ]);
    expect(review().actions[1]?.effect).toEqual({
      measuredAt: day(3),
      measure: 'misrouted parcels a week',
      before: 12,
      after: 3,
    });
  });
});
