import type { Contribution } from '../facts.ts';
import { yes, type Counting } from './contribution.ts';

/** What a customer said, as it is counted. */
export interface CountedReview {
  readonly at: Date;
  /** 1 to 5. */
  readonly score: number;
  readonly attitude: number | null;
  /** 0 to 10. */
  readonly nps: number | null;
  /** Of the case that was rated; empty for a parcel. */
  readonly department: string;
  readonly agent: string;
}

/** A promoter is one more, a detractor one less: what they come to, divided by all answers, is the NPS. */
const promotion = (nps: number): number => yes(nps >= 9) - yes(nps <= 6);

export const contributionsOfReview = (count: Counting, review: CountedReview): readonly Contribution[] => {
  const { at, score, attitude, nps, department, agent } = review;
  const whose = { department, agent };
  return [
    count(at, 'csat', { ...whose, numerator: yes(score >= 4) }),
    ...(attitude === null ? [] : [count(at, 'attitude', { ...whose, numerator: attitude })]),
    ...(nps === null ? [] : [count(at, 'nps', { numerator: promotion(nps) })]),
  ];
};
