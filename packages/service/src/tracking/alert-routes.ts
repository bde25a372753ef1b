import { listAlerts } from '@waybill/sdk/contract';
import { onStaffCall, type Platform, type ServiceApp } from '../platform/index.ts';
import { listPage } from './alert-store.ts';

const defaultPage = 50;

/** What staff see of nodes that overran. People of a department see their own. */
export const alertRoutes = (app: ServiceApp, platform: Platform): void => {
  onStaffCall(app, platform, listAlerts, async ({ received: { query }, caller, tx }) => {
    const limit = query.limit ?? defaultPage;
    const department = caller.role === 'department' ? (caller.department ?? '') : query.department;
    const found = await listPage(tx, {
      after: query.cursor,
      limit: limit + 1,
      department,
      openOnly: query.state !== 'all',
    });
    const data = found.slice(0, limit);
    return { data, nextCursor: found.length > limit ? (data.at(-1)?.id ?? null) : null };
  });
};
