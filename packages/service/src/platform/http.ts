import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Env, Hono, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { cors } from 'hono/cors';
import { describe } from './describe-error.ts';
import type { Platform } from './platform.ts';
import { problemBody, ProblemError, problemStatus, type ProblemCode } from './problems.ts';

/** What travels with a request through the service. */
export interface ServiceEnv extends Env {
  Variables: { requestId: string; routeName: string | undefined };
  Bindings: Partial<HttpBindings>;
}
export type ServiceApp = Hono<ServiceEnv>;
export type ServiceContext = Context<ServiceEnv>;

/** Pages of other origins may call, without cookies. Whether this origin may use this key is decided later. */
export const crossOrigin = () =>
  cors({
    origin: (origin) => origin,
    allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Waybill-Token', 'Last-Event-ID'],
    exposeHeaders: ['Retry-After', 'RateLimit', 'RateLimit-Policy', 'Request-Id', 'Idempotency-Replayed'],
    maxAge: 7_200,
  });

/** Gives each request an id, and writes one line and one metric about it: the route's name, never its path. */
export const observe = (platform: Platform): MiddlewareHandler<ServiceEnv> =>
  async function observeRequest(context, next) {
    const started = performance.now();
    const requestId = randomUUID();
    context.set('requestId', requestId);
    await next();
    const milliseconds = performance.now() - started;
    context.res.headers.set('Request-Id', requestId);
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
    const route = context.get('routeName') ?? 'none';
    const { method } = context.req;
    const { status } = context.res;
    platform.metrics.requests.observe({ route, method, status: String(status) }, milliseconds / 1_000);
    platform.log.info(
      { requestId, route, method, status, milliseconds: Math.round(milliseconds * 10) / 10 },
      'request',
    );
  };

const codeOfStatus: Partial<Record<number, ProblemCode>> = {
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'payload_too_large',
};

/** Answers every error as problem details. What was not expected is logged, and shown to nobody. */
export const answerProblem =
  (platform: Platform) =>
  (error: Error, context: ServiceContext): Response => {
    const problem =
      error instanceof ProblemError
        ? error
        : error instanceof HTTPException
          ? new ProblemError(codeOfStatus[error.status] ?? 'invalid_request')
          : new ProblemError('internal_error');
    const requestId = context.get('requestId');
    if (problem.code === 'internal_error')
      platform.log.error({ requestId, error: describe(error) }, 'unexpected error');
    const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
    if (problem.details.retryAfter) headers.set('Retry-After', String(problem.details.retryAfter));
    return context.body(JSON.stringify(problemBody(problem, requestId)), {
      status: problemStatus(problem.code) as 500,
      headers,
    });
  };

const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

/** Answers what no route does: an address that is not there, or one that has other methods. */
export const answerUnknown =
  (platform: Platform, app: ServiceApp) =>
  (context: ServiceContext): Response => {
    const { path } = context.req;
    const allowed = methods.filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method && route.path.startsWith('/v1/')),
    );
    // Thrown, it would pass by what the middlewares do with an answer.
    if (allowed.length === 0) return answerProblem(platform)(new ProblemError('not_found'), context);
    context.header('Allow', allowed.join(', '));
    const refused = new ProblemError('method_not_allowed', { detail: `Use ${allowed.join(' or ')}.` });
    return answerProblem(platform)(refused, context);
  };
