import type { ReviewDimension, ReviewReplier, ReviewSubject, ReviewTag } from '@waybill/sdk/contract';

/** What is rated: a shipment or a case, by its id, with the number that people know it by. */
export interface SubjectFact {
  readonly kind: ReviewSubject;
  readonly id: string;
  readonly number: string;
}

/** 1 to 5, or not said. */
export type Dimensions = Readonly<Record<ReviewDimension, number | null>>;

export interface ReplyFact {
  readonly text: string;
  readonly at: Date;
  readonly by: ReviewReplier;
}

/** A review as it is stored. */
export interface ReviewFact {
  readonly id: string;
  readonly merchantId: string;
  readonly subject: SubjectFact;
  /** 1 to 5. */
  readonly score: number;
  readonly dimensions: Dimensions;
  readonly tags: readonly ReviewTag[];
  readonly text: string | null;
  readonly suggestion: string | null;
  /** 0 to 10, where it was given with this review. */
  readonly nps: number | null;
  /** Keyed hashes of whoever rates. Empty where the parcel or the case names nobody. */
  readonly personKeys: readonly string[];
  readonly createdAt: Date;
  readonly changedAt: Date | null;
  readonly reply: ReplyFact | null;
}

/** Somebody who is asked for a rating. */
export interface AskFact {
  readonly id: string;
  readonly merchantId: string;
  readonly subject: SubjectFact;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** How many gave one score, 0 to 10, in one quarter. */
export interface NpsCount {
  /** `2026-Q4`, in UTC. */
  readonly quarter: string;
  readonly score: number;
  readonly count: number;
}
