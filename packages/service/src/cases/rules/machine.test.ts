import { caseActors, caseActs, caseStates, type CaseAct, type CaseActor, type CaseState } from '@waybill/sdk/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFact, PromiseFact } from '../facts.ts';
import { isFinal, outcomeOf, possibleActs } from './machine.ts';
import { moves } from './moves.ts';
import { aCase, lin, minute } from './testing/cases.ts';

const open: PromiseFact = {
  id: 'p0',
  kind: 'payment',
  text: 'Fifty yuan',
  madeAt: minute(0),
  dueAt: minute(600),
  kept: null,
  replacedAt: null,
};

const inState = (state: CaseState, more: Partial<CaseFact> = {}): CaseFact =>
  aCase({ state, resumesTo: state === 'waiting_for_customer' ? 'planned' : null, ...more });

/** Every kind of case that the table tells apart, in a state. */
const standings = (state: CaseState): CaseFact[] =>
  [lin, null].flatMap((contact) =>
    [minute(0), null].flatMap((confirmedAt) =>
      [[], [open]].flatMap((promises) =>
        (state === 'waiting_for_customer' ? (['responded', 'planned', 'in_progress'] as const) : [null]).map(
          (resumesTo) => aCase({ state, contact, confirmedAt, promises, resumesTo }),
        ),
      ),
    ),
  );

const reaches = (fact: CaseFact, act: CaseAct, by: CaseActor): CaseState | null => {
  const outcome = outcomeOf(fact, act, by);
  return outcome.fits ? outcome.state : null;
};

/** Written by hand: every way from one state to another, and who can go it. */
const ways = [
  'filed → responded by staff',
  'filed → waiting_for_customer by staff',
  'filed → withdrawn by customer',
  'filed → withdrawn by staff',
  'responded → planned by staff',
  'responded → resolved by staff',
  'responded → waiting_for_customer by staff',
  'responded → withdrawn by customer',
  'responded → withdrawn by staff',
  'planned → in_progress by staff',
  'planned → in_progress by system',
  'planned → resolved by staff',
  'planned → waiting_for_customer by staff',
  'planned → withdrawn by customer',
  'planned → withdrawn by staff',
  'in_progress → resolved by staff',
  'in_progress → waiting_for_customer by staff',
  'in_progress → withdrawn by customer',
  'in_progress → withdrawn by staff',
  'waiting_for_customer → closed_no_answer by system',
  'waiting_for_customer → in_progress by customer',
  'waiting_for_customer → in_progress by staff',
  'waiting_for_customer → planned by customer',
  'waiting_for_customer → planned by staff',
  'waiting_for_customer → responded by customer',
  'waiting_for_customer → responded by staff',
  'waiting_for_customer → withdrawn by customer',
  'waiting_for_customer → withdrawn by staff',
  'resolved → accepted by customer',
  'resolved → accepted by staff',
  'resolved → closed by staff',
  'resolved → closed_no_answer by system',
  'resolved → rejected by customer',
  'resolved → rejected by staff',
  'resolved → withdrawn by customer',
  'resolved → withdrawn by staff',
  'accepted → closed by staff',
  'accepted → reopened by staff',
  'rejected → reopened by staff',
  'rejected → reopened by system',
  'reopened → responded by staff',
  'reopened → waiting_for_customer by staff',
  'reopened → withdrawn by customer',
  'reopened → withdrawn by staff',
  // Where nobody ever proved it.
  ...caseStates.filter((state) => !isFinal(state)).map((state) => `${state} → withdrawn by system`),
];

describe('the state machine of a case', () => {
  it('leads from state to state by these ways and no other', () => {
    const found = caseStates.flatMap((state) =>
      standings(state).flatMap((fact) =>
        caseActs.flatMap((act) =>
          caseActors.flatMap((by) => {
            const next = reaches(fact, act, by);
            return next === null || next === state ? [] : [`${state} → ${next} by ${by}`];
          }),
        ),
      ),
    );
    expect([...new Set(found)].toSorted()).toEqual(ways.toSorted());
  });

  it('says one thing of every act, by everybody, in every state', () => {
    for (const state of caseStates) {
      for (const act of caseActs) {
        for (const by of caseActors) {
          const rows = moves.filter((row) => row.act === act && row.by.includes(by) && row.from.includes(state));
          expect(rows.length, `${act} by ${by} in ${state}`).toBeLessThan(2);
        }
      }
    }
    expect(new Set(moves.map(({ act }) => act))).toEqual(new Set(caseActs.filter((act) => act !== 'file')));
  });

  it('says what is possible now to whoever asks for something else', () => {
    expect(outcomeOf(inState('waiting_for_customer'), 'accept', 'customer')).toEqual({
      fits: false,
      state: 'waiting_for_customer',
      possible: ['message', 'attach', 'withdraw'],
    });
    expect(outcomeOf(inState('filed'), 'plan', 'staff')).toMatchObject({ fits: false });
    expect(possibleActs(inState('resolved'), 'customer')).toEqual([
      'message',
      'attach',
      'accept',
      'reject',
      'withdraw',
    ]);
    expect(possibleActs(inState('closed'), 'customer')).toEqual([]);
  });

  it('takes a question for a response, and an answer leads back to where the question came up', () => {
    const asked = outcomeOf(inState('filed'), 'wait', 'staff');
    expect(asked).toEqual({ fits: true, state: 'waiting_for_customer', resumesTo: 'responded' });
    const later = outcomeOf(inState('in_progress'), 'wait', 'staff');
    expect(later).toEqual({ fits: true, state: 'waiting_for_customer', resumesTo: 'in_progress' });
    const waiting = inState('waiting_for_customer', { resumesTo: 'in_progress' });
    for (const [act, by] of [
      ['message', 'customer'],
      ['attach', 'customer'],
      ['join', 'customer'],
      ['resume', 'staff'],
    ] as const) {
      expect(outcomeOf(waiting, act, by)).toEqual({ fits: true, state: 'in_progress', resumesTo: null });
    }
    expect(reaches(waiting, 'message', 'staff')).toBe('waiting_for_customer');
  });

  it('closes nothing while a promise is open, unless the customer leaves a question unanswered', () => {
    const promises = [open];
    expect(reaches(inState('accepted', { promises }), 'close', 'staff')).toBeNull();
    expect(reaches(inState('resolved', { promises }), 'close_no_answer', 'system')).toBeNull();
    expect(reaches(inState('waiting_for_customer', { promises }), 'close_no_answer', 'system')).toBe(
      'closed_no_answer',
    );
    const done = [{ ...open, replacedAt: minute(5) }];
    expect(reaches(inState('accepted', { promises: done }), 'close', 'staff')).toBe('closed');
  });

  it('asks nobody where nobody complained, and lets staff close what they have resolved', () => {
    const nobody = { contact: null };
    expect(reaches(inState('in_progress', nobody), 'wait', 'staff')).toBeNull();
    expect(reaches(inState('resolved', nobody), 'accept', 'staff')).toBeNull();
    expect(reaches(inState('resolved', nobody), 'close', 'staff')).toBe('closed');
    expect(reaches(inState('resolved'), 'close', 'staff')).toBeNull();
  });
});

describe('for any sequence of acts', () => {
  const anyTry = fc.record({
    act: fc.constantFrom(...caseActs),
    by: fc.constantFrom(...caseActors),
    promises: fc.constantFrom([], [open]),
  });
  const anyTries = fc.array(anyTry, { maxLength: 60 });
  const anyStart = fc.constantFrom(lin, null).map((contact) => aCase({ contact }));

  const follow = (
    fact: CaseFact,
    tries: readonly { act: CaseAct; by: CaseActor; promises: readonly PromiseFact[] }[],
    watch: (before: CaseFact, after: CaseFact, act: CaseAct, by: CaseActor) => void,
  ): void => {
    let now = fact;
    for (const { act, by, promises } of tries) {
      const before = { ...now, promises };
      const outcome = outcomeOf(before, act, by);
      if (!outcome.fits) {
        for (const possible of outcome.possible) expect(outcomeOf(before, possible, by).fits).toBe(true);
        expect(outcome.possible).not.toContain(act);
        continue;
      }
      now = { ...before, state: outcome.state, resumesTo: outcome.resumesTo };
      watch(before, now, act, by);
    }
  };

  it('a case stays in the machine, and knows where to go on exactly while it waits', () => {
    fc.assert(
      fc.property(anyStart, anyTries, (fact, tries) =>
        follow(fact, tries, (before, after, _act, by) => {
          expect(caseStates).toContain(after.state);
          if (after.state !== before.state) expect(ways).toContain(`${before.state} → ${after.state} by ${by}`);
          expect(after.resumesTo !== null).toBe(after.state === 'waiting_for_customer');
        }),
      ),
    );
  });

  it('what is over stays over', () => {
    fc.assert(
      fc.property(anyStart, anyTries, fc.constantFrom(...caseStates), (fact, tries, state) => {
        if (!isFinal(state)) return;
        follow({ ...fact, state }, tries, (_before, after) => expect(after.state).toBe(state));
      }),
    );
    expect(caseStates.filter(isFinal)).toEqual(['closed', 'closed_no_answer', 'withdrawn']);
  });

  it('silence is never satisfaction: only a word of the customer, their own or logged for them, accepts', () => {
    fc.assert(
      fc.property(anyStart, anyTries, (fact, tries) =>
        follow(fact, tries, (before, after, act, by) => {
          if (after.state !== 'accepted' || before.state === 'accepted') return;
          expect(act).toBe('accept');
          expect(by).not.toBe('system');
        }),
      ),
    );
  });
});
