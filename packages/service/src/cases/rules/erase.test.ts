import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockActs } from './clock-acts.ts';
import { readClock } from './clock-reading.ts';
import { clocksOf } from './clocks.ts';
import { eraseCase } from './erase.ts';
import { aCase, chen, continued, endOf, filed, hour, lin, minute, planned } from './testing/cases.ts';
import { anyStory } from './testing/stories.ts';

const full = () => {
  const story = continued(
    planned(continued(filed(), [minute(5), 'staff', 'respond', '林小雨女士，您好']), minute(9), [hour(5)]),
    [minute(20), 'staff', 'note', 'Lives at 林荫路 8'],
  );
  const said = { what: '林', why: '林', where: '林', when: '林', who: '林', how: '' };
  const fact = aCase({
    ...story.fact,
    promises: story.fact.promises.map((one) => ({ ...one, text: '给林小雨打款' })),
    subtasks: [{ id: 's0', department: 'branch', person: chen, text: '林小雨', dueAt: hour(2), doneAt: null }],
    resolution: { at: hour(3), text: '林小雨', compensation: null },
    followUp: { at: hour(4), satisfied: true, text: '林小雨' },
    cause: { code: 'misdelivery', ...said },
  });
  return { fact, entries: story.entries };
};

describe('erasing a person', () => {
  it('leaves nothing that anybody wrote, nor how to reach them', () => {
    const { fact, entries } = full();
    expect(JSON.stringify({ fact, entries })).toContain('林');
    const erased = eraseCase(fact, entries);
    expect(JSON.stringify(erased)).not.toMatch(/林|138|example\.com|parcel\?/);
    expect(erased.fact.contact).toEqual({
      name: '[erased]',
      phone: null,
      email: null,
      wechat: null,
      preferred: 'phone',
    });
    expect(erased.fact.cause).toMatchObject({ code: 'misdelivery', who: '[erased]', how: '' });
    expect(erased.entries.map(({ text }) => text)).toEqual(['[erased]', '[erased]', '[erased]', '[erased]']);
  });

  it('keeps what happened, when, and by whom of the operator', () => {
    const { fact, entries } = full();
    const erased = eraseCase(fact, entries);
    const record = (list: typeof entries) => list.map(({ id, at, by, act, state }) => ({ id, at, by, act, state }));
    expect(record(erased.entries)).toEqual(record(entries));
    expect(erased.fact.followUp).toMatchObject({ at: hour(4), satisfied: true });
    expect(erased.fact.subtasks).toMatchObject([{ person: chen, dueAt: hour(2) }]);
  });

  it('has nothing to erase of nobody', () => {
    expect(eraseCase(aCase({ contact: null }), []).fact.contact).toBeNull();
    expect(eraseCase(aCase({ contact: { ...lin, name: null } }), []).fact.contact?.name).toBeNull();
  });

  it('changes no clock, and done twice is done once', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const erased = eraseCase(story.fact, story.entries);
        const now = endOf(story);
        const clocks = ({ fact, entries }: typeof story) =>
          clocksOf(fact, entries).map((clock) => readClock(clock, now));
        expect(clocks(erased)).toEqual(clocks(story));
        expect(clockActs(erased.fact, erased.entries, now)).toEqual(clockActs(story.fact, story.entries, now));
        expect(eraseCase(erased.fact, erased.entries)).toEqual(erased);
      }),
    );
  });
});
