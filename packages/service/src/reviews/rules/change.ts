import { reviewDimensions, type Received, type ReviewDimension, type updateReview } from '@waybill/sdk/contract';
import type { Dimensions, ReviewFact } from '../facts.ts';
import { goesWith, inOrder } from './tags.ts';

/** What can be said, and taken back. */
export type Said = Received<typeof updateReview>['body'];

export const nothingSaid: Dimensions = {
  professionalism: null,
  quality: null,
  ease: null,
  speed: null,
  attitude: null,
};

const given = <T>(next: T | undefined, old: T): T => (next === undefined ? old : next);

const rated = (old: Dimensions, next: Partial<Record<ReviewDimension, number | null | undefined>> = {}): Dimensions =>
  Object.fromEntries(reviewDimensions.map((name) => [name, given(next[name], old[name])])) as unknown as Dimensions;

/** The places of tags that do not go with the score that is left. */
export const unfitTags = ({ tags = [] }: Said, score: number): number[] =>
  tags.flatMap((tag, index) => (goesWith(tag, score) ? [] : [index]));

/** A review with what is said now: what is absent stays, null takes it back, tags that a new score leaves alone go. */
export const withSaid = (review: ReviewFact, said: Said): ReviewFact => {
  const score = said.score ?? review.score;
  return {
    ...review,
    score,
    dimensions: rated(review.dimensions, said.dimensions),
    tags: inOrder(said.tags ?? review.tags.filter((tag) => goesWith(tag, score))),
    text: given(said.text, review.text),
    suggestion: given(said.suggestion, review.suggestion),
    nps: given(said.nps, review.nps),
  };
};

/** The fields that differ, as the log names them. */
export const changedFields = (before: ReviewFact, after: ReviewFact): string[] =>
  (['score', 'dimensions', 'tags', 'text', 'suggestion', 'nps'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
