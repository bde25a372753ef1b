import * as z from 'zod/mini';
import {
  anyCaseAct,
  anyCaseActor,
  anyCaseChannel,
  anyCaseClass,
  anyCaseKind,
  anyCaseLevel,
  anyCaseState,
  anyCaseType,
  anyCaseWish,
  anyClockKind,
  anyClockStanding,
  anyContactChannel,
  anyDepartment,
  anyPromiseKind,
} from './case-vocabulary.ts';
import { money } from './money.ts';
import { openEnum, time } from './shapes.ts';

/** The moments of a case that its customer waits for, in order. */
export type CaseStepName = 'filed' | 'responded' | 'planned' | 'in_progress' | 'resolved' | 'accepted' | 'closed';

/** A step with its time, or with the time that it is due. */
export const caseStep = /* @__PURE__ */ z.object({
  step: openEnum<CaseStepName>(),
  at: z.nullable(time),
  /** Null where the step has no clock, or its clock is paused. */
  dueAt: z.nullable(time),
  /** It came after it was due, or is past it now. */
  late: z.boolean(),
});
export type CaseStep = z.infer<typeof caseStep>;

/** What keeps a promise: a waybill number, a payment's reference, or nothing more than that it was done. */
export const promiseRecord = /* @__PURE__ */ z.object({
  kind: openEnum<'waybill' | 'payment' | 'done'>(),
  number: z.optional(z.string()),
  reference: z.optional(z.string()),
  paid: z.optional(money),
});
export type PromiseRecord = z.infer<typeof promiseRecord>;

/** A clock of a case. */
export const caseClock = /* @__PURE__ */ z.object({
  kind: anyClockKind,
  standing: anyClockStanding,
  /** Null while it is paused. */
  dueAt: z.nullable(time),
});
export type CaseClock = z.infer<typeof caseClock>;

/** A promise of the plan, with its own clock. */
export const casePromise = /* @__PURE__ */ z.object({
  id: z.string(),
  kind: anyPromiseKind,
  text: z.string(),
  /** Null while it is paused: the customer is asked something. */
  dueAt: z.nullable(time),
  keptAt: z.nullable(time),
  record: z.nullable(promiseRecord),
  standing: anyClockStanding,
});
export type CasePromise = z.infer<typeof casePromise>;

/** A photo or document, as it was made safe and stored. */
export const evidenceFile = /* @__PURE__ */ z.object({
  id: z.string(),
  /** Given by the service; what the sender called it is not kept. */
  name: z.string(),
  contentType: z.string(),
  /** Bytes. */
  size: z.number(),
  at: time,
});
export type EvidenceFile = z.infer<typeof evidenceFile>;

/** Something that was said or done, as the customer sees it. */
export const caseThreadEntry = /* @__PURE__ */ z.object({
  id: z.string(),
  at: time,
  act: anyCaseAct,
  by: anyCaseActor,
  /** A display name. Null for the customer and the system. */
  name: z.nullable(z.string()),
  /** Null where nothing was said, or where it was erased. */
  text: z.nullable(z.string()),
  /** Ids of files that came with it. */
  evidence: z.array(z.string()),
});
export type CaseThreadEntry = z.infer<typeof caseThreadEntry>;

/** A case as its customer sees it. */
export const customerCase = /* @__PURE__ */ z.object({
  id: z.string(),
  /** What people say on the phone. */
  number: z.string(),
  kind: anyCaseKind,
  class: anyCaseClass,
  type: anyCaseType,
  state: anyCaseState,
  parcel: z.nullable(z.object({ number: z.string() })),
  wishes: z.array(anyCaseWish),
  claim: z.nullable(money),
  filedAt: time,
  /** False until the filing is proved: somebody looks at it, but no clock runs. */
  confirmed: z.boolean(),
  steps: z.array(caseStep),
  /** The clock that the customer waits for now. */
  clock: z.nullable(caseClock),
  /** Oldest first. */
  thread: z.array(caseThreadEntry),
  plan: z.nullable(z.object({ text: z.nullable(z.string()), promises: z.array(casePromise) })),
  resolution: z.nullable(z.object({ at: time, text: z.string(), compensation: z.nullable(money) })),
  evidence: z.array(evidenceFile),
  /** What the customer can do now. */
  can: z.array(anyCaseAct),
  /** The authority's line, once seven days have passed without an end. */
  authorityLine: z.nullable(z.string()),
  /** Ended with an answer: a rating may be asked for. */
  rateable: z.boolean(),
});
export type CustomerCase = z.infer<typeof customerCase>;

const person = /* @__PURE__ */ z.object({ id: z.string(), name: z.string() });

/** A line of the queue. */
export const caseSummary = /* @__PURE__ */ z.object({
  id: z.string(),
  number: z.string(),
  merchantId: z.string(),
  kind: anyCaseKind,
  class: anyCaseClass,
  type: anyCaseType,
  state: anyCaseState,
  level: anyCaseLevel,
  department: anyDepartment,
  person: z.nullable(person),
  parcel: z.nullable(z.object({ number: z.string() })),
  channel: anyCaseChannel,
  confirmed: z.boolean(),
  filedAt: time,
  /** The nearest clock that runs. Null: none does. */
  clock: z.nullable(caseClock),
  /** How many subtasks are past their time. */
  overdueSubtasks: z.number(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** Something that happened, with everything that is known of it. Never edited. */
export const caseEntry = /* @__PURE__ */ z.object({
  id: z.string(),
  at: time,
  act: anyCaseAct,
  by: z.object({ kind: anyCaseActor, person: z.nullable(person) }),
  /** The case's state after it. */
  state: anyCaseState,
  text: z.nullable(z.string()),
  channel: z.nullable(anyCaseChannel),
  /** What belongs to the act: the promises of a plan, the levels of an escalation. */
  details: z.record(z.string(), z.unknown()),
});
export type CaseEntry = z.infer<typeof caseEntry>;

export const caseContact = /* @__PURE__ */ z.object({
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  email: z.nullable(z.string()),
  wechat: z.nullable(z.string()),
  preferred: anyContactChannel,
});
export type CaseContact = z.infer<typeof caseContact>;

export const caseSubtask = /* @__PURE__ */ z.object({
  id: z.string(),
  department: anyDepartment,
  person: z.nullable(person),
  text: z.string(),
  dueAt: time,
  doneAt: z.nullable(time),
  /** Not done, and past its time, while the case is open. */
  overdue: z.boolean(),
});
export type CaseSubtask = z.infer<typeof caseSubtask>;

export const caseAction = /* @__PURE__ */ z.object({
  id: z.string(),
  text: z.string(),
  owner: z.string(),
  createdAt: time,
  dueAt: time,
  pilot: z.nullable(z.object({ where: z.string(), from: time, to: time })),
  effect: z.nullable(z.object({ measuredAt: time, measure: z.string(), before: z.number(), after: z.number() })),
});
export type CaseAction = z.infer<typeof caseAction>;

/** Why it happened, in 5W1H. */
export const caseCauseAnswer = /* @__PURE__ */ z.object({
  code: z.string(),
  what: z.string(),
  why: z.string(),
  where: z.string(),
  when: z.string(),
  who: z.string(),
  how: z.string(),
});

/** A case as staff see it: all of it. */
export const staffCase = /* @__PURE__ */ z.extend(caseSummary, {
  wishes: z.array(anyCaseWish),
  claim: z.nullable(money),
  contact: z.nullable(caseContact),
  entries: z.array(caseEntry),
  promises: z.array(casePromise),
  subtasks: z.array(caseSubtask),
  resolution: z.nullable(
    z.object({
      at: time,
      text: z.string(),
      /** `verdict`: how it compares with the liability of the accepted quote. */
      compensation: z.nullable(z.object({ amount: money, verdict: z.string() })),
    }),
  ),
  followUp: z.nullable(z.object({ at: time, satisfied: z.nullable(z.boolean()), text: z.string() })),
  cause: z.nullable(caseCauseAnswer),
  actions: z.array(caseAction),
  evidence: z.array(evidenceFile),
  clocks: z.array(caseClock),
  /** What staff can do now. */
  can: z.array(anyCaseAct),
});
export type StaffCase = z.infer<typeof staffCase>;
