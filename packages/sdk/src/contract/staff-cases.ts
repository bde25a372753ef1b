import * as z from 'zod/mini';
import { caseContactInput } from './filing.ts';
import { caseAction, caseSummary, staffCase } from './case-shapes.ts';
import {
  caseCauses,
  caseClasses,
  caseKinds,
  caseLevels,
  caseTypes,
  caseWishes,
  promiseKinds,
  type CaseChannel,
  type CaseKind,
} from './case-vocabulary.ts';
import { moneyInput } from './money.ts';
import { id, page, pageQuery, timeInput } from './pages.ts';
import { route } from './route.ts';
import { given, text, time } from './shapes.ts';
import { waybillNumber } from './tracking.ts';

const caseParams = /* @__PURE__ */ z.strictObject({ id: id('cas') });
const staff = ['staff'] as const;
const act = { method: 'POST', who: staff, params: caseParams, answer: staffCase, idempotent: true } as const;
const flag = /* @__PURE__ */ z.enum(['true', 'false']);
const department = /* @__PURE__ */ text(60);

/** How people reach staff, and staff them. */
export const staffChannels = [
  'phone',
  'email',
  'wechat',
  'branch',
  'marketplace',
] as const satisfies readonly CaseChannel[];

/** What people call about. Exceptions are the service's own. */
export const loggedKinds = ['complaint', 'enquiry', 'suggestion'] as const satisfies readonly CaseKind[];

const said = /* @__PURE__ */ z.strictObject({
  text: text(4000),
  /** By what way it was said. Default: where the customer reads the case. */
  channel: z.optional(z.enum(staffChannels)),
});

export const listCases = /* @__PURE__ */ route({
  name: 'cases.list',
  method: 'GET',
  path: '/cases',
  who: staff,
  query: z.extend(pageQuery, {
    /** `open` (default) leaves out what is closed or withdrawn. */
    state: z.optional(z.enum(['open', 'all'])),
    /** `false`: the queue of filings that nobody has proved. Default: `true`. */
    confirmed: z.optional(flag),
    merchantId: z.optional(id('mrc')),
    kind: z.optional(z.enum(caseKinds)),
    class: z.optional(z.enum(caseClasses)),
    level: z.optional(z.enum(caseLevels)),
    department: z.optional(department),
    /** A member of staff; `me` is the asker, `none` what nobody has. */
    personId: z.optional(text(40)),
    /** The case's number, or a parcel's. */
    number: z.optional(text(128)),
  }),
  /** Sorted by the nearest clock. */
  answer: page(caseSummary),
});

export const retrieveCaseFile = /* @__PURE__ */ route({
  name: 'cases.file',
  method: 'GET',
  path: '/cases/{id}/file',
  who: staff,
  params: caseParams,
  answer: staffCase,
});

/**
 * Logs a case for somebody who calls, writes, or stands at the counter: staff know whom they speak with. What is open
 * about the same thing goes on, as it does for what customers file themselves.
 */
export const logCase = /* @__PURE__ */ route({
  name: 'cases.log',
  method: 'POST',
  path: '/cases',
  who: staff,
  body: z.strictObject({
    merchantId: id('mrc'),
    kind: z.enum(loggedKinds),
    type: z.enum(caseTypes),
    channel: z.enum(staffChannels),
    /** The parcel that it is about. */
    number: z.optional(waybillNumber),
    /** Whose number it is, where two carriers have the same. */
    carrier: z.optional(text(40)),
    text: text(4000),
    wishes: z.optional(z.array(z.enum(caseWishes)).check(z.maxLength(caseWishes.length))),
    claim: given(moneyInput),
    contact: caseContactInput,
  }),
  answer: staffCase,
  status: 201,
  idempotent: true,
});

/** The first answer by a person: it stops the first clock. */
export const respondToCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.respond',
  path: '/cases/{id}/respond',
  body: said,
});

export const planCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.plan',
  path: '/cases/{id}/plan',
  body: z.strictObject({
    text: text(4000),
    /** Each is a clock of its own. They take the place of those of an earlier plan that are not kept yet. */
    promises: z
      .array(z.strictObject({ kind: z.enum(promiseKinds), text: text(500), dueAt: timeInput }))
      .check(z.minLength(1), z.maxLength(20)),
  }),
});

/** Closes a promise's clock by a record. */
export const keepPromise = /* @__PURE__ */ route({
  ...act,
  name: 'cases.keepPromise',
  path: '/cases/{id}/promises/{promiseId}/record',
  params: z.strictObject({ id: id('cas'), promiseId: id('prm') }),
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('waybill'), number: waybillNumber }),
    z.strictObject({ kind: z.literal('payment'), reference: text(100), paid: moneyInput }),
    z.strictObject({ kind: z.literal('done') }),
  ]),
});

export const replyToCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.reply',
  path: '/cases/{id}/replies',
  body: said,
});

/** A note that the customer never sees. */
export const noteOnCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.note',
  path: '/cases/{id}/notes',
  body: z.strictObject({ text: text(4000) }),
});

/**
 * Gives the case to a department or a person, and to a higher level. Without a person, whoever on duty has least to do
 * gets it: of the department where one is named, else of those who answer the level.
 */
export const assignCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.assign',
  path: '/cases/{id}/assign',
  body: z.strictObject({
    department: z.optional(department),
    personId: given(id('stf')),
    /** Not below where it is: a case is never passed down. */
    level: z.optional(z.enum(caseLevels)),
    text: given(text(1000)),
  }),
});

/** Sets the type right, and with it the class, and the department where the matrix names another. */
export const reclassifyCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.reclassify',
  path: '/cases/{id}/type',
  body: z.strictObject({ type: z.enum(caseTypes), text: given(text(1000)) }),
});

export const addSubtask = /* @__PURE__ */ route({
  ...act,
  name: 'cases.addSubtask',
  path: '/cases/{id}/subtasks',
  body: z.strictObject({ department, text: text(1000), dueAt: timeInput, personId: given(id('stf')) }),
});

export const finishSubtask = /* @__PURE__ */ route({
  ...act,
  name: 'cases.finishSubtask',
  path: '/cases/{id}/subtasks/{subtaskId}/done',
  params: z.strictObject({ id: id('cas'), subtaskId: id('sub') }),
  body: z.strictObject({ text: given(text(1000)) }),
});

/** Asks the customer something; the clocks of plan and promises pause until they answer. */
export const waitForCustomer = /* @__PURE__ */ route({
  ...act,
  name: 'cases.wait',
  path: '/cases/{id}/wait',
  body: said,
});

export const resolveCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.resolve',
  path: '/cases/{id}/resolve',
  body: z.strictObject({
    text: text(4000),
    /** Compared with the liability of the accepted quote, where there is one; above it takes a supervisor. */
    compensation: given(moneyInput),
  }),
});

/** 回访: what the customer says of it afterwards. */
export const followUpCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.followUp',
  path: '/cases/{id}/follow-up',
  body: z.strictObject({ satisfied: z.nullable(z.boolean()), text: text(2000) }),
});

/** Says why it happened. The department follows where the matrix names another for the cause. */
export const recordCause = /* @__PURE__ */ route({
  ...act,
  name: 'cases.cause',
  path: '/cases/{id}/cause',
  body: z.strictObject({
    code: z.enum(caseCauses),
    what: text(1000),
    why: text(1000),
    where: text(300),
    when: text(300),
    who: text(300),
    how: text(1000),
  }),
});

export const addCaseAction = /* @__PURE__ */ route({
  ...act,
  name: 'cases.addAction',
  path: '/cases/{id}/actions',
  body: z.strictObject({
    text: text(1000),
    owner: text(120),
    dueAt: timeInput,
    pilot: given(z.strictObject({ where: text(200), from: timeInput, to: timeInput })),
  }),
});

export const measureAction = /* @__PURE__ */ route({
  ...act,
  name: 'cases.measureAction',
  path: '/cases/{id}/actions/{actionId}/effect',
  params: z.strictObject({ id: id('cas'), actionId: id('act') }),
  body: z.strictObject({
    /** With its unit: 'misrouted parcels a week'. */
    measure: text(200),
    before: z.number(),
    after: z.number(),
  }),
});

/** Begins to carry the plan out. */
export const startCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.start',
  path: '/cases/{id}/start',
  body: z.strictObject({ text: given(text(1000)) }),
});

/** The customer has answered by another way, such as the phone: `text` is what they said. */
export const resumeCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.resume',
  path: '/cases/{id}/resume',
  body: z.strictObject({ text: text(4000), channel: z.enum(staffChannels) }),
});

export const closeCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.close',
  path: '/cases/{id}/close',
  body: z.strictObject({ text: given(text(1000)) }),
});

export const reopenCase = /* @__PURE__ */ route({
  ...act,
  name: 'cases.reopen',
  path: '/cases/{id}/reopen',
  body: z.strictObject({ text: text(1000) }),
});

/**
 * Whether the asker takes cases now: they are given to those on duty. Whoever comes on duty takes over what waits for a
 * person like them, the nearest clock first, until they have ten.
 */
export const setDuty = /* @__PURE__ */ route({
  name: 'staff.setDuty',
  method: 'POST',
  path: '/staff/me/duty',
  who: staff,
  body: z.strictObject({ onDuty: z.boolean() }),
  answer: z.object({ onDuty: z.boolean() }),
  idempotent: true,
});

/** From its first instant up to the first after it, at most 366 days. */
const period = { from: timeInput, to: timeInput };

/** A line of the ledger (台账). */
export const ledgerRow = /* @__PURE__ */ z.record(
  z.string(),
  z.nullable(z.union([z.string(), z.number(), z.boolean()])),
);
export type LedgerRow = z.infer<typeof ledgerRow>;

export const caseLedger = /* @__PURE__ */ route({
  name: 'cases.ledger',
  method: 'GET',
  path: '/cases/ledger',
  who: staff,
  query: z.extend(pageQuery, { ...period, merchantId: z.optional(id('mrc')) }),
  answer: page(ledgerRow),
});

/** The same as a file for spreadsheets. A cell that a spreadsheet would run as a formula is made text. */
export const caseLedgerCsv = /* @__PURE__ */ route({
  name: 'cases.ledgerCsv',
  method: 'GET',
  path: '/cases/ledger.csv',
  who: staff,
  query: z.strictObject({ ...period, merchantId: z.optional(id('mrc')) }),
  answer: z.string(),
  answersAs: 'text/csv',
});

/** How many cases of each, the most first. */
const counts = /* @__PURE__ */ z.array(z.object({ of: z.string(), cases: z.number() }));
/** Of those that were due, so many were kept; `share` from 0 to 1, null where nothing was due. */
const rate = /* @__PURE__ */ z.object({ kept: z.number(), due: z.number(), share: z.nullable(z.number()) });

/** What the weekly review looks at. */
export const caseReview = /* @__PURE__ */ z.object({
  from: time,
  to: time,
  cases: z.number(),
  byKind: counts,
  byClass: counts,
  /** `unknown` where nobody has said. */
  byCause: counts,
  byDepartment: counts,
  responded: rate,
  planned: rate,
  promises: rate,
  /** Still open, or measured in this time. */
  actions: z.array(z.extend(caseAction, { caseId: z.string(), overdue: z.boolean() })),
});
export type CaseReview = z.infer<typeof caseReview>;

export const reviewCases = /* @__PURE__ */ route({
  name: 'cases.review',
  method: 'GET',
  path: '/cases/review',
  who: staff,
  query: z.strictObject(period),
  answer: caseReview,
});
