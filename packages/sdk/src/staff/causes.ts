import type { StaffCase } from '../contract/case-shapes.ts';
import type { Asked } from '../contract/route.ts';
import { addCaseAction, measureAction, recordCause } from '../contract/staff-cases.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

/** Why it happened, in 5W1H. */
export type CauseInput = Asked<typeof recordCause>['body'];
/** What is done, by whom and until when. */
export type ActionInput = Asked<typeof addCaseAction>['body'];
/** What it changed, measured before and after. */
export type EffectInput = Asked<typeof measureAction>['body'];

/** Why cases happen, and what is done so that they do not happen again. */
export class Causes {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Says why it happened. The department follows where the matrix names another for the cause. */
  record(id: string, cause: CauseInput, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(recordCause, { params: { id }, body: cause }, options);
  }

  /** Says what is done about it. */
  addAction(id: string, action: ActionInput, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(addCaseAction, { params: { id }, body: action }, options);
  }

  /** Says what it changed. */
  measureAction(id: string, actionId: string, effect: EffectInput, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(measureAction, { params: { id, actionId }, body: effect }, options);
  }
}
