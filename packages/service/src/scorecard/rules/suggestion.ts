import type { Contribution } from '../facts.ts';
import { yes, type Counting } from './contribution.ts';

/** What a customer asked for, in a review or a case. */
export interface CountedSuggestion {
  readonly at: Date;
  /** The need that it is gathered under is met. */
  readonly met: boolean;
}

export const contributionsOfSuggestion = (count: Counting, { at, met }: CountedSuggestion): Contribution =>
  count(at, 'needs', { numerator: yes(met) });
