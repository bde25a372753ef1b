import { Hono } from 'hono';
import { agreementRoutes } from './agreements/index.ts';
import { carrierRoutes } from './carriers/index.ts';
import { customerCaseRoutes, evidenceRoutes, staffCaseRoutes } from './cases/index.ts';
import { merchantRoutes, personRoutes, shopperRoutes } from './customers/index.ts';
import { createCleaner, type Cleaner, type EvidenceStorage } from './evidence/index.ts';
import { openApiDocument } from './openapi.ts';
import { optOutRoutes } from './messages/index.ts';
import { needRoutes } from './needs/index.ts';
import {
  answerProblem,
  answerUnknown,
  crossOrigin,
  healthRoutes,
  observe,
  shopperTokenRoutes,
  staffRoutes,
  type Platform,
  type ServiceApp,
  type ServiceEnv,
} from './platform/index.ts';
import { bookingRoutes, coverageRoutes, proposalRoutes, quoteRoutes } from './quotes/index.ts';
import { scorecardRoutes } from './scorecard/index.ts';
import { customerReviewRoutes, staffReviewRoutes } from './reviews/index.ts';
import { alertRoutes, shipmentRoutes, trackingRoutes } from './tracking/index.ts';

export interface AppOptions {
  /** Where files are kept that customers send. Default: nowhere, and none are taken. */
  readonly storage?: EvidenceStorage;
  /** What makes them safe. Default: each in a process of its own. */
  readonly cleaner?: Cleaner;
}

/** The whole service, listening to nothing: give it requests with `app.request` or `app.fetch`. */
export const createApp = (platform: Platform, { storage, cleaner = createCleaner() }: AppOptions = {}): ServiceApp => {
  const app = new Hono<ServiceEnv>();
  app.use(observe(platform));
  app.use('/v1/*', crossOrigin());
  app.onError(answerProblem(platform));
  app.notFound(answerUnknown(platform, app));
  healthRoutes(app, platform);
  app.get('/openapi.json', (context) => context.json(openApiDocument()));
  trackingRoutes(app, platform);
  shipmentRoutes(app, platform);
  alertRoutes(app, platform);
  carrierRoutes(app, platform);
  quoteRoutes(app, platform);
  bookingRoutes(app, platform);
  coverageRoutes(app, platform);
  proposalRoutes(app, platform);
  agreementRoutes(app, platform);
  staffCaseRoutes(app, platform);
  customerCaseRoutes(app, platform);
  evidenceRoutes(app, platform, storage && { key: platform.operator, cleaner, storage });
  merchantRoutes(app, platform);
  shopperRoutes(app, platform);
  personRoutes(app, platform);
  scorecardRoutes(app, platform);
  customerReviewRoutes(app, platform);
  staffReviewRoutes(app, platform);
  needRoutes(app, platform);
  optOutRoutes(app, platform);
  shopperTokenRoutes(app, platform);
  staffRoutes(app, platform);
  return app;
};
