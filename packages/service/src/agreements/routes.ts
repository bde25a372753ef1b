import {
  createAgreement,
  listAgreements,
  retrieveAgreement,
  signAgreement,
  withdrawAgreement,
  type Received,
} from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  defaultPage,
  newId,
  onMerchantOrStaffCall,
  onStaffCall,
  pageOf,
  ProblemError,
  record,
  type Platform,
  type ServiceApp,
  type StaffCaller,
} from '../platform/index.ts';
import type { AgreementFact } from './facts.ts';
import { issuesOf, objectionTo, presentAgreement, targetsOf, timeIssues, type AgreementIssue } from './rules/index.ts';
import * as store from './store.ts';

/** Service agreements: what operator and merchant hold each other to over many parcels. */
export const agreementRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, createAgreement, async ({ received: { body }, caller, tx }) => {
    checkMayBind(caller);
    check(issuesOf(body));
    const { merchantId, title, terms = null, from, until } = body;
    if (!(await store.isMerchant(tx, merchantId)))
      check([{ pointer: '#/merchantId', message: 'is no merchant of this operator' }]);
    const agreement = {
      id: newId('agr'),
      ...{ merchantId, title, terms, from: new Date(from), until: new Date(until), targets: targetsOf(body) },
      ...{ operator: null, merchant: null, withdrawnAt: null },
      createdAt: platform.clock.now(),
    };
    await store.insert(tx, agreement, caller.id);
    return presentAgreement(agreement);
  });

  onMerchantOrStaffCall(app, platform, listAgreements, {
    merchant: ({ received: { query }, caller: { merchantId }, tx }) =>
      query.merchantId === undefined || query.merchantId === merchantId
        ? list(tx, query, { merchantId, offeredOnly: true })
        : Promise.resolve({ data: [], nextCursor: null }),
    staff: ({ received: { query }, tx }) => list(tx, query, { merchantId: query.merchantId, offeredOnly: false }),
  });

  onMerchantOrStaffCall(app, platform, retrieveAgreement, {
    merchant: async ({ received: { params }, caller, tx }) => {
      const agreement = orNotFound(await store.find(tx, caller.merchantId, params.id));
      // A draft is the operator's own.
      return presentAgreement(orNotFound(agreement.operator === null ? undefined : agreement));
    },
    staff: async ({ received: { params }, tx }) => presentAgreement(orNotFound(await store.find(tx, null, params.id))),
  });

  onMerchantOrStaffCall(app, platform, signAgreement, {
    staff: async ({ received: { params, body }, caller, tx }) => {
      checkMayBind(caller);
      if (body.name !== undefined)
        check([{ pointer: '#/name', message: 'must be left out: staff sign in their own name' }]);
      const agreement = orNotFound(await store.findForChange(tx, null, params.id));
      checkCanSign('operator', agreement);
      const operator = { name: caller.name, at: platform.clock.now() };
      await store.signForOperator(tx, agreement.id, operator);
      return presentAgreement({ ...agreement, operator });
    },
    merchant: async ({ received: { params, body }, caller: { merchantId }, tx }) => {
      if (body.name === undefined)
        throw invalid([{ pointer: '#/name', message: 'is needed: who signs for the merchant' }]);
      const agreement = orNotFound(await store.findForChange(tx, merchantId, params.id));
      checkCanSign('merchant', agreement);
      const at = platform.clock.now();
      const merchant = { name: body.name, at };
      await store.signForMerchant(tx, agreement.id, merchant);
      await record(tx, { merchantId, type: 'agreement.signed', subject: agreement.id, data: {}, at });
      return presentAgreement({ ...agreement, merchant });
    },
  });

  onStaffCall(app, platform, withdrawAgreement, async ({ received: { params }, caller, tx }) => {
    checkMayBind(caller);
    const agreement = orNotFound(await store.findForChange(tx, null, params.id));
    if (agreement.merchant !== null || agreement.withdrawnAt !== null) throw new ProblemError('agreement_signed');
    const withdrawnAt = platform.clock.now();
    await store.withdraw(tx, agreement.id, withdrawnAt);
    return presentAgreement({ ...agreement, withdrawnAt });
  });
};

const list = async (
  tx: Tx,
  query: Received<typeof listAgreements>['query'],
  whose: Pick<store.AgreementFilter, 'merchantId' | 'offeredOnly'>,
) => {
  check(query.at === undefined ? [] : timeIssues('#/query/at', query.at));
  const limit = query.limit ?? defaultPage;
  const at = query.at === undefined ? undefined : new Date(query.at);
  const { data, nextCursor } = pageOf(
    await store.listPage(tx, { ...whose, at, after: query.cursor, limit: limit + 1 }),
    limit,
  );
  return { data: data.map(presentAgreement), nextCursor };
};

/** @throws ProblemError agreement_not_found */
const orNotFound = (agreement: AgreementFact | undefined): AgreementFact => {
  if (!agreement) throw new ProblemError('agreement_not_found');
  return agreement;
};

const binding: ReadonlySet<string> = new Set(['supervisor', 'manager']);

/** Few people bind the operator. @throws ProblemError not_allowed */
const checkMayBind = ({ role }: StaffCaller): void => {
  if (!binding.has(role))
    throw new ProblemError('not_allowed', { detail: 'Supervisors and managers bind the operator.' });
};

/** @throws ProblemError agreement_signed, agreement_not_offered */
const checkCanSign = (side: 'operator' | 'merchant', agreement: AgreementFact): void => {
  const objection = objectionTo(side, agreement);
  if (objection !== null) throw new ProblemError(objection);
};

const invalid = (issues: readonly AgreementIssue[]): ProblemError =>
  new ProblemError('invalid_request', { detail: issues[0]?.message ?? '', issues: [...issues] });

/** @throws ProblemError invalid_request */
const check = (issues: readonly AgreementIssue[]): void => {
  if (issues.length > 0) throw invalid(issues);
};
