import type { ReviewDimension, ReviewReplier, ReviewSubject, ReviewTag } from '@waybill/sdk/contract';
import type { CommonMessages, FailureText } from '../messages.ts';

export type Score = 1 | 2 | 3 | 4 | 5;

/** What an element says before anything is rated. A language that lacks an entry does not compile. */
export interface RatingMessages extends CommonMessages {
  readonly title: Readonly<Record<ReviewSubject, string>>;
  readonly about: Readonly<Record<ReviewSubject, string>>;
  readonly scores: Readonly<Record<Score, string>>;
  /** For whoever does not see stars. */
  readonly star: (score: number, word: string) => string;
  readonly hint: string;
  readonly send: string;
  readonly sending: string;
  readonly saved: string;
  readonly needed: string;
  /** Where it cannot be rated yet. */
  readonly early: Readonly<Record<ReviewSubject, string>>;
}

/** What follows a score: reasons, words, thanks; and how what was said stands there later. */
export interface MoreMessages {
  readonly why: Readonly<Record<'liked' | 'both' | 'missed', string>>;
  readonly tags: Readonly<Record<ReviewTag, string>>;
  readonly words: string;
  readonly more: string;
  readonly less: string;
  readonly dimensions: Readonly<Record<ReviewDimension, string>>;
  readonly suggestion: string;
  readonly nps: string;
  readonly npsLow: string;
  readonly npsHigh: string;
  readonly thanks: FailureText;
  readonly given: (score: number, word: string) => string;
  readonly suggested: string;
  readonly change: string;
  readonly until: (day: string) => string;
  readonly fixed: FailureText;
  readonly replied: Readonly<Record<ReviewReplier, string>>;
  readonly complain: FailureText;
  readonly complainNow: string;
  readonly complainClose: string;
}

/** What all customers said. */
export interface SummaryMessages {
  readonly average: (average: string) => string;
  readonly count: (count: number, written: string) => string;
  readonly spread: string;
  readonly stars: (score: number) => string;
}

/** What customers asked for and got. */
export interface NewsMessages {
  /** BCP 47. */
  readonly tag: string;
  readonly title: string;
  readonly since: (day: string) => string;
}
