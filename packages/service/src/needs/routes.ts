import {
  listMetNeeds,
  listNeeds,
  listSuggestions,
  retrieveNeed,
  type Need,
  type Received,
} from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  checkSpeaks,
  defaultPage,
  invalidAt,
  onMerchantCall,
  onMerchantOrStaffCall,
  pageOf,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { mostMet } from './defaults.ts';
import { findMet, findNeed, findNeeds } from './need-store.ts';
import { byUrgency, presentMet, presentNeed, presentSuggestion } from './rules/index.ts';
import { staffNeedRoutes } from './staff-routes.ts';
import * as suggestions from './suggestion-store.ts';
import { weigh } from './weighing.ts';

/** What customers want: staff see all, a merchant what its own customers ask for, and a page what was met. */
export const needRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, listMetNeeds, async ({ tx }) => ({
    data: (await findMet(tx, mostMet)).map(presentMet),
  }));

  onMerchantOrStaffCall(app, platform, listNeeds, {
    merchant: ({ received: { query }, caller: { merchantId }, tx }) => list(tx, merchantId, query),
    staff: ({ received: { query }, tx }) => list(tx, null, query),
  });

  onMerchantOrStaffCall(app, platform, retrieveNeed, {
    merchant: ({ received: { params }, caller: { merchantId }, tx }) => read(tx, merchantId, params.id),
    staff: ({ received: { params }, tx }) => read(tx, null, params.id),
  });

  onMerchantOrStaffCall(app, platform, listSuggestions, {
    merchant: ({ received: { query }, caller: { merchantId }, tx }) => listWritten(tx, query, merchantId),
    staff: ({ received: { query }, caller, tx }) => {
      checkSpeaks(caller);
      return listWritten(tx, query, null);
    },
  });

  staffNeedRoutes(app, platform);
};

/** There are as many as staff name, so all are weighed and sorted, and the page is cut out. */
const list = async (
  tx: Tx,
  scope: suggestions.Scope,
  { state, cursor, limit = defaultPage }: Received<typeof listNeeds>['query'],
) => {
  const sorted = (await weigh(tx, scope, await findNeeds(tx, state))).sort(byUrgency);
  const begin = cursor === undefined ? 0 : sorted.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && begin === 0) throw invalidAt('#/query/cursor', 'This is no place in the list.');
  const { data, nextCursor } = pageOf(sorted.slice(begin, begin + limit + 1), limit);
  return { data: data.map(presentNeed), nextCursor };
};

/** @throws ProblemError need_not_found. */
const read = async (tx: Tx, scope: suggestions.Scope, id: string): Promise<Need> => {
  const need = await findNeed(tx, id);
  const [weighed] = need ? await weigh(tx, scope, [need]) : [];
  if (!weighed) throw new ProblemError('need_not_found');
  return presentNeed(weighed);
};

const listWritten = async (
  tx: Tx,
  { needId, state, cursor: after, limit = defaultPage }: Received<typeof listSuggestions>['query'],
  merchantId: string | null,
) => {
  const found = await suggestions.listSuggestions(tx, { merchantId, needId, state, after, limit: limit + 1 });
  const { data, nextCursor } = pageOf(found, limit);
  return { data: data.map(presentSuggestion), nextCursor };
};
