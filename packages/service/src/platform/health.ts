import { timingSafeEqual } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { addressGroup } from './addresses.ts';
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

/** What a proxy says of whom it asks for: whoever sends one of these has not asked from this machine. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** From this machine, and for nobody else. */
const isLocal = (context: ServiceContext): boolean => {
  const { remoteAddress = '' } = context.env.incoming?.socket ?? {};
  const address = addressGroup(remoteAddress);
  const loopback = remoteAddress === '::1' || (isIPv4(address) && address.startsWith('127.'));
  return loopback && !forwarding.some((header) => context.req.header(header) !== undefined);
};

const holdsToken = (wanted: string | null, presented: string | undefined): boolean =>
  wanted !== null &&
  presented !== undefined &&
  timingSafeEqual(Buffer.from(sha256(wanted)), Buffer.from(sha256(presented)));

/** Metrics are the operator's own. @throws ProblemError not_allowed, rate_limited. */
const demandWatcher = async (platform: Platform, context: ServiceContext): Promise<void> => {
  if (isLocal(context) || holdsToken(platform.metricsToken, bearer(context))) return;
  await platform.limits.take('address', addressOf(platform, context));
  throw new ProblemError('not_allowed', { detail: 'Ask from the machine itself, or with METRICS_TOKEN.' });
};
