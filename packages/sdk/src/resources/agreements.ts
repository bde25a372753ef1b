import {
  createAgreement,
  listAgreements,
  retrieveAgreement,
  signAgreement,
  withdrawAgreement,
  type Agreement,
  type AgreementInput,
} from '../contract/agreements.ts';
import type { Asked, Received } from '../contract/route.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { Agreement, AgreementInput } from '../contract/agreements.ts';
export type { Page, Pages } from '../internal/pages.ts';

/** Which agreements, and from which page on. */
export type ListAgreementsRequest = Received<typeof listAgreements>['query'];
/** Who signs. */
export type AgreementSignature = Asked<typeof signAgreement>['body'];

/** What operator and merchant hold each other to over many parcels. Takes a staff token, or a merchant's secret key. */
export class Agreements {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Draws one up. Staff alone; it binds nobody until both sides have signed. */
  create(agreement: AgreementInput, options?: RequestOptions): Promise<Agreement> {
    return this.#transport.call(createAgreement, { body: agreement }, options);
  }

  /** A merchant's own, or for staff everybody's. Iterate for all, or call `page()` for one page. */
  list(request: ListAgreementsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<Agreement> {
    return this.#transport.pages(listAgreements, { query: request }, options);
  }

  /** One agreement. `agreement_not_found` where there is none, or another merchant's. */
  retrieve(id: string, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<Agreement> {
    return this.#transport.call(retrieveAgreement, { params: { id } }, options);
  }

  /** Signs for one's own side: staff first, in their own name; then the merchant, who names the person that signs. */
  sign(id: string, signature: AgreementSignature = {}, options?: RequestOptions): Promise<Agreement> {
    return this.#transport.call(signAgreement, { params: { id }, body: signature }, options);
  }

  /** Takes an offer back that the merchant has not signed. Staff alone. */
  withdraw(id: string, options?: RequestOptions): Promise<Agreement> {
    return this.#transport.call(withdrawAgreement, { params: { id } }, options);
  }
}
