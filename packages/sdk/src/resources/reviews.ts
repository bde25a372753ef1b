import {
  createReview,
  optOutOfReviews,
  retrieveRating,
  summariseReviews,
  updateReview,
  type Rating,
  type Review,
  type ReviewChange,
  type ReviewInput,
  type ReviewSummary,
} from '../contract/reviews.ts';
import type { Asked, Received } from '../contract/route.ts';
import {
  figureReviews,
  listReviewAsks,
  listReviews,
  replyToReview,
  type ListedReview,
  type ReviewAsk,
  type ReviewFigures,
} from '../contract/staff-reviews.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Pages } from '../internal/pages.ts';
import type { Transport } from '../internal/transport.ts';

export type { Rating, Review, ReviewChange, ReviewInput, ReviewSummary } from '../contract/reviews.ts';
export type { ListedReview, ReviewAsk, ReviewFigures } from '../contract/staff-reviews.ts';
export type { Page, Pages } from '../internal/pages.ts';

/** Which parcel or case. The asker's token says so by itself, except one that shows several parcels. */
export type RatingRequest = Received<typeof retrieveRating>['query'];
/** Who is asked no more. A token says so by itself; the merchant's server names the parcel, the case or the person. */
export type ReviewOptOut = Asked<typeof optOutOfReviews>['body'];
/** Which reviews, and from which page on. */
export type ListReviewsRequest = Received<typeof listReviews>['query'];
/** Of which merchant and time. Default: all. */
export type ReviewFiguresRequest = Received<typeof figureReviews>['query'];
/** Which asks, and from which page on. */
export type ListReviewAsksRequest = Received<typeof listReviewAsks>['query'];

/**
 * What customers say of delivered parcels and closed cases. A page sends the parcel's, the case's or the review link's
 * token as `token`; `review_not_found` where that shows no such thing.
 */
export class Reviews {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whether it can be rated, whether NPS is due, and what was said if it was rated. */
  rating(request: RatingRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<Rating> {
    return this.#transport.call(retrieveRating, { query: request }, options);
  }

  /** Rates once. `not_rateable` before the delivery or the end of the case, `already_rated` after the first time. */
  create(review: ReviewInput, options?: RequestOptions): Promise<Review> {
    return this.#transport.call(createReview, { body: review }, options);
  }

  /** Adds to a review, or changes it, for seven days; then `review_fixed`. What is absent stays, null takes back. */
  update(id: string, change: ReviewChange, options?: RequestOptions): Promise<Review> {
    return this.#transport.call(updateReview, { params: { id }, body: change }, options);
  }

  /** What all customers of the merchant said, once they are enough. */
  summary(options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<ReviewSummary> {
    return this.#transport.call(summariseReviews, {}, options);
  }

  /** The person is asked for no more ratings. */
  optOut(whom: ReviewOptOut = {}, options?: RequestOptions): Promise<void> {
    return this.#transport.call(optOutOfReviews, { body: whom }, options);
  }

  /** The newest first. Takes a secret key, or a staff token. Iterate for all, or call `page()` for one page. */
  list(request: ListReviewsRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<ListedReview> {
    return this.#transport.pages(listReviews, { query: request }, options);
  }

  /** Answers under the review; a second answer takes the place of the first. Takes a secret key, or a staff token. */
  reply(id: string, text: string, options?: RequestOptions): Promise<ListedReview> {
    return this.#transport.call(replyToReview, { params: { id }, body: { text } }, options);
  }

  /** CSAT, NPS by quarter, dimensions and tags. Takes a secret key, or a staff token. */
  figures(
    request: ReviewFiguresRequest = {},
    options?: Omit<RequestOptions, 'idempotencyKey'>,
  ): Promise<ReviewFigures> {
    return this.#transport.call(figureReviews, { query: request }, options);
  }

  /** Whom a store can ask by its own mails, each with a token for the link. Takes a secret key. */
  asks(request: ListReviewAsksRequest = {}, options?: Omit<RequestOptions, 'idempotencyKey'>): Pages<ReviewAsk> {
    return this.#transport.pages(listReviewAsks, { query: request }, options);
  }
}
