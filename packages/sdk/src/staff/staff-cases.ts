import type { CaseSummary, EvidenceFile, StaffCase } from '../contract/case-shapes.ts';
import { evidenceLink } from '../contract/cases.ts';
import type { Asked, Received } from '../contract/route.ts';
import {
  assignCase,
  closeCase,
  followUpCase,
  keepPromise,
  listCases,
  logCase,
  noteOnCase,
  planCase,
  reclassifyCase,
  reopenCase,
  replyToCase,
  resolveCase,
  respondToCase,
  resumeCase,
  retrieveCaseFile,
  startCase,
  waitForCustomer,
} from '../contract/staff-cases.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';
import type { EvidenceLink } from '../resources/cases.ts';
import { sendEvidence, type AttachOptions } from '../resources/sending-evidence.ts';

export type { CaseSummary, StaffCase } from '../contract/case-shapes.ts';
export type { AttachOptions } from '../resources/sending-evidence.ts';

type ReadOptions = Omit<RequestOptions, 'idempotencyKey'>;

/** Which cases, and from which page on. */
export type ListCasesRequest = Received<typeof listCases>['query'];
/** What somebody told staff, and how to reach them. */
export type CaseLog = Asked<typeof logCase>['body'];
/** What is said to the customer, and by what way. Default: where the customer reads the case. */
export type Said = Asked<typeof replyToCase>['body'];
/** What the customer said, and by what way. */
export type Heard = Asked<typeof resumeCase>['body'];
/** What will be done, and what is promised by when. */
export type CasePlan = Asked<typeof planCase>['body'];
/** What keeps a promise: a waybill number, a payment, or that it was done. */
export type PromiseKept = Asked<typeof keepPromise>['body'];
/** Who gets the case. */
export type CaseAssignment = Asked<typeof assignCase>['body'];
/** The right type, and why. */
export type CaseReclassification = Asked<typeof reclassifyCase>['body'];
/** How it ends, and what is paid. */
export type CaseResolution = Asked<typeof resolveCase>['body'];
/** What the customer says of it afterwards. */
export type CaseFollowUp = Asked<typeof followUpCase>['body'];

/**
 * Cases as staff have them. What the case's state forbids is refused with `case_state`: `can` says what it allows. Each
 * act answers with the case after it.
 */
export class StaffCases {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The queue, the nearest clock first. Iterate for all, or call `page()` for one page. */
  list(request: ListCasesRequest = {}, options?: ReadOptions): Pages<CaseSummary> {
    return this.#transport.pages(listCases, { query: request }, options);
  }

  /** All of a case. `case_not_found` where there is none. */
  retrieve(id: string, options?: ReadOptions): Promise<StaffCase> {
    return this.#transport.call(retrieveCaseFile, { params: { id } }, options);
  }

  /** Files a case for somebody who calls, writes or stands at the counter. What is open about the same thing goes on. */
  log(filed: CaseLog, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(logCase, { body: filed }, options);
  }

  /** The first answer by a person, which stops the first clock. */
  respond(id: string, said: Said, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(respondToCase, { params: { id }, body: said }, options);
  }

  /** Says what will be done. Its promises take the place of those that are not kept yet. */
  plan(id: string, plan: CasePlan, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(planCase, { params: { id }, body: plan }, options);
  }

  /** Closes the clock of a promise by a record. */
  keepPromise(id: string, promiseId: string, kept: PromiseKept, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(keepPromise, { params: { id, promiseId }, body: kept }, options);
  }

  /** Writes to the customer. */
  reply(id: string, said: Said, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(replyToCase, { params: { id }, body: said }, options);
  }

  /** Notes what the customer never sees. */
  note(id: string, text: string, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(noteOnCase, { params: { id }, body: { text } }, options);
  }

  /** Gives the case to a department or a person, or a level up. Without a person, whoever on duty has least to do gets it. */
  assign(id: string, assignment: CaseAssignment, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(assignCase, { params: { id }, body: assignment }, options);
  }

  /** Sets the type right, and with it the class and the department. */
  reclassify(id: string, right: CaseReclassification, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(reclassifyCase, { params: { id }, body: right }, options);
  }

  /** Begins to carry the plan out. */
  start(id: string, text?: string, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(startCase, { params: { id }, body: { text } }, options);
  }

  /** Asks the customer something; the clocks of plan and promises pause until they answer. */
  wait(id: string, said: Said, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(waitForCustomer, { params: { id }, body: said }, options);
  }

  /** Records what the customer answered by another way. */
  resume(id: string, heard: Heard, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(resumeCase, { params: { id }, body: heard }, options);
  }

  /** Says how it ends. A compensation above what the terms give takes a supervisor. */
  resolve(id: string, resolution: CaseResolution, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(resolveCase, { params: { id }, body: resolution }, options);
  }

  /** Records what the customer says of it afterwards (回访). */
  followUp(id: string, said: CaseFollowUp, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(followUpCase, { params: { id }, body: said }, options);
  }

  /** Ends the case. */
  close(id: string, text?: string, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(closeCase, { params: { id }, body: { text } }, options);
  }

  /** Opens a case again that was rejected, or was accepted too early. */
  reopen(id: string, text: string, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(reopenCase, { params: { id }, body: { text } }, options);
  }

  /** Adds a file that the customer does not see, as `cases.attach` adds the customer's. */
  attach(id: string, file: Blob | Uint8Array<ArrayBuffer>, options: AttachOptions = {}): Promise<EvidenceFile> {
    return sendEvidence(this.#transport, id, file, options);
  }

  /** A link to one of the case's files. */
  evidenceLink(id: string, evidenceId: string, options?: ReadOptions): Promise<EvidenceLink> {
    return this.#transport.call(evidenceLink, { params: { id, evidenceId } }, options);
  }
}
