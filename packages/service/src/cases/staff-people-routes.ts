import { assignCase, reclassifyCase, setDuty } from '@waybill/sdk/contract';
import { invalidAt, onStaffCall, type Platform, type ServiceApp } from '../platform/index.ts';
import { memberWith, whoeverIsFree } from './assigning.ts';
import { endDuty } from './duty-store.ts';
import { classOf, higherOf } from './rules/index.ts';
import { actAsStaff, followMatrix, type StaffDoing } from './staff-acting.ts';
import { comeOnDuty } from './taking-over.ts';

/** Who is there, and who has what. */
export const staffPeopleRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, setDuty, async ({ received: { body }, caller, tx }) => {
    if (body.onDuty) await comeOnDuty(platform, tx, caller.id);
    else await endDuty(tx, caller.id);
    return body;
  });

  onStaffCall(app, platform, assignCase, (call) => {
    const { params, body } = call.received;
    const { tx } = call;
    return actAsStaff(platform, call, params.id, async ({ fact }, now) => {
      const { department, personId, text } = body;
      const { level: from } = fact;
      const to = body.level ?? from;
      if (higherOf(from, to) !== to) throw invalidAt('#/level', 'A case is never passed down.');
      const person = personId
        ? await memberWith(tx, personId, now)
        : await whoeverIsFree(tx, { department, level: to }, now);
      const assign: StaffDoing = {
        body: { act: 'assign', department: department ?? fact.department, person: person ?? fact.person },
        text,
      };
      return to === from ? [assign] : [assign, { body: { act: 'escalate', clock: null, step: 0, from, to } }];
    });
  });

  onStaffCall(app, platform, reclassifyCase, (call) => {
    const { params, body } = call.received;
    const about = { type: body.type, class: classOf(body.type) };
    return actAsStaff(platform, call, params.id, ({ fact }) => [
      { body: { act: 'reclassify', ...about }, text: body.text },
      ...followMatrix(platform, fact, about),
    ]);
  });
};
