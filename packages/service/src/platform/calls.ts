import type { AnswerGiven, Received, Route } from '@waybill/sdk/contract';
import { asStaff, inTenant, type Tx } from '../db/index.ts';
import { identify, type Caller } from './callers.ts';
import type { ServiceApp, ServiceContext } from './http.ts';
import { once } from './idempotency.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';
import { receive } from './requests.ts';
import { identifyStaff, type StaffCaller } from './staff.ts';

/** Where a route of the contract is served. */
export const servedPath = (route: Route): string => `/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`;

const register = (app: ServiceApp, route: Route, handle: (context: ServiceContext) => Promise<Response>): void => {
  app.on(route.method, servedPath(route), async (context) => {
    context.set('routeName', route.name);
    return handle(context);
  });
};

const statusOf = (route: Route): number => route.status ?? (route.answer ? 200 : 204);

const serialise = (platform: Platform, route: Route, answer: unknown): string => {
  if (!route.answer) return '';
  if (platform.checkAnswers) route.answer.parse(answer);
  return JSON.stringify(answer);
};

const respond = (context: ServiceContext, status: number, body: string): Response => {
  context.header('Cache-Control', 'private, no-store');
  if (body === '') return context.body(null, status as 204);
  context.header('Content-Type', 'application/json');
  return context.body(body, status as 200);
};

/** What a handler of a merchant's call gets: the checked request, the caller, and a transaction that sees that merchant only. */
export interface MerchantCall<R extends Route> {
  readonly received: Received<R>;
  readonly caller: Caller;
  readonly tx: Tx;
  /** Runs when the transaction has committed; the answer does not wait for it, and does not tell how it went. */
  readonly afterCommit: (work: () => Promise<void>) => void;
}

/** Serves a call made with a merchant's key. One transaction a call; a retried change is made once. */
export const onMerchantCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (call: MerchantCall<R>) => Promise<AnswerGiven<R>>,
): void => {
  register(app, route, async (context) => {
    const caller = await identify(platform, context, route.who);
    const { received, raw } = await receive(route, context);
    const idempotencyKey = route.idempotent ? context.req.header('idempotency-key') : undefined;
    if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      throw new ProblemError('invalid_request', { detail: 'Idempotency-Key takes 1 to 255 visible ASCII characters.' });
    }
    const later: (() => Promise<void>)[] = [];
    const afterCommit = (work: () => Promise<void>): void => {
      later.push(work);
    };
    const answer = await inTenant(platform.db, caller.merchantId, async (tx) => {
      const work = async () => ({
        status: statusOf(route),
        body: serialise(platform, route, await handler({ received, caller, tx, afterCommit })),
      });
      if (idempotencyKey === undefined) return { ...(await work()), replayed: false };
      return once(
        tx,
        {
          merchantId: caller.merchantId,
          credential: caller.key.id,
          token: context.req.header('waybill-token'),
          route: route.name,
          idempotencyKey,
          request: `${context.req.path}\n${raw}`,
        },
        work,
      );
    });
    for (const work of later) {
      work().catch((error: unknown) => {
        platform.log.error(
          { route: route.name, error: error instanceof Error ? error.name : 'unknown' },
          'after commit',
        );
      });
    }
    if (answer.replayed) context.header('Idempotency-Replayed', 'true');
    return respond(context, answer.status, answer.body);
  });
};

/** What a handler of a staff call gets. Its transaction sees all merchants' work, and no keys. */
export interface StaffCall<R extends Route> {
  readonly received: Received<R>;
  readonly caller: StaffCaller;
  readonly tx: Tx;
}

/** Serves a call made by a signed-in person of the operator. */
export const onStaffCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (call: StaffCall<R>) => Promise<AnswerGiven<R>>,
): void => {
  register(app, route, async (context) => {
    const caller = await identifyStaff(platform, context);
    const { received } = await receive(route, context);
    const body = await asStaff(platform.db, async (tx) =>
      serialise(platform, route, await handler({ received, caller, tx })),
    );
    return respond(context, statusOf(route), body);
  });
};

/** Serves a call that brings its own proof of who makes it. */
export const onOpenCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (received: Received<R>, context: ServiceContext) => Promise<AnswerGiven<R>>,
): void => {
  register(app, route, async (context) => {
    const { received } = await receive(route, context);
    return respond(context, statusOf(route), serialise(platform, route, await handler(received, context)));
  });
};

/** Serves a call that answers with a stream of its own. */
export const onStreamCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (received: Received<R>, caller: Caller, context: ServiceContext) => Promise<Response>,
): void => {
  register(app, route, async (context) => {
    const caller = await identify(platform, context, route.who);
    const { received } = await receive(route, context);
    return handler(received, caller, context);
  });
};
