import type { Rating, Review, ReviewChange, ReviewInput, ReviewSummary } from '@waybill/sdk/contract';
import type { ReviewsClient } from '../src/controllers/reviews-client.ts';
import { inMinutes } from './cases.ts';

const day = 24 * 60;

/** What a customer said, as the service tells it; what is given replaces what is made up. */
export const reviewOf = (given: Partial<Review> = {}): Review => ({
  id: 'rev_1',
  subject: { kind: 'parcel', number: 'SF1044912398127' },
  score: 5,
  dimensions: { professionalism: null, quality: null, ease: null, speed: null, attitude: null },
  tags: [],
  text: null,
  suggestion: null,
  nps: null,
  createdAt: inMinutes(-1),
  changedAt: null,
  editableUntil: inMinutes(7 * day),
  reply: null,
  ...given,
});

export const ratingOf = (given: Partial<Rating> = {}): Rating => ({
  subject: { kind: 'parcel', number: 'SF1044912398127' },
  state: 'open',
  npsDue: false,
  review: null,
  ...given,
});

export const caseRating = (): Rating => ratingOf({ subject: { kind: 'case', number: 'C26-7F3K-9D' } });

/** Rated two days ago, in many words, and answered. */
export const ratedBefore = (given: Partial<Review> = {}): Rating => {
  const review = reviewOf({
    score: 4,
    dimensions: { professionalism: 5, quality: null, ease: 3, speed: 4, attitude: null },
    tags: ['fast', 'friendly'],
    text: 'Quick, and the courier rang first.\nThank you.',
    suggestion: 'Delivery in the evening.',
    createdAt: inMinutes(-2 * day),
    editableUntil: inMinutes(5 * day),
    reply: { text: 'Thank you for the kind words.', at: inMinutes(-day), by: 'merchant' },
    ...given,
  });
  return ratingOf({ state: 'rated', review });
};

export const summaryOf = (given: Partial<ReviewSummary> = {}): ReviewSummary => ({
  count: 1284,
  average: 4.6,
  distribution: [21, 18, 57, 260, 928],
  ...given,
});

/** A client in place of the SDK's: answers as it is told, and remembers what it was asked. */
export class FakeReviewsClient implements ReviewsClient {
  readonly asked: { readonly about: object; readonly token: string | undefined }[] = [];
  readonly created: { readonly input: ReviewInput; readonly token: string | undefined }[] = [];
  readonly updated: { readonly id: string; readonly change: ReviewChange }[] = [];
  ratingWith: () => Rating | Promise<Rating>;
  createWith: (input: ReviewInput) => Review | Promise<Review> = ({ score }) => reviewOf({ score });
  updateWith: (change: ReviewChange) => Review | Promise<Review> = ({ score = 5 }) => reviewOf({ score });
  summaryWith: () => ReviewSummary | Promise<ReviewSummary> = () => summaryOf();

  constructor(rating: () => Rating | Promise<Rating> = () => ratingOf()) {
    this.ratingWith = rating;
  }

  rating: ReviewsClient['rating'] = async (about, options) => {
    this.asked.push({ about: { ...about }, token: options?.token });
    return this.ratingWith();
  };

  create: ReviewsClient['create'] = async (input, options) => {
    this.created.push({ input, token: options?.token });
    return this.createWith(input);
  };

  update: ReviewsClient['update'] = async (id, change) => {
    this.updated.push({ id, change });
    return this.updateWith(change);
  };

  summary: ReviewsClient['summary'] = async () => this.summaryWith();
}
