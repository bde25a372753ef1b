import type { Platform, ServiceApp } from '../platform/index.ts';
import { staffActRoutes } from './staff-act-routes.ts';
import { staffLedgerRoutes } from './staff-ledger-routes.ts';
import { staffPeopleRoutes } from './staff-people-routes.ts';
import { staffPlanRoutes } from './staff-plan-routes.ts';
import { staffQueueRoutes } from './staff-queue-routes.ts';

/** What staff call. Registered before what customers call: `/cases/ledger` is no case. */
export const staffCaseRoutes = (app: ServiceApp, platform: Platform): void => {
  staffQueueRoutes(app, platform);
  staffActRoutes(app, platform);
  staffPlanRoutes(app, platform);
  staffPeopleRoutes(app, platform);
  staffLedgerRoutes(app, platform);
};
