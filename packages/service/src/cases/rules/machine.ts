import type { CaseAct, CaseActor, CaseState } from '@waybill/sdk/contract';
import type { CaseFact } from '../facts.ts';
import { finalStates, moves, type Condition, type Move } from './moves.ts';
import { isOpen } from './promises.ts';

/** What the machine looks at. */
export type Standing = Pick<CaseFact, 'state' | 'resumesTo' | 'contact' | 'confirmedAt' | 'promises'>;

/** Where an act leads, or that it does not fit, and what does. */
export type Outcome =
  | { readonly fits: true; readonly state: CaseState; readonly resumesTo: CaseState | null }
  | { readonly fits: false; readonly state: CaseState; readonly possible: readonly CaseAct[] };

export const isFinal = (state: CaseState): boolean => finalStates.includes(state);

const holds: Readonly<Record<Condition, (standing: Standing) => boolean>> = {
  has_contact: ({ contact }) => contact !== null,
  has_no_contact: ({ contact }) => contact === null,
  no_open_promise: ({ promises }) => !promises.some(isOpen),
  unconfirmed: ({ confirmedAt }) => confirmedAt === null,
};

const fits = ({ by, from, needs = [] }: Move, actor: CaseActor, standing: Standing): boolean =>
  by.includes(actor) && from.includes(standing.state) && needs.every((condition) => holds[condition](standing));

/** What this actor can do to the case now, in the order of the table. To join it, they file. */
export const possibleActs = (standing: Standing, actor: CaseActor): readonly CaseAct[] => {
  const acts = moves.filter((move) => move.act !== 'join' && fits(move, actor, standing)).map(({ act }) => act);
  return [...new Set(acts)];
};

/** The state after an act, or what could be done instead. */
export const outcomeOf = (standing: Standing, act: CaseAct, actor: CaseActor): Outcome => {
  const { state, resumesTo } = standing;
  const move = moves.find((row) => row.act === act && fits(row, actor, standing));
  if (move === undefined) return { fits: false, state, possible: possibleActs(standing, actor) };
  if (move.to === 'same') return { fits: true, state, resumesTo };
  if (move.to === 'resumed') return { fits: true, state: resumesTo ?? 'responded', resumesTo: null };
  const waits = move.to === 'waiting_for_customer';
  return { fits: true, state: move.to, resumesTo: waits ? (move.resumesTo ?? state) : null };
};
