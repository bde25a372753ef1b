import { caseCauses, type CaseAct, type CaseActor } from '@waybill/sdk/contract';
import { keepPromise, makePlan, outcomeOf, type CaseFact, type Doing, type EntryBody } from '../../cases/index.ts';
import { newId } from '../../platform/index.ts';
import { later, money, pick, type World } from './world.ts';

const acts: readonly CaseAct[] = [
  ...([
    'respond',
    'plan',
    'resolve',
    'accept',
    'reject',
    'close',
    'keep_promise',
    'message',
    'wait',
    'resume',
  ] as const),
  ...([
    'chase',
    'withdraw',
    'confirm',
    'record_cause',
    'add_action',
    'measure_action',
    'assign',
    'start',
    'reclassify',
  ] as const),
  ...(['join', 'close_no_answer', 'follow_up', 'reopen'] as const),
];

const customerActs: readonly CaseAct[] = ['accept', 'reject', 'chase', 'withdraw', 'confirm', 'join'];

/** What fits the case now. */
export const fitting = (fact: CaseFact): readonly CaseAct[] => {
  const fits = (act: CaseAct, by: CaseActor) => outcomeOf(fact, act, by).fits;
  return acts.filter((act) =>
    fits(act, act === 'close_no_answer' ? 'system' : customerActs.includes(act) ? 'customer' : 'staff'),
  );
};

/** An act with what belongs to it; null where there is nothing to do it to. */
export const doingOf = (world: World, fact: CaseFact, act: CaseAct, amount: number, now: Date): Doing | null => {
  const id = pick(world.staff, amount) ?? '';
  const person = { id, name: id, displayName: id };
  const by = customerActs.includes(act) ? ({ kind: 'customer' } as const) : ({ kind: 'staff', person } as const);
  const open = fact.promises.find(({ kept, replacedAt }) => kept === null && replacedAt === null);
  const effect = { measuredAt: now, measure: 'parcels a week', before: 12, after: amount % 2 === 0 ? 12 : 3 };
  const cause = pick(caseCauses, amount) ?? 'other';
  switch (act) {
    case 'plan': {
      const dueAt = later(now, amount % 3_000);
      return {
        by,
        ...makePlan(fact, { text: 'Done soon', promises: [{ kind: 'payment', text: 'Paid', dueAt }] }, now),
      };
    }
    case 'keep_promise': {
      const paid = { kind: 'payment', reference: 'PAY-1', paid: money(amount) } as const;
      return open ? { by, ...keepPromise(fact, open.id, paid, now) } : null;
    }
    case 'resolve':
      return { by, body: { act }, sets: { resolution: { at: now, text: 'Done', compensation: null } } };
    case 'record_cause': {
      const why = { what: '', why: '', where: '', when: '', who: '', how: '' };
      return { by, body: { act }, sets: { cause: { code: cause, ...why } } };
    }
    case 'add_action': {
      const action = { id: newId('act'), text: 'Scan it', owner: 'Zhao', createdAt: now, pilot: null, effect: null };
      const actions = [...fact.actions, { ...action, dueAt: later(now, amount % 5_000) }];
      return { by, body: { act, action: action.id }, sets: { actions } };
    }
    case 'measure_action': {
      const [action, ...others] = fact.actions;
      return action
        ? { by, body: { act, action: action.id }, sets: { actions: [{ ...action, effect }, ...others] } }
        : null;
    }
    case 'assign':
      return { by, body: { act, department: pick(['branch', 'warehouse'], amount) ?? '', person } };
    case 'reclassify':
      return { by, body: { act, class: 'damage', type: 'broken' } };
    case 'close_no_answer':
      return { by: { kind: 'system' }, body: { act } };
    default:
      return { by, body: { act } as EntryBody };
  }
};
