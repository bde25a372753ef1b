import { ElementEvent } from '../element-event.ts';
import type { Request } from './input.ts';

/** Names of what `<file-complaint>` tells its page. */
export const eventNames = {
  submit: 'file-complaint-submit',
  submitted: 'file-complaint-submitted',
  error: 'file-complaint-error',
} as const;

/** Before it is filed. `preventDefault()` stops it: the page goes on with what was written. */
export class FileComplaintSubmitEvent extends ElementEvent<Request> {
  constructor(detail: FileComplaintSubmitEvent['detail']) {
    super(eventNames.submit, detail, true);
  }
}

/** It is filed. */
export class FileComplaintSubmittedEvent extends ElementEvent<{
  /** Null, as the token is, where somebody else has filed the same and it is not shown. */
  readonly id: string | null;
  /** What people say on the phone. */
  readonly number: string;
  /** Shows this case, and no other, to whoever holds it. */
  readonly token: string | null;
}> {
  constructor(detail: FileComplaintSubmittedEvent['detail']) {
    super(eventNames.submitted, detail);
  }
}

/** A call failed. `code` is the service's: `rate_limited`, `key_invalid`; `connection` without an answer. */
export class FileComplaintErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: FileComplaintErrorEvent['detail']) {
    super(eventNames.error, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [eventNames.submit]: FileComplaintSubmitEvent;
    [eventNames.submitted]: FileComplaintSubmittedEvent;
    [eventNames.error]: FileComplaintErrorEvent;
  }
}
