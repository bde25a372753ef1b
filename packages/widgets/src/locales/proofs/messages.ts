/** By what a parcel is shown to be the reader's. */
export type ProvedBy = 'phone' | 'email';

/** Where a reader shows afterwards that a parcel is theirs. */
export interface ProofMessages {
  readonly confirmTitle: string;
  readonly confirmWhy: string;
  readonly confirmBy: string;
  readonly proofs: Readonly<Record<ProvedBy, string>>;
  readonly proofFields: Readonly<Record<ProvedBy, string>>;
  readonly proofNeeded: Readonly<Record<ProvedBy, string>>;
  readonly confirm: string;
  readonly confirmed: string;
  readonly noMatch: string;
  readonly triedAlready: string;
  readonly confirmOver: string;
}
