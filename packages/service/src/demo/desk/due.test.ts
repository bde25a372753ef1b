import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, type CaseFile, type Person } from '../../cases/index.ts';
import { anyStory } from '../../cases/rules/testing/stories.ts';
import { chen, continued, endOf, filed, lin, minute } from '../../cases/rules/testing/cases.ts';
import { dueAct, paces, type DeskAct } from './due.ts';

const other: Person = { id: 'stf_other', name: 'Other', displayName: 'Other' };
const longAfter = (file: CaseFile): Date => new Date(endOf(file).getTime() + 3_600_000);
const acts = { reply: 'message', keep: 'keep_promise', plan: 'plan' } as const;
const caseActOf = (act: DeskAct) => (act === 'reply' || act === 'keep' || act === 'plan' ? acts[act] : act);

describe('the demo’s desk', () => {
  it('only ever does what the case allows', () => {
    fc.assert(
      fc.property(anyStory, (file) => {
        const act = dueAct(file, chen, longAfter(file));
        if (act !== null) expect(outcomeOf(file.fact, caseActOf(act), 'staff').fits).toBe(true);
      }),
    );
  });

  it('leaves alone what anybody else has, or has acted on', () => {
    fc.assert(
      fc.property(anyStory, (file) => {
        const acted = file.entries.some(({ by }) => by.kind === 'staff');
        if (acted) expect(dueAct(file, other, longAfter(file))).toBeNull();
        const given = { ...file, fact: { ...file.fact, person: other } };
        expect(dueAct(given, chen, longAfter(file))).toBeNull();
      }),
    );
  });

  it('takes its time, and not longer', () => {
    const seconds = (after: number): Date => new Date(minute(0).getTime() + after * 1_000);
    expect(dueAct(filed(), chen, seconds(paces.respond - 1))).toBeNull();
    expect(dueAct(filed(), chen, seconds(paces.respond))).toBe('respond');
  });

  it('answers who asks before it goes on, promises nothing unproved, and awaits the customer’s word', () => {
    const next = (file: CaseFile) => dueAct(file, chen, longAfter(file));
    const responded = continued(filed({ contact: lin }), [minute(1), 'staff', 'respond']);
    expect(next(responded)).toBe('plan');
    const asked = continued(responded, [minute(2), 'customer', 'chase']);
    expect(next(asked)).toBe('reply');
    expect(next(continued(asked, [minute(3), 'staff', 'message']))).toBe('plan');
    expect(next({ ...responded, fact: { ...responded.fact, confirmedAt: null } })).toBeNull();
    const resolved = continued(responded, [minute(2), 'staff', 'resolve']);
    expect(next(resolved)).toBeNull();
    expect(next(continued(resolved, [minute(3), 'customer', 'accept']))).toBe('close');
    const rejected = continued(resolved, [minute(3), 'customer', 'reject', 'No'], [minute(3), 'system', 'reopen']);
    expect(next(rejected)).toBe('respond');
  });
});
