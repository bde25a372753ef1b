import { ElementEvent } from '../element-event.ts';

/** Names of what `<complaint-status>` tells its page. */
export const eventNames = {
  loaded: 'complaint-status-loaded',
  changed: 'complaint-status-changed',
  act: 'complaint-status-act',
  error: 'complaint-status-error',
} as const;

/** What a reader can do to their case here. */
export type ReaderAct = 'message' | 'accept' | 'reject' | 'chase' | 'withdraw' | 'attach';

/** A case is shown. Says how far it is, and nothing of what was written. */
export class ComplaintStatusLoadedEvent extends ElementEvent<{
  readonly id: string;
  readonly state: string;
}> {
  constructor(detail: ComplaintStatusLoadedEvent['detail']) {
    super(eventNames.loaded, detail);
  }
}

/** The case that is shown has come to another state. */
export class ComplaintStatusChangedEvent extends ElementEvent<{ readonly id: string; readonly state: string }> {
  constructor(detail: ComplaintStatusChangedEvent['detail']) {
    super(eventNames.changed, detail);
  }
}

/** Before something is done to the case. `preventDefault()` stops it, and nothing is sent. */
export class ComplaintStatusActEvent extends ElementEvent<{ readonly act: ReaderAct }> {
  constructor(detail: ComplaintStatusActEvent['detail']) {
    super(eventNames.act, detail, true);
  }
}

/** A call failed. `code` is the service's: `case_not_found`, `case_state`; `connection` without an answer. */
export class ComplaintStatusErrorEvent extends ElementEvent<{ readonly code: string }> {
  constructor(detail: ComplaintStatusErrorEvent['detail']) {
    super(eventNames.error, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    [eventNames.loaded]: ComplaintStatusLoadedEvent;
    [eventNames.changed]: ComplaintStatusChangedEvent;
    [eventNames.act]: ComplaintStatusActEvent;
    [eventNames.error]: ComplaintStatusErrorEvent;
  }
}
