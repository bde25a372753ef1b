import type { ReviewChange, ReviewInput } from '@waybill/sdk/contract';
import { ElementEvent } from '../element-event.ts';

/** Names of what `<service-rating>` tells its page. */
export const eventNames = {
  submit: 'service-rating-submit',
  submitted: 'service-rating-submitted',
  complain: 'service-rating-complain',
  error: 'service-rating-error',
} as const;

/** Before a rating, or a change of it, is sent. `preventDefault()` says that the page goes on from here: nothing is sent. */
export class ServiceRatingSubmitEvent extends ElementEvent<{ readonly input: ReviewInput | ReviewChange }> {
  constructor(detail: ServiceRatingSubmitEvent['detail']) {
    super(eventNames.submit, detail, true);
  }
}

/** The service has it. Says the score, and nothing of what was written. */
export class ServiceRatingSubmittedEvent extends ElementEvent<{ readonly id: string; readonly score: number }> {
  constructor(detail: ServiceRatingSubmittedEvent['detail']) {
    super(eventNames.submitted, detail);
  }
}

/**
 * After a bad score the reader wants to report what went wrong. `preventDefault()` says that the page goes on from here,
 * and no form is shown.
 */
export class ServiceRatingComplainEvent extends ElementEvent<{ readonly number: string; readonly text: string }> {
  constructor(detail: ServiceRatingComplainEvent['detail']) {
    super(eventNames.complain, detail, true);
  }
}

/** A call failed. `code` is the service's: `already_rated`, `review_fixed`; `connection` without an answer. */
export class ServiceRatingErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: ServiceRatingErrorEvent['detail']) {
    super(eventNames.error, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [eventNames.submit]: ServiceRatingSubmitEvent;
    [eventNames.submitted]: ServiceRatingSubmittedEvent;
    [eventNames.complain]: ServiceRatingComplainEvent;
    [eventNames.error]: ServiceRatingErrorEvent;
  }
}
