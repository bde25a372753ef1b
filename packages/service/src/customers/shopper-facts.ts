import type { ContactChannel, MergeProof } from '@waybill/sdk/contract';
import type { Person as StaffPerson } from '../cases/index.ts';

/** A proved contact: by its keyed hash, so that nobody reads it from here. */
export interface ContactNode {
  readonly merchantId: string;
  readonly key: string;
  readonly way: ContactChannel;
  /** The person that it would be alone. */
  readonly id: string;
  readonly personId: string;
  readonly since: Date;
  /** By what way staff say the person wants to be reached, and since when. */
  readonly preferred: ContactChannel | null;
  readonly preferredAt: Date | null;
  readonly tags: readonly string[];
}

/** Two contacts, the smaller key first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Why two contacts count as one person's. */
export interface Tie extends Pair {
  readonly id: string;
  readonly proof: MergeProof;
  /** The parcel, quote or case that shows it; null where staff say so. */
  readonly subject: string | null;
  readonly at: Date;
  readonly by: StaffPerson | null;
  readonly reason: string | null;
  readonly undone: {
    readonly at: Date;
    readonly by: StaffPerson | null;
    readonly reason: string;
  } | null;
}

/** Something that shows contacts: a parcel, a requested booking, or a case. */
export interface Subject {
  readonly kind: 'parcel' | 'quote' | 'case';
  readonly id: string;
}

/** One person of one merchant. */
export interface Person {
  readonly id: string;
  readonly merchantId: string;
  readonly contacts: readonly ContactNode[];
  /** Between these contacts, also those that were undone. */
  readonly ties: readonly Tie[];
}

export interface NoteFact {
  readonly id: string;
  readonly at: Date;
  readonly by: StaffPerson;
  readonly text: string;
}
