import { listAlerts } from '@waybill/sdk/contract';
import { defaultPage, onStaffCall, pageOf, type Platform, type ServiceApp } from '../platform/index.ts';
import { listPage } from './alert-store.ts';

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
    return pageOf(found, limit);
  });
};
