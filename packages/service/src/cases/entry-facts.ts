import type { CaseAct, CaseActor, CaseChannel, CaseClass, CaseLevel, CaseState, CaseType } from '@waybill/sdk/contract';
import type { CaseFact, Person } from './case-facts.ts';

/** Who did something. */
export type Actor =
  { readonly kind: Exclude<CaseActor, 'staff'> } | { readonly kind: 'staff'; readonly person: Person };

/** One clock of one case. The number counts the times that the clock began: filed, joined, reopened. */
export type ClockKey = `response:${number}` | `plan:${number}` | `promise:${string}` | 'regulation';

/** A subtask, as what warns of it names it. It is no clock of the customer's. */
export type SubtaskKey = `subtask:${string}`;

/** What an entry says besides its text, by act. */
interface Details {
  readonly attach: { readonly evidence: readonly string[] };
  /** The promises that it makes, and those of an earlier plan that it takes the place of. */
  readonly plan: { readonly promises: readonly string[]; readonly replaces: readonly string[] };
  readonly keep_promise: { readonly promise: string };
  readonly assign: { readonly department: string; readonly person: Person | null };
  readonly reclassify: { readonly class: CaseClass; readonly type: CaseType };
  readonly add_subtask: { readonly subtask: string };
  readonly finish_subtask: { readonly subtask: string };
  readonly add_action: { readonly action: string };
  readonly measure_action: { readonly action: string };
  /** A clock that is nearly out, or a subtask that is past its time. */
  readonly warn: { readonly clock: ClockKey | SubtaskKey };
  /** `clock` is null where a person passed the case on; `step` is the place in `ClockTerms.escalateAfter`. */
  readonly escalate: {
    readonly clock: ClockKey | null;
    readonly step: number;
    readonly from: CaseLevel;
    readonly to: CaseLevel;
  };
}

/** An act with what belongs to it. */
export type EntryBody = {
  [Act in CaseAct]: { readonly act: Act } & (Act extends keyof Details ? Details[Act] : unknown);
}[CaseAct];

/** What the service does by itself when a time has come. */
export type SystemAct = Extract<EntryBody, { act: 'warn' | 'escalate' | 'reopen' | 'ask_again' | 'close_no_answer' }>;

/** Something that happened to a case. Never edited; its texts can be erased. */
export type EntryFact = EntryBody & {
  readonly id: string;
  /** The order, rising. */
  readonly sequence: number;
  readonly at: Date;
  readonly by: Actor;
  /** The case's state after it. */
  readonly state: CaseState;
  readonly text: string | null;
  /** By what way a message came or went. */
  readonly channel: CaseChannel | null;
};

/** A case with everything that happened to it, in order. */
export interface CaseFile {
  readonly fact: CaseFact;
  readonly entries: readonly EntryFact[];
}
