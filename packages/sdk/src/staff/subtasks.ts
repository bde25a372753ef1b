import type { StaffCase } from '../contract/case-shapes.ts';
import type { Asked } from '../contract/route.ts';
import { addSubtask, finishSubtask } from '../contract/staff-cases.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

/** What a department is to do, and by when. */
export type SubtaskInput = Asked<typeof addSubtask>['body'];

/** What another department does for a case. */
export class Subtasks {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Gives a department something to do. */
  add(id: string, subtask: SubtaskInput, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(addSubtask, { params: { id }, body: subtask }, options);
  }

  /** Says that it is done. */
  finish(id: string, subtaskId: string, text?: string, options?: RequestOptions): Promise<StaffCase> {
    return this.#transport.call(finishSubtask, { params: { id, subtaskId }, body: { text } }, options);
  }
}
