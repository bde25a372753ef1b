import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { workedLater } from './business-hours.ts';
import { readClock, type ClockReading } from './clock-reading.ts';
import { clocksOf, type Clock } from './clocks.ts';
import {
  continued,
  day,
  endOf,
  filed,
  hour,
  kept,
  minute,
  officeHours,
  planned,
  terms,
  type Story,
} from './testing/cases.ts';
import { anyStory } from './testing/stories.ts';

const readings = ({ fact, entries }: Story, now: Date): ClockReading[] =>
  clocksOf(fact, entries).map((clock) => readClock(clock, now));
const reading = (story: Story, key: string, now: Date): ClockReading =>
  readings(story, now).find((clock) => clock.key === key)!;
/** How a clock stands, and when it is due. */
const shows = (story: Story, key: string, now: Date) => {
  const { standing, dueAt } = reading(story, key, now);
  return [standing, dueAt];
};

describe('the clocks of a case', () => {
  it('give half an hour for a response, an hour for a plan and seven days for all, from the filing', () => {
    expect(readings(filed(), minute(10))).toEqual([
      {
        key: 'response:0',
        kind: 'response',
        standing: 'running',
        startedAt: minute(0),
        dueAt: minute(30),
        stoppedAt: null,
        remaining: 20 * 60_000,
      },
      {
        key: 'plan:0',
        kind: 'plan',
        standing: 'running',
        startedAt: minute(0),
        dueAt: minute(60),
        stoppedAt: null,
        remaining: 50 * 60_000,
      },
      {
        key: 'regulation',
        kind: 'regulation',
        standing: 'running',
        startedAt: minute(0),
        dueAt: day(7),
        stoppedAt: null,
        remaining: (7 * 24 * 60 - 10) * 60_000,
      },
    ]);
  });

  it('are out from the minute that was promised', () => {
    expect(reading(filed(), 'response:0', minute(29)).standing).toBe('running');
    expect(reading(filed(), 'response:0', minute(30))).toMatchObject({ standing: 'out', remaining: 0 });
  });

  it('stop the response for a person alone', () => {
    const receipts = continued(
      filed(),
      [minute(0), 'system', 'acknowledge'],
      [minute(3), 'customer', 'message'],
      [minute(5), 'staff', 'note'],
      [minute(6), 'customer', 'chase'],
    );
    expect(reading(receipts, 'response:0', minute(20)).standing).toBe('running');
    const answered = continued(receipts, [minute(21), 'staff', 'message']);
    expect(reading(answered, 'response:0', hour(9))).toMatchObject({
      standing: 'kept',
      stoppedAt: minute(21),
      remaining: 9 * 60_000,
    });
    const late = continued(receipts, [minute(31), 'staff', 'respond']);
    expect(reading(late, 'response:0', hour(9)).standing).toBe('missed');
  });

  it('take a question for a response, and hold the plan until the customer has answered', () => {
    const asked = continued(filed(), [minute(20), 'staff', 'wait']);
    expect(reading(asked, 'response:0', minute(50)).standing).toBe('kept');
    expect(reading(asked, 'plan:0', minute(50))).toMatchObject({
      standing: 'paused',
      dueAt: null,
      remaining: 40 * 60_000,
    });
    const answered = continued(asked, [minute(100), 'customer', 'message']);
    expect(shows(answered, 'plan:0', minute(110))).toEqual(['running', minute(140)]);
    const again = continued(answered, [minute(120), 'staff', 'wait'], [minute(200), 'customer', 'message']);
    expect(shows(again, 'plan:0', minute(210))).toEqual(['running', minute(220)]);
    expect(shows(planned(again, minute(220)), 'plan:0', hour(9))).toEqual(['kept', minute(220)]);
  });

  it('do not bring back a clock that was out before the question', () => {
    const late = continued(filed(), [minute(20), 'staff', 'respond'], [minute(61), 'staff', 'wait']);
    expect(shows(late, 'plan:0', minute(500))).toEqual(['out', minute(60)]);
    const last = continued(filed(), [minute(20), 'staff', 'respond'], [minute(60), 'staff', 'wait']);
    expect(shows(last, 'plan:0', minute(500))).toEqual(['out', minute(60)]);
  });

  it('take a resolution for a plan', () => {
    const story = continued(filed(), [minute(5), 'staff', 'respond'], [minute(9), 'staff', 'resolve']);
    expect(shows(story, 'plan:0', hour(5))).toEqual(['kept', minute(60)]);
  });

  it('give each promise its own date, and time for a question in between', () => {
    const responded = continued(filed(), [minute(5), 'staff', 'respond']);
    const story = planned(responded, minute(30), [hour(24), hour(72)]);
    expect(shows(story, 'promise:p0', hour(1))).toEqual(['running', hour(24)]);
    expect(shows(story, 'promise:p1', hour(1))).toEqual(['running', hour(72)]);
    const asked = continued(story, [hour(2), 'staff', 'wait']);
    expect(shows(asked, 'promise:p0', hour(3))).toEqual(['paused', null]);
    const answered = continued(asked, [hour(12), 'customer', 'message']);
    expect(shows(answered, 'promise:p0', hour(13))).toEqual(['running', hour(34)]);
    expect(shows(kept(answered, hour(33), 'p0'), 'promise:p0', hour(99))).toEqual(['kept', hour(34)]);
    expect(shows(kept(answered, hour(35), 'p0'), 'promise:p0', hour(99))).toEqual(['missed', hour(34)]);
    expect(shows(answered, 'promise:p1', hour(81))).toEqual(['running', hour(82)]);
  });

  it('let a later plan take the place of a promise, before its time or too late', () => {
    const responded = continued(filed(), [minute(5), 'staff', 'respond']);
    const story = planned(responded, minute(30), [hour(24)]);
    const early = planned(story, hour(20), [hour(48)], { replaces: ['p0'] });
    expect(shows(early, 'promise:p0', hour(30))).toEqual(['void', hour(24)]);
    expect(shows(early, 'promise:p1', hour(30))).toEqual(['running', hour(48)]);
    const late = planned(story, hour(25), [hour(48)], { replaces: ['p0'] });
    expect(shows(late, 'promise:p0', hour(30))).toEqual(['missed', hour(24)]);
  });

  it('begin anew for response and plan when the case is reopened', () => {
    const story = continued(
      filed(),
      [minute(5), 'staff', 'respond'],
      [hour(1), 'staff', 'resolve'],
      [hour(30), 'customer', 'reject'],
      [hour(30), 'system', 'reopen'],
    );
    expect(readings(story, hour(30)).map(({ key, standing, dueAt }) => [key, standing, dueAt])).toEqual([
      ['response:0', 'kept', minute(30)],
      ['plan:0', 'kept', hour(1)],
      ['response:1', 'running', minute(30 * 60 + 30)],
      ['plan:1', 'running', hour(31)],
      ['regulation', 'running', day(7)],
    ]);
  });

  it('give a complaint that joins a case a response of its own, unless one is due already', () => {
    const opened = filed({ kind: 'exception', contact: null });
    const early = continued(opened, [minute(10), 'customer', 'join']);
    expect(readings(early, minute(11)).map(({ key }) => key)).toEqual(['response:0', 'plan:0', 'regulation']);
    const responded = continued(opened, [minute(5), 'staff', 'respond']);
    const story = continued(planned(responded, minute(8)), [hour(5), 'customer', 'join']);
    expect(shows(story, 'response:1', hour(5))).toEqual(['running', minute(5 * 60 + 30)]);
    expect(reading(story, 'plan:0', hour(5)).standing).toBe('kept');
    const answered = continued(story, [minute(5 * 60 + 4), 'staff', 'message']);
    expect(reading(answered, 'response:1', hour(9)).standing).toBe('kept');
  });

  it('begin when an unproved filing is proved, and the seven days all the same with the filing', () => {
    const unproved = filed({ confirmedAt: null });
    expect(readings(unproved, hour(5)).map(({ key }) => key)).toEqual(['regulation']);
    const proved = continued(unproved, [hour(5), 'customer', 'confirm']);
    expect(shows(proved, 'response:0', hour(5))).toEqual(['running', minute(330)]);
    expect(shows(proved, 'regulation', hour(5))).toEqual(['running', day(7)]);
    const answered = continued(unproved, [hour(2), 'staff', 'respond'], [hour(5), 'customer', 'confirm']);
    expect(reading(answered, 'response:0', hour(8))).toMatchObject({
      standing: 'kept',
      stoppedAt: hour(5),
      remaining: 30 * 60_000,
    });
  });

  it('know no regulation for an enquiry', () => {
    expect(readings(filed({ kind: 'enquiry' }), minute(1)).map(({ kind }) => kind)).toEqual(['response', 'plan']);
  });

  it('let the seven days rest only while a resolution stands', () => {
    const resolved = continued(filed(), [minute(5), 'staff', 'respond'], [day(6), 'staff', 'resolve']);
    expect(reading(resolved, 'regulation', day(8)).standing).toBe('kept');
    const rejected = continued(resolved, [day(8), 'customer', 'reject'], [day(8), 'system', 'reopen']);
    expect(reading(rejected, 'regulation', day(8))).toMatchObject({ standing: 'out', dueAt: day(7) });
    const late = continued(filed(), [minute(5), 'staff', 'respond'], [day(8), 'staff', 'resolve']);
    expect(reading(late, 'regulation', day(9)).standing).toBe('missed');
    const withdrawn = continued(filed(), [day(1), 'customer', 'withdraw']);
    expect(reading(withdrawn, 'regulation', day(9)).standing).toBe('void');
  });

  it('are of no use once the customer has withdrawn, unless it was too late by then', () => {
    const early = continued(filed(), [minute(10), 'customer', 'withdraw']);
    expect(readings(early, hour(1)).map(({ standing }) => standing)).toEqual(['void', 'void', 'void']);
    const late = continued(filed(), [minute(40), 'customer', 'withdraw']);
    expect(readings(late, hour(1)).map(({ standing }) => standing)).toEqual(['missed', 'void', 'void']);
  });

  it('keep office hours where the terms say so, for response and plan and nothing else', () => {
    // Friday 17:45 in Shanghai; the Saturday is worked, and the Monday after it a holiday
    const friday = new Date('2026-11-27T17:45:00+08:00');
    const story = filed({ terms: terms({ hours: officeHours }), filedAt: friday, confirmedAt: friday });
    expect(shows(story, 'response:0', friday)).toEqual(['running', new Date('2026-11-28T09:15:00+08:00')]);
    expect(shows(story, 'plan:0', friday)).toEqual(['running', new Date('2026-11-28T09:45:00+08:00')]);
    expect(shows(story, 'regulation', friday)).toEqual(['running', new Date('2026-12-04T17:45:00+08:00')]);
  });
});

describe('for any case', () => {
  const anyClock: fc.Arbitrary<Clock> = fc
    .record({
      budget: fc.integer({ min: 1, max: 3 * 24 * 60 }),
      hours: fc.constantFrom(null, officeHours),
      edges: fc.uniqueArray(fc.integer({ min: 0, max: 8 * 24 * 60 }), { maxLength: 9 }),
      open: fc.boolean(),
    })
    .map(({ budget, hours, edges, open }) => {
      const sorted = edges.toSorted((a, b) => a - b);
      const pairs = sorted.flatMap((from, index) => (index % 2 === 0 ? [[from, sorted[index + 1]] as const] : []));
      const pauses = pairs.flatMap(([from, to]) => {
        if (to === undefined && !open) return [];
        return [{ from: minute(from), to: to === undefined ? null : minute(to) }];
      });
      const clock = { key: 'plan:0', kind: 'plan', startedAt: minute(60), stopped: null, hours } as const;
      return { ...clock, budget: budget * 60_000, pauses };
    });
  const anyNow = fc.integer({ min: 60, max: 10 * 24 * 60 }).map(minute);

  it('a pause never shortens the time that is left, nor brings the end nearer', () => {
    fc.assert(
      fc.property(anyClock, fc.nat(), anyNow, (clock, which, now) => {
        const fewer = { ...clock, pauses: clock.pauses.filter((_, index) => index !== which % clock.pauses.length) };
        const [more, less] = [readClock(clock, now), readClock(fewer, now)];
        expect(more.remaining).toBeGreaterThanOrEqual(less.remaining);
        expect(more.dueAt?.getTime() ?? Infinity).toBeGreaterThanOrEqual(less.dueAt?.getTime() ?? Infinity);
      }),
    );
  });

  it('what is left counts down to what was promised', () => {
    fc.assert(
      fc.property(anyClock, anyNow, (clock, now) => {
        const { remaining, dueAt, standing } = readClock(clock, now);
        if (standing === 'out') expect(remaining).toBe(0);
        else expect(remaining).toBeGreaterThan(0);
        const held = clock.pauses.some(({ to }) => to === null || to > now);
        if (standing === 'running' && !held) expect(dueAt).toEqual(workedLater(now, remaining, clock.hours));
      }),
    );
  });

  it('the seven days are the same seven days, whatever else happened', () => {
    fc.assert(
      fc.property(anyStory, fc.nat({ max: 20 }), (story, later) => {
        const regulation = readings(story, day(later)).filter(({ kind }) => kind === 'regulation');
        expect(regulation.length).toBe(story.fact.kind === 'enquiry' ? 0 : 1);
        for (const clock of regulation) expect(clock).toMatchObject({ startedAt: minute(0), dueAt: day(7) });
      }),
    );
  });

  it('a round of response and plan begins with the filing and each reopening, and its clocks stand by themselves', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const all = readings(story, endOf(story));
        const plans = all.filter(({ kind }) => kind === 'plan');
        const reopened = story.entries.filter(({ act }) => act === 'reopen').length;
        expect(plans.length).toBe(story.fact.confirmedAt === null ? 0 : 1 + reopened);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        const open = all.filter(({ kind, stoppedAt }) => kind === 'response' && stoppedAt === null);
        expect(open.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
