import type { ServiceApp } from './http.ts';
import type { Platform } from './platform.ts';

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
    context.header('Content-Type', platform.metrics.registry.contentType);
    return context.body(await platform.metrics.registry.metrics());
  });
};
