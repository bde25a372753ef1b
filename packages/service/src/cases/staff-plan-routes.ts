import { addSubtask, finishSubtask, keepPromise, planCase } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  invalidAt,
  newId,
  numberKey,
  onStaffCall,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { findShipments } from '../tracking/index.ts';
import { memberWith, whoeverIsFree } from './assigning.ts';
import type { CaseFact, PromiseFact, PromiseRecord } from './facts.ts';
import { keep, plan } from './planning.ts';
import { comingAt } from './refusing.ts';
import { isOpen, shows } from './rules/index.ts';
import { actAsStaff } from './staff-acting.ts';

/** What is promised, by when, who does it, and the record that it was done. */
export const staffPlanRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, planCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, ({ fact }, now) => {
      const promises = body.promises.map(({ kind, text, dueAt }, index) => ({
        ...{ kind, text },
        dueAt: comingAt(`#/promises/${index}/dueAt`, dueAt, now),
      }));
      return [plan(fact, { text: body.text, promises }, now)];
    });
  });

  onStaffCall(app, platform, keepPromise, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, async ({ fact }, at) => {
      const { id, kind } = openPromise(fact, params.promiseId);
      if (!shows(body, { kind })) throw invalidAt('#/kind', 'Such a record does not show that this promise is kept.');
      return [keep(fact, id, await checked(call.tx, fact, body), at)];
    });
  });

  onStaffCall(app, platform, addSubtask, (call) => {
    const { params, body } = call.received;
    const { tx } = call;
    return actAsStaff(platform, call, params.id, async ({ fact }, now) => {
      const { department, text, personId } = body;
      const person = personId ? await memberWith(tx, personId, now) : await whoeverIsFree(tx, { department }, now);
      const dueAt = comingAt('#/dueAt', body.dueAt, now);
      const subtask = { id: newId('sub'), department, person, text, dueAt, doneAt: null };
      const subtasks = [...fact.subtasks, subtask];
      return [{ body: { act: 'add_subtask', subtask: subtask.id }, text, sets: { subtasks } }];
    });
  });

  onStaffCall(app, platform, finishSubtask, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, ({ fact }, doneAt) => {
      const { subtaskId: id } = params;
      const subtask = orNothing(fact.subtasks.find((one) => one.id === id));
      if (subtask.doneAt !== null) throw new ProblemError('case_state', { detail: 'The subtask is done already.' });
      const subtasks = fact.subtasks.map((one) => (one.id === id ? { ...one, doneAt } : one));
      return [{ body: { act: 'finish_subtask', subtask: id }, text: body.text, sets: { subtasks } }];
    });
  });
};

/** @throws ProblemError not_found. */
const orNothing = <T>(part: T | undefined): T => {
  if (part === undefined) throw new ProblemError('not_found', { detail: 'The case has no such part.' });
  return part;
};

/** @throws ProblemError not_found, case_state where it is kept or replaced. */
const openPromise = ({ promises }: CaseFact, id: string): PromiseFact => {
  const promise = orNothing(promises.find((one) => one.id === id));
  if (promise.kept !== null) throw new ProblemError('case_state', { detail: 'The promise is kept already.' });
  if (!isOpen(promise))
    throw new ProblemError('case_state', { detail: 'A later plan took the place of this promise.' });
  return promise;
};

/** A waybill is one that is here: a number alone would be words. @throws ProblemError invalid_request. */
const checked = async (tx: Tx, { merchantId, parcel }: CaseFact, record: PromiseRecord): Promise<PromiseRecord> => {
  if (record.kind !== 'waybill') return record;
  const found = (await findShipments(tx, merchantId, [record.number])).get(numberKey(record.number));
  if (!found || found.shipment.id === parcel?.shipmentId) {
    throw invalidAt('#/number', 'There is no other parcel of this merchant with this number.');
  }
  return { kind: 'waybill', number: found.shipment.number };
};
