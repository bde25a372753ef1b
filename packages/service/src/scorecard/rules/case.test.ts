import { describe, expect, it } from 'vitest';
import { readClocks, stepsOfCase, wasKept } from '../../cases/rules/index.ts';
import {
  chen,
  continued,
  day,
  filed,
  hour,
  kept,
  minute,
  planned,
  told,
  type Story,
} from '../../cases/rules/testing/cases.ts';
import type { CaseFact, Measure } from '../facts.ts';
import { caseChangesAt, contributionsOfCase, type CountedCase } from './case.ts';
import { countingIn } from './contribution.ts';

/** The stories begin on Monday, 23 November, at ten in Shanghai. */
const count = countingIn('Asia/Shanghai');
const counted = ({ fact, entries }: Story, now: Date): CountedCase => {
  const clocks = readClocks(fact, entries, now);
  return {
    ...{ fact, entries, steps: stepsOfCase(fact, entries, clocks) },
    clocks: clocks.map((clock) => ({ ...clock, kept: wasKept(clock) })),
  };
};
const of = (story: Story, measure: Measure, now = day(40)): readonly (readonly [string, number, number])[] =>
  contributionsOfCase(count, counted(story, now), now)
    .filter((one) => one.measure === measure)
    .map(({ day: on, numerator, denominator }) => [on, numerator, denominator]);

const closing = [
  [hour(5), 'staff', 'resolve'],
  [hour(6), 'customer', 'accept'],
  [hour(7), 'staff', 'close'],
] as const;
/** Answered, planned, handled and closed in time, with a payment. */
const good = (more: Partial<CaseFact> = {}): Story => {
  const answered = continued(filed({ person: chen, ...more }), [minute(20), 'staff', 'respond']);
  return continued(kept(planned(answered, minute(50), [hour(4)]), hour(3), 'p0'), ...closing);
};
const cause = (code: 'sender' | 'sorting_error') => ({
  ...{ code, what: '', why: '', where: '', when: '', who: '', how: '' },
});

describe('a case counts', () => {
  it('as a valid complaint, unless it is unproved, withdrawn, or the sender’s or the consignee’s doing', () => {
    expect(of(filed(), 'complaints')).toEqual([['2026-11-23', 1, 1]]);
    expect(of(filed({ cause: cause('sorting_error') }), 'complaints')).toHaveLength(1);
    expect(of(filed({ cause: cause('sender') }), 'complaints')).toEqual([]);
    expect(of(filed({ confirmedAt: null }), 'complaints')).toEqual([]);
    expect(of(continued(filed(), [hour(1), 'customer', 'withdraw']), 'complaints')).toEqual([]);
    for (const kind of ['enquiry', 'suggestion', 'exception'] as const)
      expect(of(filed({ kind }), 'complaints')).toEqual([]);
  });

  it('as a complaint on the day on which somebody joined what the service had opened', () => {
    const joined = continued(filed({ kind: 'exception' }), [day(2), 'customer', 'join']);
    expect(of(joined, 'complaints')).toEqual([['2026-11-25', 1, 1]]);
  });

  it('its response and its plan on the day they began, and its promise on the day it fell due', () => {
    expect(of(good(), 'response')).toEqual([['2026-11-23', 1, 1]]);
    expect(of(good(), 'plan')).toEqual([['2026-11-23', 1, 1]]);
    expect(of(good(), 'promises')).toEqual([['2026-11-23', 1, 1]]);
    const late = continued(filed(), [minute(31), 'staff', 'respond']);
    expect(of(late, 'response')).toEqual([['2026-11-23', 0, 1]]);
    expect(of(late, 'plan', minute(59))).toEqual([]);
    expect(of(late, 'plan', minute(60))).toEqual([['2026-11-23', 0, 1]]);
    expect(of(filed(), 'response', minute(29))).toEqual([]);
  });

  it('no promise before it falls due, even one that was kept', () => {
    const promised = planned(continued(filed(), [minute(1), 'staff', 'respond']), minute(2), [day(2)]);
    const early = kept(promised, hour(1), 'p0');
    expect(of(early, 'promises', day(1))).toEqual([]);
    expect(of(early, 'promises', day(2))).toEqual([['2026-11-25', 1, 1]]);
    expect(of(promised, 'promises', day(3))).toEqual([['2026-11-25', 0, 1]]);
  });

  it('as resolved in the first contact when the customer had to say nothing more', () => {
    expect(of(good(), 'first_contact')).toEqual([['2026-11-23', 1, 1]]);
    const answered = continued(filed(), [minute(20), 'staff', 'respond']);
    const resolve = [hour(2), 'staff', 'resolve'] as const;
    for (const again of ['chase', 'message', 'join'] as const)
      expect(of(continued(answered, [hour(1), 'customer', again], resolve), 'first_contact')).toEqual([
        ['2026-11-23', 0, 1],
      ]);
    const asked = continued(answered, [hour(1), 'staff', 'wait'], [hour(1), 'customer', 'message'], resolve);
    expect(of(asked, 'first_contact')).toEqual([['2026-11-23', 0, 1]]);
    const rejected = continued(answered, resolve, [hour(3), 'customer', 'reject']);
    expect(of(rejected, 'first_contact')).toEqual([['2026-11-23', 0, 1]]);
    expect(of(continued(answered, resolve, [hour(3), 'staff', 'message']), 'first_contact')).toEqual([
      ['2026-11-23', 1, 1],
    ]);
    expect(of(answered, 'first_contact')).toEqual([]);
  });

  it('as resolved against the day of its filing, with the time that it took on the day it was', () => {
    const late = continued(filed(), [minute(20), 'staff', 'respond'], [day(3), 'staff', 'resolve']);
    expect(of(late, 'resolved')).toEqual([['2026-11-23', 1, 1]]);
    expect(of(late, 'resolution_time')).toEqual([['2026-11-26', 3 * 86_400, 1]]);
    const again = continued(late, [day(4), 'customer', 'reject'], [day(4), 'system', 'reopen']);
    expect(of(again, 'resolved')).toEqual([['2026-11-23', 0, 1]]);
    expect(of(again, 'resolution_time')).toEqual([]);
    expect(of(continued(filed(), [hour(1), 'customer', 'withdraw']), 'resolved')).toEqual([]);
    expect(of(filed({ kind: 'suggestion' }), 'resolved')).toEqual([]);
  });

  it('its steps once it has ended: done, in order, and in time', () => {
    expect(of(good(), 'steps')).toEqual([['2026-11-23', 6, 6]]);
    const answered = continued(filed(), [minute(31), 'staff', 'respond']);
    // Late to answer, never planned, and so never begun.
    expect(of(continued(answered, ...closing), 'steps')).toEqual([['2026-11-23', 3, 6]]);
    expect(of(answered, 'steps')).toEqual([]);
    expect(of(good({ kind: 'enquiry' }), 'steps')).toEqual([]);
    const silent = continued(answered, [hour(2), 'staff', 'resolve'], [day(9), 'system', 'close_no_answer']);
    expect(of(silent, 'steps')).toEqual([['2026-12-02', 2, 5]]);
  });

  it('its improvements when they are measured or past their time, and those that changed something as such', () => {
    const action = {
      ...{ id: 'a', text: '', owner: '', createdAt: day(0), dueAt: day(5), pilot: null },
      effect: { measuredAt: day(2), measure: 'parcels', before: 12, after: 3 },
    };
    const withActions = (...actions: CaseFact['actions']) => filed({ actions });
    expect(of(withActions(action), 'actions', day(3))).toEqual([['2026-11-25', 1, 1]]);
    expect(of(withActions({ ...action, effect: { ...action.effect, after: 12 } }), 'actions')).toEqual([
      ['2026-11-25', 0, 1],
    ]);
    expect(of(withActions({ ...action, effect: null }), 'actions', day(4))).toEqual([]);
    expect(of(withActions({ ...action, effect: null }), 'actions', day(5))).toEqual([['2026-11-28', 0, 1]]);
  });

  it('what was paid, in thousandths of its currency, on the day of the payment', () => {
    const now = day(40);
    const paid = contributionsOfCase(count, counted(good(), now), now).filter(
      ({ measure }) => measure === 'compensation',
    );
    expect(paid).toEqual([
      {
        ...{ day: '2026-11-23', measure: 'compensation', part: 'CNY', numerator: 50_000, denominator: 1 },
        ...{ department: 'transport', agent: 'stf_chen' },
      },
    ]);
  });

  it('for whoever has it, and for its department; a complaint is no agent’s', () => {
    const now = day(40);
    const agents = contributionsOfCase(count, counted(good(), now), now);
    expect(agents.filter(({ agent }) => agent === '').map(({ measure }) => measure)).toEqual(['complaints']);
    expect(new Set(agents.map(({ department }) => department))).toEqual(new Set(['transport']));
  });

  it('the same until the time that it says, and something else from then on', () => {
    const story = told(
      planned(continued(filed(), [minute(1), 'staff', 'respond']), minute(2), [day(2)]),
      minute(3),
      'staff',
      {
        act: 'note',
      },
    );
    const at = caseChangesAt(counted(story, hour(1)), hour(1));
    expect(at).toEqual(day(2));
    const before = new Date(day(2).getTime() - 1);
    expect(of(story, 'promises', before)).toEqual([]);
    expect(of(story, 'promises', day(2))).toEqual([['2026-11-25', 0, 1]]);
  });
});
