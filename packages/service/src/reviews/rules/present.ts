import type { ListedReview, Rating, Review, ReviewAbout } from '@waybill/sdk/contract';
import type { ReviewFact, SubjectFact } from '../facts.ts';
import { editableUntil, isEditable, ratingStateOf } from './rating.ts';

export const presentSubject = ({ kind, number }: SubjectFact): ReviewAbout => ({ kind, number });

/** A review as the customer reads it, who can or can no longer change it. */
export const presentReview = (review: ReviewFact, now: Date): Review => {
  const { id, subject, score, dimensions, tags, text, suggestion, nps, createdAt, changedAt, reply } = review;
  return {
    ...{ id, subject: presentSubject(subject), score, dimensions: { ...dimensions }, tags: [...tags] },
    ...{ text, suggestion, nps },
    createdAt: createdAt.toISOString(),
    changedAt: changedAt?.toISOString() ?? null,
    editableUntil: isEditable(review, now) ? editableUntil(createdAt).toISOString() : null,
    reply: reply && { text: reply.text, at: reply.at.toISOString(), by: reply.by },
  };
};

/** The same as those read it who have to answer it. */
export const presentListed = (review: ReviewFact, now: Date): ListedReview => ({
  ...presentReview(review, now),
  merchantId: review.merchantId,
  subjectId: review.subject.id,
});

export const presentRating = (
  subject: SubjectFact,
  {
    review,
    ended,
    npsDue,
  }: { readonly review: ReviewFact | undefined; readonly ended: boolean; readonly npsDue: boolean },
  now: Date,
): Rating => ({
  subject: presentSubject(subject),
  state: ratingStateOf({ ended, rated: review !== undefined }),
  npsDue,
  review: review ? presentReview(review, now) : null,
});
