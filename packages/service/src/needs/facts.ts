import type { KanoClass, MoscowPriority, NeedState, SuggestionSource } from '@waybill/sdk/contract';
import type { Tier } from '../quotes/index.ts';

export type { CaseFile } from '../cases/index.ts';

/** A need as it is stored. It is the operator's: customers of several merchants can ask for it. */
export interface NeedFact {
  readonly id: string;
  readonly title: string;
  readonly words: string | null;
  readonly kano: KanoClass | null;
  readonly moscow: MoscowPriority | null;
  readonly state: NeedState;
  /** What was done, or why nothing is. */
  readonly outcome: string | null;
  readonly stateSince: Date;
  readonly createdAt: Date;
}

/** Where somebody suggested something. */
export interface SourceFact {
  readonly kind: SuggestionSource;
  readonly id: string;
}

/** What one customer wrote. */
export interface SuggestionFact {
  readonly id: string;
  readonly merchantId: string;
  readonly source: SourceFact;
  readonly text: string;
  /** Keyed hashes of whoever wrote it. Empty where nobody knows. */
  readonly personKeys: readonly string[];
  readonly at: Date;
  readonly needId: string | null;
  /** When they were told that the need is met. */
  readonly toldAt: Date | null;
}

/** Somebody who asks, as they are counted. */
export interface AskerFact {
  readonly personKeys: readonly string[];
  /** Their merchant's. */
  readonly tier: Tier | null;
}

/** How many ask for something. */
export interface DemandFact {
  readonly customers: number;
  readonly suggestions: number;
  readonly weight: number;
}

/** What a customer weighs, by the tier of their merchant. */
export type TierWeights = Readonly<Record<Tier | 'none', number>>;

/** A suggestion with the pieces that it is compared by, each once. */
export interface ComparedFact {
  readonly id: string;
  readonly grams: readonly string[];
}

/** What reads like a need: its title, or something that is gathered under it. */
export interface KnownFact {
  readonly need: string;
  readonly grams: readonly string[];
}

/** How alike two suggestions are, 0 to 1. */
export interface Likeness {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
}

/** How much a suggestion reads like a need, 0 to 1. */
export interface NeedLikeness {
  readonly suggestion: string;
  readonly need: string;
  readonly likeness: number;
}
