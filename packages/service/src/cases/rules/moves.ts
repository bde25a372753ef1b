import type { CaseAct, CaseActor, CaseState } from '@waybill/sdk/contract';

/** What must hold of a case besides its state. */
export type Condition = 'has_contact' | 'has_no_contact' | 'no_open_promise' | 'unconfirmed';

/** One row of the state machine: an act, who may do it, in which states, and the state after it. */
export interface Move {
  readonly act: CaseAct;
  readonly by: readonly CaseActor[];
  readonly from: readonly CaseState[];
  /** `same`: it stays where it is. `resumed`: back to where the waiting began. */
  readonly to: CaseState | 'same' | 'resumed';
  /** Of a move into waiting: where the answer leads, where that is not back. */
  readonly resumesTo?: CaseState;
  readonly needs?: readonly Condition[];
}

/** Somebody works on it, or has to begin. */
const unanswered = ['filed', 'reopened'] as const;
const handled = ['responded', 'planned', 'in_progress'] as const;
const underWay = [...unanswered, ...handled] as const;
const waiting = ['waiting_for_customer'] as const;
const unfinished = [...underWay, ...waiting, 'resolved', 'accepted', 'rejected'] as const;
const final = ['closed', 'closed_no_answer', 'withdrawn'] as const;
const always = [...unfinished, ...final] as const;

export const finalStates: readonly CaseState[] = final;

/**
 * The state machine of a case, whole. What has no row here cannot be done. A case begins as `filed`, by `file`.
 *
 * Whatever the operator says to the customer is a response, so a question counts as one. Only a customer's word, their
 * own or logged for them, makes a case `accepted`: the service itself has no row for it.
 */
export const moves: readonly Move[] = [
  { act: 'confirm', by: ['customer', 'staff'], from: unfinished, to: 'same', needs: ['unconfirmed'] },
  { act: 'acknowledge', by: ['system'], from: unfinished, to: 'same' },
  { act: 'join', by: ['customer', 'staff'], from: underWay, to: 'same' },
  { act: 'join', by: ['customer', 'staff'], from: waiting, to: 'resumed' },

  { act: 'respond', by: ['staff'], from: unanswered, to: 'responded' },
  { act: 'message', by: ['staff'], from: unanswered, to: 'responded' },
  { act: 'message', by: ['staff'], from: [...handled, ...waiting, 'resolved', 'accepted', 'rejected'], to: 'same' },
  { act: 'message', by: ['customer'], from: [...underWay, 'resolved', 'accepted', 'rejected'], to: 'same' },
  { act: 'message', by: ['customer'], from: waiting, to: 'resumed' },
  { act: 'attach', by: ['customer'], from: [...underWay, 'resolved', 'accepted', 'rejected'], to: 'same' },
  { act: 'attach', by: ['customer'], from: waiting, to: 'resumed' },
  { act: 'attach', by: ['staff'], from: unfinished, to: 'same' },
  { act: 'note', by: ['staff'], from: always, to: 'same' },

  { act: 'plan', by: ['staff'], from: ['responded', 'planned'], to: 'planned' },
  { act: 'plan', by: ['staff'], from: ['in_progress'], to: 'same' },
  { act: 'start', by: ['staff'], from: ['planned'], to: 'in_progress' },
  { act: 'keep_promise', by: ['staff', 'system'], from: ['planned'], to: 'in_progress' },
  {
    act: 'keep_promise',
    by: ['staff', 'system'],
    from: [...unanswered, 'responded', 'in_progress', ...waiting, 'resolved', 'accepted', 'rejected'],
    to: 'same',
  },
  { act: 'assign', by: ['staff', 'system'], from: unfinished, to: 'same' },
  { act: 'reclassify', by: ['staff', 'system'], from: unfinished, to: 'same' },
  { act: 'add_subtask', by: ['staff'], from: ['planned'], to: 'in_progress' },
  { act: 'add_subtask', by: ['staff'], from: [...unanswered, 'responded', 'in_progress', ...waiting], to: 'same' },
  { act: 'finish_subtask', by: ['staff'], from: unfinished, to: 'same' },

  {
    act: 'wait',
    by: ['staff'],
    from: unanswered,
    to: 'waiting_for_customer',
    resumesTo: 'responded',
    needs: ['has_contact'],
  },
  { act: 'wait', by: ['staff'], from: handled, to: 'waiting_for_customer', needs: ['has_contact'] },
  { act: 'resume', by: ['staff'], from: waiting, to: 'resumed' },

  { act: 'resolve', by: ['staff'], from: handled, to: 'resolved' },
  { act: 'accept', by: ['customer', 'staff'], from: ['resolved'], to: 'accepted', needs: ['has_contact'] },
  { act: 'reject', by: ['customer', 'staff'], from: ['resolved'], to: 'rejected', needs: ['has_contact'] },
  { act: 'reopen', by: ['staff', 'system'], from: ['rejected'], to: 'reopened' },
  { act: 'reopen', by: ['staff'], from: ['accepted'], to: 'reopened' },
  { act: 'chase', by: ['customer', 'staff'], from: [...underWay, 'accepted'], to: 'same' },
  { act: 'withdraw', by: ['customer', 'staff'], from: [...underWay, ...waiting, 'resolved'], to: 'withdrawn' },
  // Of a filing that nobody ever proved: when the person whom it names is erased.
  { act: 'withdraw', by: ['system'], from: unfinished, to: 'withdrawn', needs: ['unconfirmed'] },

  { act: 'follow_up', by: ['staff'], from: ['accepted', 'closed', 'closed_no_answer'], to: 'same' },
  { act: 'record_cause', by: ['staff'], from: always, to: 'same' },
  { act: 'add_action', by: ['staff'], from: always, to: 'same' },
  { act: 'measure_action', by: ['staff'], from: always, to: 'same' },
  { act: 'close', by: ['staff'], from: ['accepted'], to: 'closed', needs: ['no_open_promise'] },
  // Nobody complained, so there is nobody to accept it.
  { act: 'close', by: ['staff'], from: ['resolved'], to: 'closed', needs: ['has_no_contact', 'no_open_promise'] },

  { act: 'warn', by: ['system'], from: unfinished, to: 'same' },
  { act: 'escalate', by: ['staff', 'system'], from: unfinished, to: 'same' },
  { act: 'ask_again', by: ['system'], from: [...waiting, 'resolved'], to: 'same', needs: ['has_contact'] },
  { act: 'close_no_answer', by: ['system'], from: waiting, to: 'closed_no_answer' },
  { act: 'close_no_answer', by: ['system'], from: ['resolved'], to: 'closed_no_answer', needs: ['no_open_promise'] },
  { act: 'erase', by: ['staff', 'system'], from: always, to: 'same' },
];
