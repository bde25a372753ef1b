import type { AnswerGiven, Received, Route } from '@waybill/sdk/contract';
import { asStaff, inTenant, type Tx } from '../db/index.ts';
import { bearer, identify, type Caller } from './callers.ts';
import type { ServiceApp, ServiceContext } from './http.ts';
import { once } from './idempotency.ts';
import type { Platform } from './platform.ts';
import { ProblemError } from './problems.ts';
import { receive } from './requests.ts';
import { identifyStaff, isStaffToken, type StaffCaller } from './staff.ts';

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
  return route.answersAs === undefined ? JSON.stringify(answer) : String(answer);
};

const respond = (context: ServiceContext, route: Route, status: number, body: string): Response => {
  context.header('Cache-Control', 'private, no-store');
  if (body === '') return context.body(null, status as 204);
  if (route.answersAs === undefined) context.header('Content-Type', 'application/json');
  else {
    context.header('Content-Type', `${route.answersAs}; charset=utf-8`);
    context.header(
      'Content-Disposition',
      `attachment; filename="${route.path.slice(route.path.lastIndexOf('/') + 1)}"`,
    );
  }
  return context.body(body, status as 200);
};

/** What every handler gets: the checked request, a transaction, and something to do after it. */
interface Call<R extends Route> {
  readonly received: Received<R>;
  readonly tx: Tx;
  /** Where the asker reaches the service, without a slash at the end: links begin with it. */
  readonly publicUrl: string;
  /** Runs when the transaction has committed; the answer does not wait for it, and does not tell how it went. */
  readonly afterCommit: (work: () => Promise<void>) => void;
}

/** A merchant's call: its transaction sees that merchant's rows only. */
export interface MerchantCall<R extends Route> extends Call<R> {
  readonly caller: Caller;
}

/** A call of a signed-in person: its transaction sees all merchants' work, and no keys. */
export interface StaffCall<R extends Route> extends Call<R> {
  readonly caller: StaffCaller;
}

/** Who asks, as far as a call's one transaction is concerned. */
interface Asker {
  /** Null: staff. */
  readonly merchantId: string | null;
  readonly credential: string;
}

/** One transaction a call; a retried change is made once. */
const answer = async <R extends Route>(
  platform: Platform,
  context: ServiceContext,
  route: R,
  { merchantId, credential }: Asker,
  handler: (call: Call<R>) => Promise<AnswerGiven<R>>,
): Promise<Response> => {
  const { received, raw } = await receive(route, context);
  const idempotencyKey = route.idempotent ? context.req.header('idempotency-key') : undefined;
  if (idempotencyKey !== undefined && !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
    throw new ProblemError('invalid_request', { detail: 'Idempotency-Key takes 1 to 255 visible ASCII characters.' });
  }
  const later: (() => Promise<void>)[] = [];
  const afterCommit = (work: () => Promise<void>): void => {
    later.push(work);
  };
  const publicUrl = platform.publicUrl ?? new URL(context.req.url).origin;
  const inTransaction = async (tx: Tx) => {
    const work = async () => ({
      status: statusOf(route),
      body: serialise(platform, route, await handler({ received, tx, publicUrl, afterCommit })),
    });
    if (idempotencyKey === undefined) return { ...(await work()), replayed: false };
    const token = context.req.header('waybill-token');
    const request = `${context.req.path}\n${raw}`;
    return once(
      platform.operator,
      tx,
      { merchantId, credential, token, route: route.name, idempotencyKey, request },
      work,
    );
  };
  const { status, body, replayed } = await (merchantId === null
    ? asStaff(platform.db, inTransaction)
    : inTenant(platform.db, merchantId, inTransaction));
  for (const work of later) {
    work().catch((error: unknown) => {
      platform.log.error({ route: route.name, error: error instanceof Error ? error.name : 'unknown' }, 'after commit');
    });
  }
  if (replayed) context.header('Idempotency-Replayed', 'true');
  return respond(context, route, status, body);
};

/** Serves a call made with a merchant's key. `admit` refuses a caller before anything is done: limits are counted there. */
export const onMerchantCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (call: MerchantCall<R>) => Promise<AnswerGiven<R>>,
  admit?: (caller: Caller) => Promise<void>,
): void => {
  register(app, route, (context) => asMerchant(platform, context, route, handler, admit));
};

/** Serves a call made by a signed-in person of the operator. */
export const onStaffCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (call: StaffCall<R>) => Promise<AnswerGiven<R>>,
): void => {
  register(app, route, (context) => asPerson(platform, context, route, handler));
};

/** Serves a call that merchants make for themselves and staff for all of them. Staff's tokens tell the two apart. */
export const onMerchantOrStaffCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handlers: {
    readonly merchant: (call: MerchantCall<R>) => Promise<AnswerGiven<R>>;
    readonly staff: (call: StaffCall<R>) => Promise<AnswerGiven<R>>;
  },
): void => {
  register(app, route, (context) =>
    isStaffToken(bearer(context))
      ? asPerson(platform, context, route, handlers.staff)
      : asMerchant(platform, context, route, handlers.merchant),
  );
};

const asMerchant = async <R extends Route>(
  platform: Platform,
  context: ServiceContext,
  route: R,
  handler: (call: MerchantCall<R>) => Promise<AnswerGiven<R>>,
  admit?: (caller: Caller) => Promise<void>,
): Promise<Response> => {
  const caller = await identify(platform, context, route.who);
  await admit?.(caller);
  const asker = { merchantId: caller.merchantId, credential: caller.key.id };
  return answer(platform, context, route, asker, (call) => handler({ ...call, caller }));
};

const asPerson = async <R extends Route>(
  platform: Platform,
  context: ServiceContext,
  route: R,
  handler: (call: StaffCall<R>) => Promise<AnswerGiven<R>>,
): Promise<Response> => {
  const caller = await identifyStaff(platform, context);
  const asker = { merchantId: null, credential: caller.id };
  return answer(platform, context, route, asker, (call) => handler({ ...call, caller }));
};

/**
 * Serves a call of merchants and staff that works long: it opens its transactions itself, and holds none while it works.
 * It is not made once by an idempotency key, so doing it again must do no harm.
 */
export const onLongCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handlers: {
    readonly merchant: (received: Received<R>, caller: Caller) => Promise<AnswerGiven<R>>;
    readonly staff: (received: Received<R>, caller: StaffCaller) => Promise<AnswerGiven<R>>;
  },
): void => {
  register(app, route, async (context) => {
    // Who asks comes first: nobody else's body is read.
    const work = isStaffToken(bearer(context))
      ? withCaller(await identifyStaff(platform, context), handlers.staff)
      : withCaller(await identify(platform, context, route.who), handlers.merchant);
    const { received } = await receive(route, context);
    return respond(context, route, statusOf(route), serialise(platform, route, await work(received)));
  });
};

const withCaller =
  <C, R, A>(caller: C, handler: (received: R, caller: C) => Promise<A>) =>
  (received: R): Promise<A> =>
    handler(received, caller);

/** Serves a call that brings its own proof of who makes it. */
export const onOpenCall = <R extends Route>(
  app: ServiceApp,
  platform: Platform,
  route: R,
  handler: (received: Received<R>, context: ServiceContext) => Promise<AnswerGiven<R>>,
): void => {
  register(app, route, async (context) => {
    const { received } = await receive(route, context);
    return respond(context, route, statusOf(route), serialise(platform, route, await handler(received, context)));
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
