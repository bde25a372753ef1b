import { randomBytes } from 'node:crypto';
import { createApp, type AppOptions } from '../src/app.ts';
import type { Database } from '../src/db/index.ts';
import {
  createKeys,
  operatorKey,
  startPlatform,
  stopPlatform,
  type NewKeys,
  type Platform,
  type PlatformOptions,
  type ServiceApp,
} from '../src/platform/index.ts';

export const shopOrigin = 'https://shop.example';

/** A message that would have gone to a person. */
export interface Sent {
  readonly kind: string;
  readonly channel: string;
  readonly to: string;
  readonly code?: string;
}

/** A running service without a port. */
export interface TestService {
  readonly app: ServiceApp;
  readonly platform: Platform;
  readonly keys: NewKeys;
  readonly sent: Sent[];
  /** Calls as the shop's page does, with its publishable key. */
  asShopper(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Calls as the shop's server does, with its secret key. */
  asMerchant(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  anotherMerchant(name: string): Promise<NewKeys>;
  stop(): Promise<void>;
}

const typeOf = (body: unknown): string =>
  body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';

export const call = (
  app: ServiceApp,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
  address = '203.0.113.7',
): Promise<Response> =>
  Promise.resolve(
    app.request(
      path,
      {
        method,
        headers: { ...(body === undefined ? {} : { 'Content-Type': typeOf(body) }), ...headers },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
      },
      { incoming: { socket: { remoteAddress: address } } as never },
    ),
  );

export const testOperator = operatorKey(randomBytes(32));

/** Starts the service on a database. Options as for `startPlatform`. */
export const startService = async (
  db: Database,
  options: Partial<PlatformOptions> & AppOptions = {},
  known?: NewKeys,
): Promise<TestService> => {
  const sent: Sent[] = [];
  const platform = await startPlatform({
    db,
    operator: testOperator,
    messenger: {
      send: (message) => {
        sent.push(message);
        return Promise.resolve();
      },
    },
    checkAnswers: true,
    rememberKeys: 0,
    ...options,
  });
  const keys = known ?? (await createKeys(db, { merchant: 'Test shop', origins: [shopOrigin] }));
  const app = createApp(platform, options);
  return {
    app,
    platform,
    keys,
    sent,
    asShopper: (method, path, body, headers = {}) =>
      call(app, method, path, body, { Authorization: `Bearer ${keys.publishableKey}`, Origin: shopOrigin, ...headers }),
    asMerchant: (method, path, body, headers = {}) =>
      call(app, method, path, body, { Authorization: `Bearer ${keys.secretKey}`, ...headers }),
    anotherMerchant: (name) => createKeys(db, { merchant: name, origins: ['https://other.example'] }),
    stop: () => stopPlatform(platform),
  };
};
