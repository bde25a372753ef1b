import type { CustomerCase, EvidenceFile } from '../contract/case-shapes.ts';
import {
  chaseCase,
  confirmCase,
  decideCase,
  evidenceLink,
  messageCase,
  retrieveCase,
  watchCase,
  withdrawCase,
} from '../contract/cases.ts';
import type { AnswerOf, Asked } from '../contract/route.ts';
import type { Proof } from '../contract/tracking.ts';
import type { RequestOptions, StreamOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';
import type { AttachOptions } from './sending-evidence.ts';

export type { CustomerCase, EvidenceFile } from '../contract/case-shapes.ts';
export type { Proof } from '../contract/tracking.ts';
export type { AttachOptions } from './sending-evidence.ts';

/** Whether the resolution is accepted; a rejection takes a reason. */
export type CaseDecision = Asked<typeof decideCase>['body'];
/** An address that downloads one file for whoever holds it, and until when. */
export type EvidenceLink = AnswerOf<typeof evidenceLink>;

/**
 * A case as its customer has it. Every call takes the case's token as `token`; `case_not_found` where it shows another.
 * What the case's state forbids is refused with `case_state`: `can` says what it allows.
 */
export class Cases {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The case as it now stands. */
  retrieve(id: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<CustomerCase> {
    return this.#transport.call(retrieveCase, { params: { id } }, options);
  }

  /** The case as it is now, and again whenever that changes. Ends and fails as `tracking.watch` does. */
  watch(id: string, options: Omit<StreamOptions, 'event'> = {}): AsyncIterable<CustomerCase> {
    return this.#transport.stream(watchCase, { params: { id } }, { ...options, event: 'case' });
  }

  /** Proves a filing afterwards, so that its clocks run. A proof that does not hold changes nothing. */
  confirm(id: string, proof?: Proof, options?: RequestOptions): Promise<CustomerCase> {
    return this.#transport.call(confirmCase, { params: { id }, body: { proof } }, options);
  }

  /** Writes to whoever works on the case. */
  message(id: string, text: string, options?: RequestOptions): Promise<CustomerCase> {
    return this.#transport.call(messageCase, { params: { id }, body: { text } }, options);
  }

  /** Accepts the resolution, or rejects it, which opens it again. */
  decide(id: string, decision: CaseDecision, options?: RequestOptions): Promise<CustomerCase> {
    return this.#transport.call(decideCase, { params: { id }, body: decision }, options);
  }

  /** Says that it takes too long. */
  chase(id: string, text?: string, options?: RequestOptions): Promise<CustomerCase> {
    return this.#transport.call(chaseCase, { params: { id }, body: { text } }, options);
  }

  /** Takes the case back. */
  withdraw(id: string, reason?: string, options?: RequestOptions): Promise<CustomerCase> {
    return this.#transport.call(withdrawCase, { params: { id }, body: { reason } }, options);
  }

  /**
   * Adds a photo or a document, in parts that outlast a broken line, and resolves once it was found safe and is stored.
   * A file that is not taken is an `ApiError`: `evidence_kind_not_allowed`, `evidence_too_many`, `evidence_not_readable`
   * and so on; more than 10 MB are an `invalid_request`.
   */
  async attach(id: string, file: Blob | Uint8Array<ArrayBuffer>, options: AttachOptions = {}): Promise<EvidenceFile> {
    // Most cases have no files: what sends them is fetched with the first.
    const { sendEvidence } = await import('./sending-evidence.ts');
    return sendEvidence(this.#transport, id, file, options);
  }

  /** A link to one of the case's files. */
  evidenceLink(
    id: string,
    evidenceId: string,
    options?: Omit<RequestOptions, 'idempotencyKey'>,
  ): Promise<EvidenceLink> {
    return this.#transport.call(evidenceLink, { params: { id, evidenceId } }, options);
  }
}
