import type {
  ComplaintInput,
  CustomerCase,
  EnquiryInput,
  EvidenceFile,
  Filed,
  Parcel,
  Proof,
} from '@waybill/sdk/contract';
import type { ComplaintClient } from '../src/file-complaint/file-complaint.ts';
import { caseOf, inMinutes, stepsOf } from './cases.ts';
import { parcelOf } from './parcels.ts';

type Input = ComplaintInput | EnquiryInput;
type File = (input: Input, signal: AbortSignal | undefined) => Filed | Promise<Filed>;
type Attach = (file: Blob, onProgress: (sent: number) => void) => Promise<void>;

/** What was filed, as whoever proved it sees it; what is given replaces what is made up. */
export const filedOf = (given: Partial<Filed> = {}): Filed => ({
  number: 'C26-7F3K-9D',
  responseBy: inMinutes(30),
  planBy: inMinutes(60),
  duplicate: false,
  token: 'case token',
  case: caseOf(),
  ...given,
});

const nothingDue = { confirmed: false, clock: null, steps: stepsOf({ filed: 0 }) } as const;

/** As whoever proved nothing sees it: somebody reads it, and no clock runs. */
export const unconfirmed = (given: Partial<CustomerCase> = {}): Filed =>
  filedOf({ responseBy: null, planBy: null, case: caseOf({ ...nothingDue, ...given }) });

/** Filed before by somebody else. */
export const strangers = (): Filed =>
  filedOf({ responseBy: null, planBy: null, duplicate: true, token: null, case: null });

/** A client in place of the SDK's: answers as it is told, and remembers what it was asked. */
export class FakeFilingClient implements ComplaintClient {
  readonly filings: {
    readonly call: 'complain' | 'enquire';
    readonly input: Input;
    readonly key: string | undefined;
    readonly token: string | undefined;
  }[] = [];
  readonly attached: { readonly name: string; readonly id: string; readonly token: string | undefined }[] = [];
  readonly proofs: (Proof | undefined)[] = [];
  readonly lookedUp: string[] = [];
  attaching: Attach = async (file, onProgress) => onProgress(file.size);
  confirming: (proof: Proof | undefined) => CustomerCase | Promise<CustomerCase> = () => caseOf();
  parcel: (number: string) => Parcel | Promise<Parcel> = (number) => parcelOf({ number });
  readonly #file: File;

  constructor(file: File = () => filedOf()) {
    this.#file = file;
  }

  retrieve: NonNullable<ComplaintClient['retrieve']> = async (number) => {
    this.lookedUp.push(number);
    return this.parcel(number);
  };

  complain: ComplaintClient['complain'] = async (input, options) => {
    this.filings.push({ call: 'complain', input, key: options?.idempotencyKey, token: options?.token });
    return this.#file(input, options?.signal);
  };

  enquire: ComplaintClient['enquire'] = async (input, options) => {
    this.filings.push({ call: 'enquire', input, key: options?.idempotencyKey, token: options?.token });
    return this.#file(input, options?.signal);
  };

  attach: ComplaintClient['attach'] = async (id, file, options) => {
    const blob = file as globalThis.File;
    this.attached.push({ name: blob.name, id, token: options?.token });
    await this.attaching(blob, (sent) => options?.onProgress?.(sent, blob.size));
    const { name, type, size } = blob;
    return {
      id: `evd_${this.attached.length}`,
      name,
      contentType: type,
      size,
      at: inMinutes(0),
    } satisfies EvidenceFile;
  };

  confirm: ComplaintClient['confirm'] = async (_id, proof) => {
    this.proofs.push(proof);
    return this.confirming(proof);
  };
}
