import { timingSafeEqual } from 'node:crypto';
import { addressOf, bearer } from './callers.ts';
import type { ServiceApp, ServiceContext } from './http.ts';
import { sha256 } from './operator-key.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';

export const healthRoutes = (app: ServiceApp, platform: Platform): void => {
  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/readyz', async (context) => {
    if (platform.events.stopped) return context.json({ status: 'stopping' }, 503);
    try {
      await platform.db.ping();
      return context.json({ status: 'ready', database: platform.db.kind });
    } catch {
      return context.json({ status: 'database unreachable' }, 503);
    }
  });

  app.get('/metrics', async (context) => {
    await demandWatcher(platform, context);
    context.header('Content-Type', platform.metrics.registry.contentType);
    return context.body(await platform.metrics.registry.metrics());
  });
};

const holdsToken = (wanted: string | null, presented: string | undefined): boolean =>
  wanted !== null &&
  presented !== undefined &&
  timingSafeEqual(Buffer.from(sha256(wanted)), Buffer.from(sha256(presented)));

/** Metrics are the operator's own: a proxy on the same machine looks like the machine itself. @throws ProblemError not_allowed, rate_limited. */
const demandWatcher = async (platform: Platform, context: ServiceContext): Promise<void> => {
  if (holdsToken(platform.metricsToken, bearer(context))) return;
  await platform.limits.take('address', addressOf(platform, context));
  throw new ProblemError('not_allowed', { detail: 'Send METRICS_TOKEN as `Authorization: Bearer …`.' });
};
