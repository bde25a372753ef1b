import {
  closeCase,
  followUpCase,
  noteOnCase,
  reopenCase,
  replyToCase,
  resolveCase,
  respondToCase,
  resumeCase,
  startCase,
  waitForCustomer,
} from '@waybill/sdk/contract';
import { onStaffCall, type Platform, type ServiceApp } from '../platform/index.ts';
import { compensationOf } from './compensating.ts';
import { actAsStaff } from './staff-acting.ts';

/** What staff say to the customer and to each other, and the steps that they take a case through. */
export const staffActRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, respondToCase, (call) => {
    const { params, body } = call.received;
    const { text, channel = 'element' } = body;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'respond' }, text, channel }]);
  });

  onStaffCall(app, platform, replyToCase, (call) => {
    const { params, body } = call.received;
    const { text, channel = 'element' } = body;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'message' }, text, channel }]);
  });

  onStaffCall(app, platform, waitForCustomer, (call) => {
    const { params, body } = call.received;
    const { text, channel = 'element' } = body;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'wait' }, text, channel }]);
  });

  onStaffCall(app, platform, resumeCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'resume' }, ...body }]);
  });

  onStaffCall(app, platform, noteOnCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'note' }, text: body.text }]);
  });

  onStaffCall(app, platform, startCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'start' }, text: body.text }]);
  });

  onStaffCall(app, platform, resolveCase, (call) => {
    const { params, body } = call.received;
    const { text, compensation: amount } = body;
    return actAsStaff(platform, call, params.id, async ({ fact }, at) => {
      const compensation = amount ? await compensationOf(platform, call, fact, amount) : null;
      return [{ body: { act: 'resolve' }, text, sets: { resolution: { at, text, compensation } } }];
    });
  });

  onStaffCall(app, platform, followUpCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, (_, at) => [
      { body: { act: 'follow_up' }, text: body.text, sets: { followUp: { at, ...body } } },
    ]);
  });

  onStaffCall(app, platform, closeCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'close' }, text: body.text }]);
  });

  onStaffCall(app, platform, reopenCase, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, () => [{ body: { act: 'reopen' }, text: body.text }]);
  });
};
