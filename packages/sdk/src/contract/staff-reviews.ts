import * as z from 'zod/mini';
import { id, page, pageQuery, timeInput } from './pages.ts';
import { anyReviewDimension, anyReviewTag, reviewSubjects } from './review-vocabulary.ts';
import { review, reviewAbout } from './reviews.ts';
import { route } from './route.ts';
import { text, time } from './shapes.ts';

const both = ['secret', 'staff'] as const;

/** Staff see all merchants' and may name one; a merchant sees its own. */
const whose = { merchantId: z.optional(id('mrc')) };

/** From its first instant up to the first after it. */
const within = { from: z.optional(timeInput), to: z.optional(timeInput) };

/** A review as those see it who have to answer it. */
export const listedReview = /* @__PURE__ */ z.extend(review, {
  merchantId: z.string(),
  /** The shipment's, or the case's. */
  subjectId: z.string(),
});
export type ListedReview = z.infer<typeof listedReview>;

/** The newest first. */
export const listReviews = /* @__PURE__ */ route({
  name: 'reviews.list',
  method: 'GET',
  path: '/reviews',
  who: both,
  query: z.extend(pageQuery, {
    ...whose,
    ...within,
    kind: z.optional(z.enum(reviewSubjects)),
    /** At most this score: those who are not satisfied with 2. Default 5. */
    upTo: z.optional(z.coerce.number<number | string>().check(z.int(), z.gte(1), z.lte(5))),
    /** `waiting`: nobody has replied. Default: all. */
    reply: z.optional(z.enum(['waiting', 'given'])),
  }),
  answer: page(listedReview),
});

/** What the customer and the list see under the review. There is one; a second call puts its words in place of the first. */
export const replyToReview = /* @__PURE__ */ route({
  name: 'reviews.reply',
  method: 'POST',
  path: '/reviews/{id}/reply',
  who: both,
  params: z.strictObject({ id: id('rev') }),
  body: z.strictObject({ text: text(2000) }),
  answer: listedReview,
  idempotent: true,
});

/** Shares are from 0 to 1, and null where there was nothing to divide by. */
const share = /* @__PURE__ */ z.nullable(z.number());

/** NPS of one quarter: promoters (9 and 10) less detractors (0 to 6), in percent of all who answered, -100 to 100. */
export const npsQuarter = /* @__PURE__ */ z.object({
  /** `2026-Q4`, in UTC. */
  quarter: z.string(),
  answers: z.number(),
  promoters: z.number(),
  passives: z.number(),
  detractors: z.number(),
  nps: share,
});
export type NpsQuarter = z.infer<typeof npsQuarter>;

/** What those answer who have to do better. It has no least number of answers. */
export const reviewFigures = /* @__PURE__ */ z.object({
  count: z.number(),
  average: share,
  /** How many gave each score, from 1 to 5. */
  distribution: z.array(z.number()),
  /** CSAT: the share of 4 and 5. */
  csat: share,
  dimensions: z.array(z.object({ dimension: anyReviewDimension, count: z.number(), average: share })),
  /** The most named first. */
  tags: z.array(z.object({ tag: anyReviewTag, count: z.number() })),
  /** Of the quarters that the time touches, the newest first. */
  nps: z.array(npsQuarter),
});
export type ReviewFigures = z.infer<typeof reviewFigures>;

export const figureReviews = /* @__PURE__ */ route({
  name: 'reviews.figures',
  method: 'GET',
  path: '/reviews/figures',
  who: both,
  query: z.strictObject({ ...whose, ...within, kind: z.optional(z.enum(reviewSubjects)) }),
  answer: reviewFigures,
});

/** A customer who is to be asked for a rating: once for a parcel or a case. */
export const reviewAsk = /* @__PURE__ */ z.object({
  id: z.string(),
  subject: reviewAbout,
  subjectId: z.string(),
  askedAt: time,
  /** Null while nobody has rated it. */
  reviewId: z.nullable(z.string()),
  /** Rates this parcel or case, says who wants to be asked no more, and opens nothing else. Null once it has ended. */
  token: z.nullable(z.string()),
  expiresAt: time,
});
export type ReviewAsk = z.infer<typeof reviewAsk>;

/** For a store that asks by its own mails: the newest first. */
export const listReviewAsks = /* @__PURE__ */ route({
  name: 'reviews.asks',
  method: 'GET',
  path: '/reviews/asks',
  who: ['secret'],
  query: z.extend(pageQuery, {
    kind: z.optional(z.enum(reviewSubjects)),
    /** `waiting`: not rated yet. Default: all. */
    state: z.optional(z.enum(['waiting', 'all'])),
  }),
  answer: page(reviewAsk),
});
