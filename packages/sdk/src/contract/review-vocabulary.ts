import { openEnum } from './shapes.ts';

/** What is rated: a delivered parcel, or a case that ended with an answer. Each once. */
export const reviewSubjects = ['parcel', 'case'] as const;
export type ReviewSubject = (typeof reviewSubjects)[number];

/** What can be rated by itself, from 1 to 5. `quality` is that of the work and its efficiency; `ease`, of dealing with us. */
export const reviewDimensions = ['professionalism', 'quality', 'ease', 'speed', 'attitude'] as const;
export type ReviewDimension = (typeof reviewDimensions)[number];

/** What a customer liked: goes with a score of 3 to 5. */
export const likedTags = [
  'on_time',
  'fast',
  'careful',
  'friendly',
  'well_informed',
  'easy',
  'kept_word',
  'solved',
] as const;
export type LikedTag = (typeof likedTags)[number];

/** What a customer missed: goes with a score of 1 to 3. */
export const missedTags = [
  'late',
  'slow',
  'damaged',
  'unfriendly',
  'poorly_informed',
  'hard_to_reach',
  'wrong_place',
  'broken_word',
  'unsolved',
] as const;
export type MissedTag = (typeof missedTags)[number];

/** Why a score is what it is. */
export const reviewTags = [...likedTags, ...missedTags] as const;
export type ReviewTag = (typeof reviewTags)[number];

/**
 * Whether a parcel or a case can be rated: `early` before it is delivered or has ended with an answer, `open` while nobody
 * has rated it, `rated` once somebody has.
 */
export const ratingStates = ['early', 'open', 'rated'] as const;
export type RatingState = (typeof ratingStates)[number];

/** Who answers a review: the store, or the logistics company. */
export const reviewRepliers = ['merchant', 'operator'] as const;
export type ReviewReplier = (typeof reviewRepliers)[number];

/** The same words in answers: open to those that a newer service adds. */
export const anyReviewSubject = /* @__PURE__ */ openEnum<ReviewSubject>();
export const anyReviewDimension = /* @__PURE__ */ openEnum<ReviewDimension>();
export const anyReviewTag = /* @__PURE__ */ openEnum<ReviewTag>();
export const anyRatingState = /* @__PURE__ */ openEnum<RatingState>();
export const anyReviewReplier = /* @__PURE__ */ openEnum<ReviewReplier>();
