import type {
  CaseCause,
  CaseChannel,
  CaseClass,
  CaseKind,
  CaseLevel,
  CaseState,
  CaseType,
  CaseWish,
  ContactChannel,
  Money,
  PromiseKind,
} from '@waybill/sdk/contract';
import type { Tier } from '../quotes/index.ts';
import type { ClockTerms } from './policy-facts.ts';

/** A person of the operator. Customers see the display name alone. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** Who speaks for the customer, as normalised: phone in E.164, e-mail in small letters. */
export interface ContactFact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
  readonly preferred: ContactChannel;
}

/** The parcel that a case is about, and the scan of it that the case began with. */
export interface ParcelReference {
  readonly shipmentId: string;
  readonly number: string;
  readonly scanId: string | null;
}

/** A case (工单) as it is stored. What happened to it is in its entries. */
export interface CaseFact {
  readonly id: string;
  readonly merchantId: string;
  /** What people say on the phone. */
  readonly number: string;
  readonly kind: CaseKind;
  readonly class: CaseClass;
  readonly type: CaseType;
  readonly parcel: ParcelReference | null;
  readonly wishes: readonly CaseWish[];
  /** What the customer wants to be paid, where they named an amount. */
  readonly claim: Money | null;
  /** Null while a case that the service opened has nobody who complained. */
  readonly contact: ContactFact | null;
  readonly channel: CaseChannel;
  readonly filedAt: Date;
  /** Null for a filing that nobody has proved: it is queued apart and escalates nothing. */
  readonly confirmedAt: Date | null;
  /** The merchant's, when the case was filed. */
  readonly tier: Tier | null;
  readonly level: CaseLevel;
  readonly department: string;
  readonly person: Person | null;
  readonly state: CaseState;
  /** While `waiting_for_customer`: where the answer leads. Else null. */
  readonly resumesTo: CaseState | null;
  readonly terms: ClockTerms;
  readonly promises: readonly PromiseFact[];
  readonly subtasks: readonly SubtaskFact[];
  readonly resolution: ResolutionFact | null;
  readonly followUp: FollowUpFact | null;
  readonly cause: CauseFact | null;
  readonly actions: readonly ActionFact[];
}

/** A promise of the plan: a clock of its own. */
export interface PromiseFact {
  readonly id: string;
  readonly kind: PromiseKind;
  readonly text: string;
  readonly madeAt: Date;
  readonly dueAt: Date;
  readonly kept: { readonly at: Date; readonly record: PromiseRecord } | null;
  /** A later plan took its place. */
  readonly replacedAt: Date | null;
}

/** What keeps a promise: a record and not words. */
export type PromiseRecord =
  | { readonly kind: 'waybill'; readonly number: string }
  | { readonly kind: 'payment'; readonly reference: string; readonly paid: Money }
  /** For what leaves no record of its own, like a call. */
  | { readonly kind: 'done' };

/** A department's part of the work. */
export interface SubtaskFact {
  readonly id: string;
  readonly department: string;
  readonly person: Person | null;
  readonly text: string;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

/** Which of a quote's liabilities a compensation is paid on. */
export type LiabilityGround = 'delay' | 'lost' | 'damaged';

/** How a compensation compares with the liability of the accepted quote. */
export type CompensationVerdict = 'within' | 'above' | 'not_covered' | 'other_currency' | 'no_quote';

export interface ResolutionFact {
  readonly at: Date;
  readonly text: string;
  readonly compensation: { readonly amount: Money; readonly verdict: CompensationVerdict } | null;
}

/** 回访: what the customer says of it afterwards. */
export interface FollowUpFact {
  readonly at: Date;
  readonly satisfied: boolean | null;
  readonly text: string;
}

/** Why it happened, in 5W1H. */
export interface CauseFact {
  readonly code: CaseCause;
  readonly what: string;
  readonly why: string;
  readonly where: string;
  readonly when: string;
  readonly who: string;
  readonly how: string;
}

/** What is changed so that it does not happen again: who, tried where, and with what effect. */
export interface ActionFact {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly createdAt: Date;
  readonly dueAt: Date;
  readonly pilot: { readonly where: string; readonly from: Date; readonly to: Date } | null;
  /** The measure before and after, in its own unit: 'misrouted parcels a week', 12, 3. */
  readonly effect: {
    readonly measuredAt: Date;
    readonly measure: string;
    readonly before: number;
    readonly after: number;
  } | null;
}
