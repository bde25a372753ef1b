import { ElementEvent } from '../element-event.ts';

/** Name of what `<service-scorecard>` tells its page when a call failed. */
export const errorEventName = 'service-scorecard-error';

/**
 * A call failed. `code` is the service's: `token_expired` asks the page for another token, `not_allowed` is what the
 * person's role does not see; `connection` without an answer.
 */
export class ServiceScorecardErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: ServiceScorecardErrorEvent['detail']) {
    super(errorEventName, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [errorEventName]: ServiceScorecardErrorEvent;
  }
}
