import * as z from 'zod/mini';
import { id } from './pages.ts';
import { anyRatingState, anyReviewReplier, anyReviewSubject, anyReviewTag, reviewTags } from './review-vocabulary.ts';
import { route } from './route.ts';
import { given, text, time } from './shapes.ts';
import { waybillNumber } from './tracking.ts';

/** From 1, not at all satisfied, to 5, very satisfied. */
export const stars = /* @__PURE__ */ z.number().check(z.int(), z.gte(1), z.lte(5));

const dimensionsInput = /* @__PURE__ */ z.strictObject({
  professionalism: given(stars),
  quality: given(stars),
  ease: given(stars),
  speed: given(stars),
  attitude: given(stars),
});

/** What is said besides the score. What is absent stays as it is; null takes it back. */
const said = {
  dimensions: z.optional(dimensionsInput),
  /** Those that go with the score: `likedTags` from 3 up, `missedTags` up to 3. */
  tags: z.optional(z.array(z.enum(reviewTags)).check(z.maxLength(reviewTags.length))),
  text: given(text(2000)),
  /** What the service should offer: gathered under a need, apart from the praise. */
  suggestion: given(text(1000)),
  /** How likely they are to recommend the service, 0 to 10. Only while `npsDue`. */
  nps: given(z.number().check(z.int(), z.gte(0), z.lte(10))),
};

const isOne = ({ number, caseId }: { number?: string | undefined; caseId?: string | undefined }): boolean =>
  number === undefined || caseId === undefined;
const notBoth = 'Name a parcel or a case, not both.';

/**
 * What is rated. The asker's token says so by itself (a parcel's, a case's, or a review link's); a shopper token, or the
 * merchant's server, names one of its parcels or cases.
 */
const about = {
  number: z.optional(waybillNumber),
  /** Whose number it is, where two carriers have the same. */
  carrier: z.optional(text(40)),
  caseId: z.optional(id('cas')),
};

export const reviewInput = /* @__PURE__ */ z
  .strictObject({ ...about, score: stars, ...said })
  .check(z.refine(isOne, notBoth));
export type ReviewInput = z.input<typeof reviewInput>;

export const reviewChange = /* @__PURE__ */ z.strictObject({ score: z.optional(stars), ...said });
export type ReviewChange = z.input<typeof reviewChange>;

/** What a review is about, by the number that people know: the waybill's, or the case's. */
export const reviewAbout = /* @__PURE__ */ z.object({ kind: anyReviewSubject, number: z.string() });
export type ReviewAbout = z.infer<typeof reviewAbout>;

const maybeStars = /* @__PURE__ */ z.nullable(z.number());

/** What a customer said of one parcel or case. */
export const review = /* @__PURE__ */ z.object({
  id: z.string(),
  subject: reviewAbout,
  /** 1 to 5. */
  score: z.number(),
  dimensions: z.object({
    professionalism: maybeStars,
    quality: maybeStars,
    ease: maybeStars,
    speed: maybeStars,
    attitude: maybeStars,
  }),
  tags: z.array(anyReviewTag),
  text: z.nullable(z.string()),
  suggestion: z.nullable(z.string()),
  /** 0 to 10, where it was given with this review. */
  nps: z.nullable(z.number()),
  createdAt: time,
  changedAt: z.nullable(time),
  /** Seven days from `createdAt`; null once they are over. */
  editableUntil: z.nullable(time),
  reply: z.nullable(z.object({ text: z.string(), at: time, by: anyReviewReplier })),
});
export type Review = z.infer<typeof review>;

/** Whether a parcel or a case can be rated, and what was said if it was. */
export const rating = /* @__PURE__ */ z.object({
  subject: reviewAbout,
  state: anyRatingState,
  /** The asker has not said this quarter how likely they are to recommend the service. */
  npsDue: z.boolean(),
  review: z.nullable(review),
});
export type Rating = z.infer<typeof rating>;

/** What all of a merchant's customers said. Too few to stand for anybody say nothing: then all is null. */
export const reviewSummary = /* @__PURE__ */ z.object({
  count: z.nullable(z.number()),
  /** 1 to 5, to a tenth. */
  average: z.nullable(z.number()),
  /** How many gave each score, from 1 to 5. */
  distribution: z.nullable(z.array(z.number())),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;

const customers = ['publishable', 'secret'] as const;
const reviewParams = /* @__PURE__ */ z.strictObject({ id: id('rev') });

/** One tap is enough; the rest can follow by `reviews.update`. Once for a parcel or a case. */
export const createReview = /* @__PURE__ */ route({
  name: 'reviews.create',
  method: 'POST',
  path: '/reviews',
  who: customers,
  body: reviewInput,
  answer: review,
  status: 201,
  idempotent: true,
});

/** Within seven days of rating. Tags that do not go with a new score fall away. */
export const updateReview = /* @__PURE__ */ route({
  name: 'reviews.update',
  method: 'PATCH',
  path: '/reviews/{id}',
  who: customers,
  params: reviewParams,
  body: reviewChange,
  answer: review,
  idempotent: true,
});

/** What a form for a rating has to know before it shows. */
export const retrieveRating = /* @__PURE__ */ route({
  name: 'reviews.rating',
  method: 'GET',
  path: '/reviews/mine',
  who: customers,
  query: z.strictObject(about).check(z.refine(isOne, notBoth)),
  answer: rating,
});

export const summariseReviews = /* @__PURE__ */ route({
  name: 'reviews.summary',
  method: 'GET',
  path: '/reviews/summary',
  who: customers,
  answer: reviewSummary,
});

/** Asks this person for no more ratings, by any token that shows what is theirs; the merchant's server names them. */
export const optOutOfReviews = /* @__PURE__ */ route({
  name: 'reviews.optOut',
  method: 'POST',
  path: '/reviews/opt-outs',
  who: customers,
  body: z
    .strictObject({
      ...about,
      /** The merchant's server: whom, by phone or e-mail address. */
      phone: z.optional(text(32)),
      email: z.optional(z.string().check(z.trim(), z.maxLength(254), z.regex(/^\S+@\S+$/))),
    })
    .check(z.refine(isOne, notBoth)),
  idempotent: true,
});
