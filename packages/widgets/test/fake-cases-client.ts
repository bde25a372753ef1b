import type { CustomerCase, EvidenceFile, Proof } from '@waybill/sdk/contract';
import type { CasesClient } from '../src/controllers/cases-client.ts';
import { caseOf, inMinutes } from './cases.ts';

type Retrieve = (id: string, signal: AbortSignal | undefined) => CustomerCase | Promise<CustomerCase>;
type Act = (act: string, text: string | undefined) => CustomerCase | Promise<CustomerCase>;
type Attach = (file: File, progress: (sent: number, size: number) => void) => Promise<void>;

interface Done {
  readonly act: string;
  readonly text: string | undefined;
  readonly token: string | undefined;
  readonly key: string | undefined;
}

/** A client in place of the SDK's: answers as it is told, and remembers what it was asked. */
export class FakeCasesClient implements CasesClient {
  readonly retrieved: { readonly id: string; readonly token: string | undefined }[] = [];
  readonly watched: { readonly token: string | undefined; readonly signal: AbortSignal | undefined }[] = [];
  readonly acts: Done[] = [];
  readonly proofs: (Proof | undefined)[] = [];
  readonly attached: File[] = [];
  readonly links: string[] = [];
  retrieveWith: Retrieve;
  actWith: Act = () => caseOf();
  attachWith: Attach = async () => undefined;
  #push: ((news: CustomerCase) => void) | undefined;

  constructor(retrieve: Retrieve = () => caseOf()) {
    this.retrieveWith = retrieve;
  }

  retrieve: CasesClient['retrieve'] = async (id, options) => {
    this.retrieved.push({ id, token: options?.token });
    return this.retrieveWith(id, options?.signal);
  };

  watch: CasesClient['watch'] = (_, options) => {
    this.watched.push({ token: options?.token, signal: options?.signal });
    return this.#stream();
  };

  message: CasesClient['message'] = (_, text, options) => this.#act('message', text, options);
  decide: CasesClient['decide'] = (_, { decision, reason }, options) =>
    this.#act(decision, reason ?? undefined, options);
  chase: CasesClient['chase'] = (_, text, options) => this.#act('chase', text, options);
  withdraw: CasesClient['withdraw'] = (_, reason, options) => this.#act('withdraw', reason, options);
  confirm: CasesClient['confirm'] = (_, proof, options) => {
    this.proofs.push(proof);
    return this.#act('confirm', undefined, options);
  };

  attach: CasesClient['attach'] = async (_, file, options): Promise<EvidenceFile> => {
    this.attached.push(file as File);
    await this.attachWith(file as File, (sent, size) => options?.onProgress?.(sent, size));
    return { id: 'evd_9', name: 'photo-9.jpg', contentType: 'image/jpeg', size: 1, at: inMinutes(0) };
  };

  evidenceLink: CasesClient['evidenceLink'] = async (_, evidenceId) => {
    this.links.push(evidenceId);
    return { url: `#${evidenceId}`, expiresAt: inMinutes(5) };
  };

  /** What the live stream says next. */
  push(news: CustomerCase): void {
    this.#push?.(news);
  }

  async #act(
    act: string,
    text: string | undefined,
    options: { token?: string | undefined; idempotencyKey?: string | undefined } = {},
  ): Promise<CustomerCase> {
    this.acts.push({ act, text, token: options.token, key: options.idempotencyKey });
    return this.actWith(act, text);
  }

  async *#stream(): AsyncGenerator<CustomerCase> {
    for (;;) yield await new Promise<CustomerCase>((resolve) => (this.#push = resolve));
  }
}
