import type { Rating, Review, ReviewChange, ReviewInput } from '@waybill/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { Calls } from '../controllers/calls.ts';
import type { ReviewsClient } from '../controllers/reviews-client.ts';
import {
  ServiceRatingErrorEvent,
  ServiceRatingSubmitEvent,
  ServiceRatingSubmittedEvent,
} from './service-rating.events.ts';

/** What is rated, as the service is asked. */
export type About = Pick<ReviewInput, 'number' | 'carrier' | 'caseId'>;

export interface SendingParts {
  readonly client: () => Promise<ReviewsClient>;
  readonly about: () => About;
  readonly token: () => string | undefined;
  /** Called once the service has what was said. */
  readonly done: (sent: ReviewChange) => void;
  /** What stands there is other than it seemed: it was read again. */
  readonly onNews: (rating: Rating) => void;
}

/** Sends what is said, one call at a time. What is said meanwhile follows, and what failed is sent with what comes next. */
export class Sending extends Calls {
  /** What the service has. */
  review: Review | undefined;
  /** What it does not have yet. */
  waiting: ReviewChange | undefined;
  readonly #parts: SendingParts;

  constructor(host: ReactiveControllerHost & HTMLElement, parts: SendingParts) {
    super(host);
    this.#parts = parts;
  }

  reset(review?: Review): void {
    this.stop();
    this.review = review;
    this.waiting = this.failure = undefined;
  }

  /** The score that stands, or is about to. */
  get score(): number | undefined {
    return this.waiting?.score ?? this.review?.score;
  }

  /** @returns false where the page has stopped it */
  run(said: ReviewChange): boolean {
    const waiting = { ...this.waiting, ...said };
    const input = this.review ? waiting : { ...this.#parts.about(), ...waiting, score: waiting.score ?? 0 };
    if (!this.host.dispatchEvent(new ServiceRatingSubmitEvent({ input }))) return false;
    this.waiting = waiting;
    if (!this.busy) void this.retry();
    return true;
  }

  override async retry(): Promise<void> {
    while (this.waiting) {
      const sent = this.waiting;
      const review = await this.ask((signal) => this.#send(sent, signal));
      if (!review) {
        await this.#failed();
        return;
      }
      this.review = review;
      if (this.waiting === sent) this.waiting = undefined;
      this.host.dispatchEvent(new ServiceRatingSubmittedEvent({ id: review.id, score: review.score }));
      this.#parts.done(sent);
    }
    this.host.requestUpdate();
  }

  protected override failed(code: string): Event {
    return new ServiceRatingErrorEvent({ code });
  }

  async #send(said: ReviewChange, signal: AbortSignal): Promise<Review> {
    const client = await this.#parts.client();
    const options = { signal, token: this.#parts.token() };
    if (this.review) return client.update(this.review.id, said, options);
    return client.create({ ...this.#parts.about(), ...said, score: said.score ?? 0 }, options);
  }

  async #failed(): Promise<void> {
    const code = this.failure?.code ?? '';
    this.host.requestUpdate();
    if (!standsOtherwise.includes(code)) return;
    const rating = await this.ask(async (signal) =>
      (await this.#parts.client()).rating(this.#parts.about(), { signal, token: this.#parts.token() }),
    );
    if (!rating) return this.host.requestUpdate();
    const { review, npsDue } = rating;
    this.review = review ?? undefined;
    if (this.waiting && (!npsDue || code === 'nps_not_due')) delete this.waiting.nps;
    const goesOn = code === 'nps_not_due' || (code === 'already_rated' && review?.editableUntil);
    if (!goesOn) this.waiting = undefined;
    this.#parts.onNews(rating);
    if (goesOn) await this.retry();
  }
}

/**
 * The rating stands otherwise than it seemed. `already_rated` may be our own first try, whose answer was lost: what is
 * there is changed then to what was wanted.
 */
const standsOtherwise: readonly string[] = ['already_rated', 'review_fixed', 'not_rateable', 'nps_not_due'];
