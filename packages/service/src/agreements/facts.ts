import type { Agreement } from '@waybill/sdk/contract';

/** A signature: whose, and when. */
export interface Signature {
  readonly name: string;
  readonly at: Date;
}

/** A service agreement. What it says does not change once the operator has signed. */
export interface AgreementFact {
  readonly id: string;
  readonly merchantId: string;
  readonly title: string;
  readonly terms: string | null;
  readonly from: Date;
  /** The first instant without it. */
  readonly until: Date;
  readonly targets: Agreement['targets'];
  readonly operator: Signature | null;
  readonly merchant: Signature | null;
  readonly withdrawnAt: Date | null;
  readonly createdAt: Date;
}

/** How far an agreement is. */
export type SigningFact = Pick<AgreementFact, 'operator' | 'merchant' | 'withdrawnAt'>;
