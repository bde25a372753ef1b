import { ElementEvent } from '../element-event.ts';

/** Name of what `<service-news>` tells its page when it could not read. */
export const errorEventName = 'service-news-error';

/** The call failed, and nothing is shown. `code` is the service's; `connection` without an answer. */
export class ServiceNewsErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: ServiceNewsErrorEvent['detail']) {
    super(errorEventName, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [errorEventName]: ServiceNewsErrorEvent;
  }
}
