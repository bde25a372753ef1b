import {
  chaseCase,
  confirmCase,
  createComplaint,
  createEnquiry,
  decideCase,
  messageCase,
  retrieveCase,
  watchCase,
  withdrawCase,
  type CustomerCase,
} from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import {
  liveStream,
  onMerchantCall,
  onMerchantOrStaffCall,
  onStreamCall,
  type Caller,
  type Platform,
  type ServiceApp,
  type StaffCaller,
} from '../platform/index.ts';
import { caseForStaff, caseOf, personOf } from './access.ts';
import { actOn, type Doing } from './acting.ts';
import { findForChange } from './case-store.ts';
import { confirm } from './confirming.ts';
import { file } from './filing.ts';
import { presentCase } from './presenting.ts';

/** What is done, and what is said with it. */
type Said = Pick<Doing, 'body' | 'text'>;

/** What customers call: file, follow, answer, decide. Staff record some of it for whoever is on the phone. */
export const customerCaseRoutes = (app: ServiceApp, platform: Platform): void => {
  const { limits } = platform;

  /** A merchant's own server is trusted with its customers. */
  const admitFiling = async ({ key, address }: Caller): Promise<void> => {
    if (key.kind === 'secret') return;
    await limits.take('filings', address);
    await limits.take('keyFilings', key.id);
  };

  const byCustomer = async (
    { caller, tx }: { readonly caller: Caller; readonly tx: Tx },
    id: string,
    said: Said,
  ): Promise<CustomerCase> => {
    const before = await caseOf(tx, caller, id, findForChange);
    const after = await actOn(platform, tx, before, { ...said, by: { kind: 'customer' }, channel: 'element' });
    return presentCase(platform, tx, after);
  };

  const byStaff = async (
    { caller, tx }: { readonly caller: StaffCaller; readonly tx: Tx },
    id: string,
    said: Said,
  ): Promise<CustomerCase> => {
    const by = { kind: 'staff', person: personOf(caller) } as const;
    return presentCase(platform, tx, await actOn(platform, tx, await caseForStaff(tx, caller, id), { ...said, by }));
  };

  onMerchantCall(
    app,
    platform,
    createComplaint,
    ({ received: { body }, caller, tx }) =>
      file(platform, tx, caller, { ...body, kind: 'complaint', wishes: body.wishes ?? [], claim: body.claim ?? null }),
    admitFiling,
  );

  onMerchantCall(
    app,
    platform,
    createEnquiry,
    ({ received: { body }, caller, tx }) => {
      const { type = 'question' } = body;
      const kind = type === 'suggestion' ? 'suggestion' : 'enquiry';
      return file(platform, tx, caller, { ...body, kind, type, wishes: [], claim: null });
    },
    admitFiling,
  );

  onMerchantCall(app, platform, retrieveCase, async ({ received: { params }, caller, tx }) =>
    presentCase(platform, tx, await caseOf(tx, caller, params.id)),
  );

  onStreamCall(app, platform, watchCase, async ({ params: { id } }, caller, context) => {
    const { merchantId, address, token, key } = caller;
    const read = () =>
      inTenant(platform.db, merchantId, async (tx) => presentCase(platform, tx, await caseOf(tx, caller, id)));
    await read();
    return liveStream(platform, context, {
      merchantId,
      subject: id,
      address,
      keyId: key.id,
      token,
      event: 'case',
      read: async () => JSON.stringify(await read()),
    });
  });

  onMerchantCall(app, platform, messageCase, (call) => {
    const { params, body } = call.received;
    return byCustomer(call, params.id, { body: { act: 'message' }, text: body.text });
  });

  onMerchantOrStaffCall(app, platform, confirmCase, {
    merchant: async ({ received: { params, body }, caller, tx }) =>
      presentCase(platform, tx, await confirm(platform, tx, caller, params.id, body.proof)),
    staff: (call) => byStaff(call, call.received.params.id, { body: { act: 'confirm' } }),
  });

  onMerchantOrStaffCall(app, platform, decideCase, {
    merchant: (call) => {
      const { params, body } = call.received;
      return byCustomer(call, params.id, { body: { act: body.decision }, text: body.reason });
    },
    staff: (call) => {
      const { params, body } = call.received;
      return byStaff(call, params.id, { body: { act: body.decision }, text: body.reason });
    },
  });

  onMerchantOrStaffCall(app, platform, chaseCase, {
    merchant: (call) => {
      const { params, body } = call.received;
      return byCustomer(call, params.id, { body: { act: 'chase' }, text: body.text });
    },
    staff: (call) => {
      const { params, body } = call.received;
      return byStaff(call, params.id, { body: { act: 'chase' }, text: body.text });
    },
  });

  onMerchantOrStaffCall(app, platform, withdrawCase, {
    merchant: (call) => {
      const { params, body } = call.received;
      return byCustomer(call, params.id, { body: { act: 'withdraw' }, text: body.reason });
    },
    staff: (call) => {
      const { params, body } = call.received;
      return byStaff(call, params.id, { body: { act: 'withdraw' }, text: body.reason });
    },
  });
};
