import { retrieveScorecard, scorecardCsv, type Received } from '@waybill/sdk/contract';
import {
  onMerchantOrStaffCall,
  ProblemError,
  type Caller,
  type Platform,
  type ServiceApp,
  type StaffCaller,
} from '../platform/index.ts';
import { scorecardOf } from './answering.ts';
import { scorecardCsvOf } from './csv.ts';
import type { Scope } from './facts.ts';

type Query = Received<typeof retrieveScorecard>['query'];

/** Supervisors and managers see everybody's figures, agents their own, and people of a department that department's. */
const scopeOfStaff = ({ id, role, department }: StaffCaller, query: Query): Scope => {
  const merchantId = query.merchantId ?? null;
  if (role === 'supervisor' || role === 'manager') return { cut: 'all', cutOf: '', merchantId };
  if (role === 'department') return { cut: 'department', cutOf: department ?? '', merchantId };
  return { cut: 'agent', cutOf: id, merchantId };
};

/** A merchant sees its own. Who of the operator did what is the operator's to know. */
const scopeOfMerchant = ({ merchantId: own }: Caller, { merchantId, by }: Query): Scope => {
  if (merchantId !== undefined && merchantId !== own) throw new ProblemError('not_allowed');
  if (by === 'agent') throw new ProblemError('not_allowed', { detail: 'Figures by agent are for the operator alone.' });
  return { cut: 'all', cutOf: '', merchantId: own };
};

export const scorecardRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantOrStaffCall(app, platform, retrieveScorecard, {
    merchant: ({ received: { query }, caller, tx }) => scorecardOf(platform, tx, query, scopeOfMerchant(caller, query)),
    staff: ({ received: { query }, caller, tx }) => scorecardOf(platform, tx, query, scopeOfStaff(caller, query)),
  });

  onMerchantOrStaffCall(app, platform, scorecardCsv, {
    merchant: async ({ received: { query }, caller, tx }) =>
      scorecardCsvOf(await scorecardOf(platform, tx, query, scopeOfMerchant(caller, query))),
    staff: async ({ received: { query }, caller, tx }) =>
      scorecardCsvOf(await scorecardOf(platform, tx, query, scopeOfStaff(caller, query))),
  });
};
