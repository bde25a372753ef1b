import { openEnum } from './shapes.ts';

/** What a case is: one matter with one outward contact. `exception`: the service opened it before anybody complained. */
export const caseKinds = ['complaint', 'enquiry', 'exception', 'suggestion'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Every type of matter under its class. `chase` is 催办, `not_received` is 虚假签收. */
export const caseTypesByClass = {
  timeliness: ['delayed', 'early'],
  damage: ['broken', 'contaminated'],
  quantity: ['short', 'over', 'lost'],
  information: ['tracking_missing', 'misrouted', 'wrong_address', 'not_received', 'handover_dispute'],
  service: ['attitude'],
  money: ['charge', 'refund'],
  other: ['question', 'chase', 'suggestion', 'other'],
} as const;

/** What a case is about. */
export type CaseClass = keyof typeof caseTypesByClass;
export const caseClasses = [
  'timeliness',
  'damage',
  'quantity',
  'information',
  'service',
  'money',
  'other',
] as const satisfies readonly CaseClass[];

/** What exactly it is about. */
export type CaseType = (typeof caseTypesByClass)[CaseClass][number];
export const caseTypes = [
  'delayed',
  'early',
  'broken',
  'contaminated',
  'short',
  'over',
  'lost',
  'tracking_missing',
  'misrouted',
  'wrong_address',
  'not_received',
  'handover_dispute',
  'attitude',
  'charge',
  'refund',
  'question',
  'chase',
  'suggestion',
  'other',
] as const satisfies readonly CaseType[];

/** What an enquiry can be about. */
export const enquiryTypes = ['question', 'chase', 'suggestion'] as const satisfies readonly CaseType[];

/** What a complaint can be about: all else. */
export const complaintTypes = [
  'delayed',
  'early',
  'broken',
  'contaminated',
  'short',
  'over',
  'lost',
  'tracking_missing',
  'misrouted',
  'wrong_address',
  'not_received',
  'handover_dispute',
  'attitude',
  'charge',
  'refund',
  'other',
] as const satisfies readonly CaseType[];

/** What would make it right. */
export const caseWishes = ['replacement', 'refund', 'compensation', 'redelivery', 'answer'] as const;
export type CaseWish = (typeof caseWishes)[number];

/** How a case, or a message in it, came to the operator. `system`: nobody brought it. */
export const caseChannels = ['element', 'phone', 'email', 'wechat', 'branch', 'marketplace', 'system'] as const;
export type CaseChannel = (typeof caseChannels)[number];

/** How a customer can be reached. */
export const contactChannels = ['phone', 'email', 'wechat'] as const satisfies readonly CaseChannel[];
export type ContactChannel = (typeof contactChannels)[number];

/** How far a case is. The last three are final. */
export const caseStates = [
  'filed',
  'responded',
  'planned',
  'in_progress',
  'waiting_for_customer',
  'resolved',
  'accepted',
  'rejected',
  'reopened',
  'closed',
  'closed_no_answer',
  'withdrawn',
] as const;
export type CaseState = (typeof caseStates)[number];

/** Who has to answer, rising. */
export const caseLevels = ['level_1', 'level_2', 'supervisor'] as const;
export type CaseLevel = (typeof caseLevels)[number];

/** Departments that the usual matrix names. An operator may have others. */
export const departments = [
  'customer_service',
  'dispatch',
  'warehouse',
  'transport',
  'branch',
  'finance',
  'it',
] as const;
export type Department = (typeof departments)[number];

/** Why it happened, as the ledger and the weekly review count it. */
export const caseCauses = [
  'late_pickup',
  'sorting_error',
  'loading_error',
  'rough_handling',
  'packaging',
  'storage',
  'vehicle_breakdown',
  'traffic',
  'weather',
  'capacity',
  'misdelivery',
  'courier_conduct',
  'system_failure',
  'data_error',
  'charging_error',
  'wrong_information',
  'customs',
  'sender',
  'consignee',
  'other',
] as const;
export type CaseCause = (typeof caseCauses)[number];

/** The promises of a plan. */
export const promiseKinds = ['replacement', 'payment', 'redelivery', 'callback', 'other'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** What a case's time is counted for. `regulation`: the seven days in which a courier handles and informs. */
export const clockKinds = ['response', 'plan', 'promise', 'regulation'] as const;
export type ClockKind = (typeof clockKinds)[number];

/**
 * How a clock stands: still to be met (`running`, or `paused` while the customer is asked), past its end (`out`), met in
 * time (`kept`) or not (`missed`), or of no use any more before it fell due (`void`).
 */
export const clockStandings = ['running', 'paused', 'out', 'kept', 'missed', 'void'] as const;
export type ClockStanding = (typeof clockStandings)[number];

/** Everything that can be done to a case. Each leaves an entry. */
export const caseActs = [
  'file',
  'confirm',
  'acknowledge',
  'join',
  'respond',
  'message',
  'attach',
  'note',
  'plan',
  'start',
  'keep_promise',
  'assign',
  'reclassify',
  'add_subtask',
  'finish_subtask',
  'wait',
  'resume',
  'resolve',
  'accept',
  'reject',
  'reopen',
  'chase',
  'withdraw',
  'follow_up',
  'record_cause',
  'add_action',
  'measure_action',
  'warn',
  'escalate',
  'ask_again',
  'close',
  'close_no_answer',
  'erase',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** Who does it. */
export const caseActors = ['customer', 'staff', 'system'] as const;
export type CaseActor = (typeof caseActors)[number];

/** The same words in answers: open to those that a newer service adds. */
export const anyCaseKind = /* @__PURE__ */ openEnum<CaseKind>();
export const anyCaseClass = /* @__PURE__ */ openEnum<CaseClass>();
export const anyCaseType = /* @__PURE__ */ openEnum<CaseType>();
export const anyCaseWish = /* @__PURE__ */ openEnum<CaseWish>();
export const anyCaseChannel = /* @__PURE__ */ openEnum<CaseChannel>();
export const anyContactChannel = /* @__PURE__ */ openEnum<ContactChannel>();
export const anyCaseState = /* @__PURE__ */ openEnum<CaseState>();
export const anyCaseLevel = /* @__PURE__ */ openEnum<CaseLevel>();
export const anyDepartment = /* @__PURE__ */ openEnum<Department>();
export const anyCaseCause = /* @__PURE__ */ openEnum<CaseCause>();
export const anyPromiseKind = /* @__PURE__ */ openEnum<PromiseKind>();
export const anyClockKind = /* @__PURE__ */ openEnum<ClockKind>();
export const anyClockStanding = /* @__PURE__ */ openEnum<ClockStanding>();
export const anyCaseAct = /* @__PURE__ */ openEnum<CaseAct>();
export const anyCaseActor = /* @__PURE__ */ openEnum<CaseActor>();
