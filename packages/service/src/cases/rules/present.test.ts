import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentToStaff } from './present-staff.ts';
import { presentToCustomer, type CustomerCase } from './present.ts';
import { readClocks } from './clock-reading.ts';
import { stepsOfCase } from './steps.ts';
import { chen, continued, day, endOf, filed, hour, kept, minute, planned, told, type Story } from './testing/cases.ts';
import { anyStory } from './testing/stories.ts';

const shown = ({ fact, entries }: Story, now: Date): CustomerCase => presentToCustomer(fact, entries, now);
const steps = ({ fact, entries }: Story, now: Date) =>
  stepsOfCase(fact, entries, readClocks(fact, entries, now)).map(({ step, at, dueAt, late }) => [
    step,
    at,
    dueAt,
    late,
  ]);

/** Answered at 5, planned at 20 with a payment due at an hour and a half. */
const handled = planned(continued(filed(), [minute(5), 'staff', 'respond', 'We look into it']), minute(20), [
  minute(90),
]);

describe('what the customer sees', () => {
  it('is each step with its time, and by when the next has to be', () => {
    expect(steps(filed(), minute(10))).toEqual([
      ['filed', minute(0), null, false],
      ['responded', null, minute(30), false],
      ['planned', null, minute(60), false],
      ['in_progress', null, null, false],
      ['resolved', null, day(7), false],
      ['accepted', null, null, false],
      ['closed', null, null, false],
    ]);
    const done = continued(
      kept(handled, minute(80), 'p0'),
      [hour(2), 'staff', 'resolve'],
      [hour(3), 'customer', 'accept'],
      [hour(4), 'staff', 'close'],
    );
    expect(steps(done, day(1))).toEqual([
      ['filed', minute(0), null, false],
      ['responded', minute(5), minute(30), false],
      ['planned', minute(20), minute(60), false],
      ['in_progress', minute(80), null, false],
      ['resolved', hour(2), day(7), false],
      ['accepted', hour(3), null, false],
      ['closed', hour(4), null, false],
    ]);
  });

  it('says plainly what is late', () => {
    const late = continued(filed(), [minute(45), 'staff', 'respond']);
    const told = steps(late, minute(61)).filter(([, , , isLate]) => isLate);
    expect(told.map(([step]) => step)).toEqual(['responded', 'planned']);
  });

  it('begins a new round when the case is reopened, with the report as it was', () => {
    const story = continued(
      handled,
      [hour(2), 'staff', 'resolve'],
      [hour(3), 'customer', 'reject', 'No'],
      [hour(3), 'system', 'reopen'],
    );
    expect(steps(story, hour(3)).slice(0, 5)).toEqual([
      ['filed', minute(0), null, false],
      ['responded', null, minute(210), false],
      ['planned', null, hour(4), false],
      ['in_progress', null, null, false],
      ['resolved', null, day(7), false],
    ]);
    const resolution = { at: hour(2), text: 'It arrives today', compensation: null };
    expect(shown({ ...story, fact: { ...story.fact, resolution } }, hour(3)).resolution).toBeNull();
  });

  it('is the clock that is due next, and the one that is out longest', () => {
    expect(shown(filed(), minute(1)).clock).toEqual({
      kind: 'response',
      standing: 'running',
      dueAt: minute(30),
    });
    expect(shown(filed(), minute(70)).clock).toMatchObject({ kind: 'response', standing: 'out' });
    expect(shown(handled, minute(30)).clock).toMatchObject({ kind: 'promise', dueAt: minute(90) });
    const asked = continued(handled, [minute(40), 'staff', 'wait', 'Which colour?']);
    expect(shown(asked, minute(50)).plan?.promises).toMatchObject([{ standing: 'paused', dueAt: null }]);
    const withdrawn = continued(handled, [minute(40), 'customer', 'withdraw']);
    expect(shown(withdrawn, day(30)).clock).toBeNull();
  });

  it('is the plan with its promises, and the records that kept them', () => {
    expect(shown(filed(), minute(1)).plan).toBeNull();
    expect(shown(kept(handled, minute(80), 'p0'), minute(81)).plan).toEqual({
      text: 'What we do now',
      promises: [
        {
          id: 'p0',
          kind: 'payment',
          text: 'Fifty yuan are paid to you',
          standing: 'kept',
          dueAt: minute(90),
          keptAt: minute(80),
          record: { kind: 'payment', reference: 'PAY-1', paid: { amount: '50.00', currency: 'CNY' } },
        },
      ],
    });
    const changed = planned(handled, minute(60), [hour(5)], { replaces: ['p0'] });
    expect(shown(changed, minute(61)).plan?.promises.map(({ id }) => id)).toEqual(['p1']);
  });

  it('is the resolution that stands, with what is paid', () => {
    const resolved = continued(handled, [hour(2), 'staff', 'resolve']);
    const compensation = { amount: { amount: '12.00', currency: 'CNY' }, verdict: 'above' as const };
    const resolution = { at: hour(2), text: 'It arrives today', compensation };
    const story = { ...resolved, fact: { ...resolved.fact, resolution } };
    expect(shown(story, hour(2)).resolution).toEqual({
      at: hour(2),
      text: 'It arrives today',
      compensation: { amount: '12.00', currency: 'CNY' },
    });
  });

  it('is the conversation, with the names that people show, and nothing internal', () => {
    const story = told(
      told(
        continued(
          handled,
          [minute(30), 'staff', 'note', 'Angry customer'],
          [minute(31), 'customer', 'message', 'And?'],
        ),
        minute(32),
        'staff',
        { act: 'attach', evidence: ['evd_internal'] },
      ),
      minute(33),
      'customer',
      { act: 'attach', evidence: ['evd_photo'] },
    );
    const { thread } = shown(story, minute(40));
    expect(thread.map(({ act, by, name, text }) => [act, name ?? by, text])).toEqual([
      ['file', 'customer', 'Where is my parcel?'],
      ['respond', '小陈', 'We look into it'],
      ['plan', '小陈', 'What we do now'],
      ['message', 'customer', 'And?'],
      ['attach', 'customer', null],
    ]);
    expect(thread.at(-1)?.evidence).toEqual(['evd_photo']);
    const all = JSON.stringify(shown(story, minute(40)));
    for (const secret of [chen.name, chen.id, 'Angry', 'evd_internal', 'mrc_1', 'transport'])
      expect(all).not.toContain(secret);
  });

  it('is what they can do now', () => {
    expect(shown(filed(), minute(1)).can).toEqual(['message', 'attach', 'chase', 'withdraw']);
    expect(shown(filed({ confirmedAt: null }), minute(1))).toMatchObject({ confirmed: false });
    expect(shown(filed({ confirmedAt: null }), minute(1)).can).toContain('confirm');
  });

  it('asks for a rating where there was an answer to rate', () => {
    const resolved = continued(handled, [minute(30), 'staff', 'resolve']);
    expect(shown(resolved, minute(31)).rateable).toBe(false);
    const accepted = continued(kept(resolved, minute(31), 'p0'), [minute(32), 'customer', 'accept']);
    expect(shown(accepted, minute(33)).rateable).toBe(true);
    expect(shown(continued(accepted, [minute(34), 'staff', 'close']), minute(35)).rateable).toBe(true);
    expect(shown(continued(filed(), [minute(1), 'customer', 'withdraw']), minute(33)).rateable).toBe(false);
  });

  it('is the authority’s line once seven days are over, for as long as they have not said that it is well', () => {
    const resolved = continued(handled, [day(6), 'staff', 'resolve']);
    expect(shown(resolved, minute(7 * 24 * 60 - 1)).authorityLine).toBeNull();
    expect(shown(handled, day(7)).authorityLine).toBe('12305');
    expect(shown(resolved, day(7)).authorityLine).toBe('12305');
    expect(shown(continued(resolved, [day(7), 'customer', 'accept']), day(8)).authorityLine).toBeNull();
    expect(shown(filed({ kind: 'enquiry' }), day(9)).authorityLine).toBeNull();
  });

  it('is never a note, a level, a warning or a full name, in any case', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const seen = shown(story, endOf(story));
        const internal = ['note', 'warn', 'escalate', 'assign', 'record_cause', 'follow_up', 'erase'];
        expect(seen.thread.filter(({ act }) => internal.includes(act))).toEqual([]);
        expect(JSON.stringify(seen)).not.toMatch(/陈静怡|stf_chen|level_|supervisor|38000|lin@/);
      }),
    );
  });
});

describe('what staff see', () => {
  it('is everything, with every clock and what they can do', () => {
    const story = continued(handled, [minute(30), 'staff', 'note', 'Angry customer']);
    const seen = presentToStaff(story.fact, story.entries, minute(40));
    expect(seen.entries).toEqual(story.entries);
    expect(seen.case.contact?.phone).toBe('+8613800138000');
    expect(seen.clocks.map(({ key, standing }) => [key, standing])).toEqual([
      ['response:0', 'kept'],
      ['plan:0', 'kept'],
      ['promise:p0', 'running'],
      ['regulation', 'running'],
    ]);
    expect(seen.nearest?.key).toBe('promise:p0');
    expect(seen.can).toContain('resolve');
    expect(seen.can).not.toContain('respond');
  });
});
