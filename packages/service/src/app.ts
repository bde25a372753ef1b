import { Hono } from 'hono';
import { agreementRoutes } from './agreements/index.ts';
import { carrierRoutes } from './carriers/index.ts';
import { customerCaseRoutes } from './cases/index.ts';
import { openApiDocument } from './openapi.ts';
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
import { alertRoutes, shipmentRoutes, trackingRoutes } from './tracking/index.ts';

/** The whole service, listening to nothing: give it requests with `app.request` or `app.fetch`. */
export const createApp = (platform: Platform): ServiceApp => {
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
  customerCaseRoutes(app, platform);
  shopperTokenRoutes(app, platform);
  staffRoutes(app, platform);
  return app;
};
