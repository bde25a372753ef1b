import { caseLevels } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubtaskFact, SystemAct } from '../facts.ts';
import { clockActs, nextClockAct } from './clock-acts.ts';
import { clocksOf } from './clocks.ts';
import { continued, day, endOf, filed, hour, kept, minute, planned, ticked, type Story } from './testing/cases.ts';
import { anyStory, anyTerms } from './testing/stories.ts';

const acts = ({ fact, entries }: Story, now: Date): readonly SystemAct[] => clockActs(fact, entries, now);
const next = ({ fact, entries }: Story, now: Date): Date | null => nextClockAct(fact, entries, now);
/** `escalate plan:0 → supervisor` */
const written = (done: readonly SystemAct[]): string[] =>
  done.map((act) => {
    if (act.act === 'warn') return `warn ${act.clock}`;
    return act.act === 'escalate' ? `escalate ${act.clock ?? ''} → ${act.to}` : act.act;
  });

/** What the service does in a story that it looks at so often. */
const watched = (story: Story, times: readonly Date[]): { readonly story: Story; readonly done: string[] } =>
  times.reduce<{ story: Story; done: string[] }>(
    ({ story: before, done }, now) => {
      const { story: after, acts: more } = ticked(before, now);
      return { story: after, done: [...done, ...written(more)] };
    },
    { story, done: [] },
  );
const every = (step: number, until: number): Date[] =>
  Array.from({ length: Math.floor(until / step) }, (_, index) => minute((index + 1) * step));

describe('a case left alone', () => {
  const leftAlone = ['warn response:0', 'escalate response:0 → level_2', 'warn plan:0', 'escalate plan:0 → supervisor'];

  it('warns when a fifth of the time is left, and goes up at 30 and at 60 minutes', () => {
    const story = filed();
    expect(acts(story, minute(23))).toEqual([]);
    expect(acts(story, minute(24))).toEqual([{ act: 'warn', clock: 'response:0' }]);
    expect(next(story, minute(24))).toEqual(minute(30));
    const warned = ticked(story, minute(24)).story;
    expect(acts(warned, minute(29))).toEqual([]);
    expect(acts(warned, minute(30))).toEqual([
      { act: 'escalate', clock: 'response:0', step: 0, from: 'level_1', to: 'level_2' },
    ]);
    expect(watched(story, every(1, 240)).done).toEqual(leftAlone);
  });

  it('goes up the same way, once, when nobody looked for days', () => {
    expect(written(acts(filed(), day(3)))).toEqual(leftAlone);
    expect(watched(filed(), [day(3), day(3), day(4)]).done).toEqual(leftAlone);
  });

  it('goes no higher than the supervisor, who hears of every further clock', () => {
    const story = filed({ level: 'level_2' });
    expect(watched(story, every(10, 8 * 24 * 60)).done).toEqual([
      'warn response:0',
      'escalate response:0 → supervisor',
      'warn plan:0',
      'escalate plan:0 → supervisor',
      'warn regulation',
      'escalate regulation → supervisor',
    ]);
  });

  it('goes nowhere while nobody has proved it, and at once on its way when somebody does', () => {
    const story = filed({ confirmedAt: null });
    expect(acts(story, day(9))).toEqual([]);
    expect(next(story, minute(0))).toBeNull();
    const proved = continued(story, [day(1), 'customer', 'confirm']);
    expect(acts(proved, day(1))).toEqual([]);
    expect(next(proved, day(1))).toEqual(minute(24 * 60 + 24));
  });
});

describe('a promise', () => {
  const responded = continued(filed(), [minute(5), 'staff', 'respond']);
  const promised = planned(responded, minute(30), [minute(30 + 600)]);

  it('warns before it is broken, goes up when it is, and again a day later', () => {
    expect(watched(promised, every(30, 3 * 24 * 60)).done).toEqual([
      'warn promise:p0',
      'escalate promise:p0 → level_2',
      'escalate promise:p0 → supervisor',
    ]);
    expect(written(acts(promised, minute(30 + 480)))).toEqual(['warn promise:p0']);
  });

  it('that was kept does nothing more', () => {
    expect(acts(kept(promised, minute(400), 'p0'), day(3))).toEqual([]);
  });

  it('waits with its step up while the customer is asked something', () => {
    const asked = continued(promised, [minute(600), 'staff', 'wait']);
    const warned = ticked(asked, minute(610)).story;
    expect(acts(warned, minute(700))).toEqual([]);
    const answered = continued(warned, [minute(700), 'customer', 'message']);
    expect(next(answered, minute(700))).toEqual(minute(730));
  });
});

describe('a rejected resolution', () => {
  it('is reopened by the service, with clocks of its own, and what the level was stays', () => {
    const resolved = continued(filed(), [minute(40), 'staff', 'respond'], [hour(2), 'staff', 'resolve']);
    const raised = { ...resolved, fact: { ...resolved.fact, level: 'level_2' as const } };
    const rejected = continued(raised, [hour(3), 'customer', 'reject', 'It is still broken']);
    expect(acts(rejected, hour(3))).toEqual([{ act: 'reopen' }]);
    const reopened = ticked(rejected, hour(3)).story;
    expect(reopened.fact.state).toBe('reopened');
    expect(watched(reopened, every(1, 300)).done).toEqual([
      'warn response:1',
      'escalate response:1 → supervisor',
      'warn plan:1',
      'escalate plan:1 → supervisor',
    ]);
  });

  it('goes up at once where the seven days are over', () => {
    const resolved = continued(filed(), [minute(5), 'staff', 'respond'], [day(6), 'staff', 'resolve']);
    expect(acts(resolved, day(7))).toEqual([]);
    const rejected = continued(resolved, [minute(7 * 24 * 60 + 10), 'customer', 'reject']);
    expect(written(acts(rejected, minute(7 * 24 * 60 + 10)))).toEqual([
      'reopen',
      'warn regulation',
      'escalate regulation → level_2',
    ]);
  });
});

describe('a silent customer', () => {
  const resolved = continued(filed(), [minute(5), 'staff', 'respond'], [minute(50), 'staff', 'resolve']);

  it('is asked again after two days, and three days later the case is closed without an answer', () => {
    const { done, story } = watched(resolved, every(60, 10 * 24 * 60));
    expect(done).toEqual(['ask_again', 'close_no_answer']);
    expect(story.fact.state).toBe('closed_no_answer');
    expect(story.entries.slice(-2).map(({ at }) => at)).toEqual([hour(49), hour(49 + 72)]);
  });

  it('has the whole time to answer, also when the service was down meanwhile', () => {
    expect(written(acts(resolved, day(30)))).toEqual(['ask_again']);
    const asked = ticked(resolved, day(30)).story;
    expect(acts(asked, day(32))).toEqual([]);
    expect(next(asked, day(30))).toEqual(day(33));
    expect(written(acts(asked, day(33)))).toEqual(['close_no_answer']);
  });

  it('is silent no more with a single word', () => {
    const asked = ticked(resolved, day(3)).story;
    const spoken = continued(asked, [day(4), 'customer', 'message', 'One moment']);
    expect(next(spoken, day(4))).toEqual(day(6));
    expect(written(acts(spoken, day(6)))).toEqual(['ask_again']);
  });

  it('who was asked something holds up no promise for ever', () => {
    const promised = planned(continued(filed(), [minute(5), 'staff', 'respond']), minute(20), [day(1)]);
    const asked = continued(promised, [minute(30), 'staff', 'wait']);
    expect(watched(asked, every(60, 6 * 24 * 60)).done).toEqual(['ask_again', 'close_no_answer']);
  });

  it('keeps a case open in which a promise is', () => {
    const promised = planned(continued(filed(), [minute(5), 'staff', 'respond']), minute(20), [day(20)]);
    const story = continued(promised, [minute(30), 'staff', 'resolve']);
    expect(watched(story, every(60, 10 * 24 * 60)).done).toEqual(['ask_again']);
    const paid = kept(ticked(story, day(3)).story, day(10), 'p0');
    expect(watched(paid, every(60, 20 * 24 * 60)).done).toEqual(['ask_again', 'close_no_answer']);
  });

  it('is not there where nobody complained', () => {
    const opened = filed({ kind: 'exception', contact: null });
    const story = continued(opened, [minute(5), 'staff', 'respond'], [minute(50), 'staff', 'resolve']);
    expect(acts(story, day(40))).toEqual([]);
  });
});

describe('a subtask', () => {
  const subtask = (id: string, dueAt: Date, doneAt: Date | null = null): SubtaskFact => ({
    ...{ id, department: 'transport', person: null, text: 'Ask the driver', dueAt, doneAt },
  });
  const withSubtasks = (story: Story, ...subtasks: SubtaskFact[]): Story => ({
    ...story,
    fact: { ...story.fact, subtasks },
  });
  const answered = planned(continued(filed(), [minute(5), 'staff', 'respond']), minute(20), []);

  it('is warned of once when its time is past, whether somebody looks at that minute or days later', () => {
    const story = withSubtasks(answered, subtask('a', minute(90)), subtask('b', minute(120)));
    expect(acts(story, minute(89))).toEqual([]);
    expect(next(story, minute(60))).toEqual(minute(90));
    const all = ['warn subtask:a', 'warn subtask:b'];
    expect(watched(story, every(1, 300)).done).toEqual(all);
    expect(watched(story, [day(1), day(2)]).done).toEqual(all);
  });

  it('is not warned of where it is done, or its case is over', () => {
    const done = withSubtasks(answered, subtask('a', minute(90), minute(95)));
    expect(acts(done, minute(200))).toEqual([]);
    const withdrawn = continued(withSubtasks(answered, subtask('a', minute(90))), [minute(80), 'customer', 'withdraw']);
    expect(acts(withdrawn, minute(200))).toEqual([]);
    expect(next(withdrawn, minute(80))).toBeNull();
  });

  it('of an unproved filing is warned of like any other', () => {
    const story = withSubtasks(filed({ confirmedAt: null }), subtask('a', minute(90)));
    expect(watched(story, every(10, 300)).done).toEqual(['warn subtask:a']);
  });
});

describe('for any case', () => {
  const anyLook = fc.integer({ min: 0, max: 12 * 24 * 60 });

  it('what was done is not done again', () => {
    fc.assert(
      fc.property(anyStory, anyLook, (story, later) => {
        const now = new Date(endOf(story).getTime() + later * 60_000);
        expect(acts(ticked(story, now).story, now)).toEqual([]);
      }),
    );
  });

  it('each step of each clock is done at most once, and the level only rises, one at a time', () => {
    fc.assert(
      fc.property(anyStory, anyLook, (story, later) => {
        const { entries } = ticked(story, new Date(endOf(story).getTime() + later * 60_000)).story;
        const steps = entries.flatMap((entry) => {
          if (entry.act === 'warn') return [`${entry.clock} warn`];
          return entry.act === 'escalate' ? [`${entry.clock ?? ''} ${entry.step}`] : [];
        });
        expect(new Set(steps).size).toBe(steps.length);
        let level = caseLevels.indexOf(filedLevel(story));
        for (const entry of entries) {
          if (entry.act !== 'escalate') continue;
          expect(caseLevels.indexOf(entry.from)).toBe(level);
          level = Math.min(level + 1, 2);
          expect(caseLevels.indexOf(entry.to)).toBe(level);
        }
      }),
    );
  });

  it('no clock that was stopped, and none of an unproved filing, warns or goes up', () => {
    fc.assert(
      fc.property(anyStory, anyLook, (story, later) => {
        const now = new Date(endOf(story).getTime() + later * 60_000);
        const stopped: readonly string[] = clocksOf(story.fact, story.entries).flatMap((clock) =>
          clock.stopped === null ? [] : [clock.key],
        );
        const about = acts(story, now).flatMap((act) =>
          (act.act === 'warn' || act.act === 'escalate') && act.clock !== null ? [act.clock] : [],
        );
        expect(about.filter((key) => stopped.includes(key))).toEqual([]);
        if (story.fact.confirmedAt === null) expect(about).toEqual([]);
      }),
    );
  });

  it('looking once comes to the same as looking all the time', () => {
    fc.assert(
      fc.property(anyTerms, fc.boolean(), anyLook, fc.integer({ min: 20, max: 600 }), (terms, plans, until, step) => {
        const story = plans
          ? planned(continued(filed({ terms }), [minute(0), 'staff', 'respond']), minute(0), [hour(10), hour(50)])
          : filed({ terms });
        const often = watched(story, [...every(step, until), minute(until)]).done;
        expect(watched(story, [minute(until)]).done).toEqual(often);
      }),
    );
  });

  it('the next look is neither too late nor in vain', () => {
    fc.assert(
      fc.property(anyStory, anyLook, fc.double({ min: 0, max: 1, noNaN: true }), (story, later, share) => {
        const now = new Date(endOf(story).getTime() + later * 60_000);
        const settled = ticked(story, now).story;
        const look = next(settled, now);
        if (look === null) {
          expect(acts(settled, day(1000))).toEqual([]);
          return;
        }
        const between = new Date(Math.floor(now.getTime() + (look.getTime() - 1 - now.getTime()) * share));
        expect(acts(settled, between)).toEqual([]);
        expect(acts(settled, look)).not.toEqual([]);
      }),
    );
  });
});

/** The level before anything happened. */
const filedLevel = ({ fact, entries }: Story) => {
  const first = entries.find((entry) => entry.act === 'escalate');
  return first?.act === 'escalate' ? first.from : fact.level;
};
