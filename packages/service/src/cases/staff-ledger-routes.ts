import {
  addCaseAction,
  caseLedger,
  caseLedgerCsv,
  measureAction,
  recordCause,
  reviewCases,
} from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  invalidAt,
  defaultPage,
  newId,
  onStaffCall,
  pageOf,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { scopeOf, type StaffScope } from './access.ts';
import type { ActionFact } from './facts.ts';
import { listFiled, type Period } from './queue-store.ts';
import { comingAt } from './refusing.ts';
import { findReviewed } from './review-store.ts';
import { ledgerCsv, ledgerRow, weeklyReview, type LedgerRow } from './rules/index.ts';
import { actAsStaff, followMatrix } from './staff-acting.ts';
import { write } from './written.ts';

/** Why things went wrong, what is changed so that they do not again, and the books of it. */
export const staffLedgerRoutes = (app: ServiceApp, platform: Platform): void => {
  const { clock } = platform;

  onStaffCall(app, platform, recordCause, (call) => {
    const { params, body: cause } = call.received;
    return actAsStaff(platform, call, params.id, ({ fact }) => [
      { body: { act: 'record_cause' }, sets: { cause } },
      ...followMatrix(platform, fact, { cause }),
    ]);
  });

  onStaffCall(app, platform, addCaseAction, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, ({ fact }, createdAt) => {
      const { text, owner, pilot } = body;
      const action: ActionFact = {
        id: newId('act'),
        ...{ text, owner, createdAt, effect: null },
        dueAt: comingAt('#/dueAt', body.dueAt, createdAt),
        pilot: pilot ? { where: pilot.where, ...periodOf(pilot, '#/pilot') } : null,
      };
      const actions = [...fact.actions, action];
      return [{ body: { act: 'add_action', action: action.id }, text, sets: { actions } }];
    });
  });

  onStaffCall(app, platform, measureAction, (call) => {
    const { params, body } = call.received;
    return actAsStaff(platform, call, params.id, ({ fact }, measuredAt) => {
      const { actionId: id } = params;
      if (!fact.actions.some((action) => action.id === id)) {
        throw new ProblemError('not_found', { detail: 'The case has no such action.' });
      }
      const effect = { measuredAt, ...body };
      const actions = fact.actions.map((action) => (action.id === id ? { ...action, effect } : action));
      return [{ body: { act: 'measure_action', action: id }, sets: { actions } }];
    });
  });

  onStaffCall(app, platform, caseLedger, async ({ received: { query }, caller, tx }) => {
    const { merchantId, cursor: after, limit = defaultPage } = query;
    const files = await listFiled(tx, scopeOf(caller), {
      ...periodOf(query),
      ...{ merchantId, after, limit: limit + 1 },
    });
    const lines = files.map(({ fact, entries }) => ({ id: fact.id, row: ledgerRow(fact, entries, clock.now()) }));
    const { data, nextCursor } = pageOf(lines, limit);
    return { data: data.map(({ row }) => write(row)), nextCursor };
  });

  onStaffCall(app, platform, caseLedgerCsv, async ({ received: { query }, caller, tx }) => {
    const rows = await allRows(tx, scopeOf(caller), { ...periodOf(query), merchantId: query.merchantId }, clock.now());
    return ledgerCsv(rows);
  });

  onStaffCall(app, platform, reviewCases, async ({ received: { query }, caller, tx }) => {
    const period = periodOf(query);
    return write(weeklyReview(await findReviewed(tx, scopeOf(caller), period), period, clock.now()));
  });
};

const longestPeriod = 366 * 86_400_000;

/** @throws ProblemError invalid_request where it ends before it begins, or is longer than a year. */
const periodOf = (
  written: { readonly from: string; readonly to: string },
  part: '#/query' | '#/pilot' = '#/query',
): Period => {
  const from = new Date(written.from);
  const to = new Date(written.to);
  const length = to.getTime() - from.getTime();
  if (length <= 0) throw invalidAt(`${part}/to`, 'This is not after `from`.');
  if (length > longestPeriod) throw invalidAt(`${part}/to`, 'This is more than 366 days after `from`.');
  return { from, to };
};

/** Read at a time: the histories of a year are not held all at once. */
const batch = 500;

const allRows = async (
  tx: Tx,
  scope: StaffScope,
  asked: Period & { readonly merchantId: string | undefined },
  now: Date,
): Promise<LedgerRow[]> => {
  const rows: LedgerRow[] = [];
  let after: string | undefined;
  do {
    const files = await listFiled(tx, scope, { ...asked, after, limit: batch });
    rows.push(...files.map(({ fact, entries }) => ledgerRow(fact, entries, now)));
    after = files.length === batch ? files.at(-1)?.fact.id : undefined;
  } while (after !== undefined);
  return rows;
};
