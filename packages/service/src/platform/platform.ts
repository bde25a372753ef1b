import type { Money } from '@waybill/sdk/contract';
import { pino, type Logger } from 'pino';
import * as z from 'zod/mini';
import type { Clock as BossClock } from 'pg-boss';
import type { Database } from '../db/index.ts';
import { systemClock, type Clock } from './clock.ts';
import { describe } from './describe-error.ts';
import { EventHub } from './events.ts';
import { adoptForeignEntries } from './events-store.ts';
import { Jobs } from './jobs.ts';
import { KeyRing } from './keys.ts';
import { defaultLimits, Limits, type LimitPolicy } from './limits.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { OperatorKey } from './operator-key.ts';
import { StreamSlots } from './stream-slots.ts';
import { TokenMint } from './tokens.ts';

/** A short message to a person. */
export type Message = {
  readonly channel: 'phone' | 'email';
  readonly to: string;
  /** What whoever it is for most likely reads. */
  readonly language: 'en' | 'zh-Hans';
  readonly merchantId: string;
  /** What it is told once for: of one merchant's messages with the same, the first alone is sent. */
  readonly once: string;
} & (
  | { readonly kind: 'code'; readonly code: string; readonly expiresAt: Date }
  /** What re-weighing made of the price of the parcel under a number. */
  | {
      readonly kind: 'price_adjusted';
      readonly quoteId: string;
      readonly number: string;
      readonly before: Money;
      readonly after: Money;
      readonly reason: string;
    }
);

/** Carries messages. Real channels plug in here. */
export interface Messenger {
  send(message: Message): Promise<void>;
}

/** What a messenger may stand on itself. */
export type MessengerGround = Omit<Platform, 'messenger'>;

/** What every room stands on. */
export interface Platform {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly operator: OperatorKey;
  readonly keys: KeyRing;
  readonly limits: Limits;
  readonly tokens: TokenMint;
  readonly events: EventHub;
  readonly streams: StreamSlots;
  readonly jobs: Jobs;
  readonly messenger: Messenger;
  /** What the operator has set, a section a room. Each room reads its own. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metrics: Metrics;
  /** How many hops of X-Forwarded-For are our own proxies. */
  readonly trustedProxies: number;
  /** Where askers reach the service, without a slash at the end. Null: where the request came in. */
  readonly publicUrl: string | null;
  /** What opens the metrics. Null: nothing does. */
  readonly metricsToken: string | null;
  /** Answers are checked against the contract before they leave. For tests; costs time. */
  readonly checkAnswers: boolean;
}

export interface PlatformOptions {
  readonly db: Database;
  readonly operator: OperatorKey;
  /** What carries messages, or what makes it out of the platform. */
  readonly messenger: Messenger | ((ground: MessengerGround) => Messenger);
  readonly log?: Logger;
  readonly clock?: Clock;
  readonly bossClock?: BossClock;
  readonly limits?: Partial<LimitPolicy>;
  /** Default: nothing is set. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly trustedProxies?: number;
  readonly publicUrl?: string | undefined;
  readonly metricsToken?: string | undefined;
  readonly checkAnswers?: boolean;
  /** Milliseconds that a key is remembered. Default 5,000. */
  readonly rememberKeys?: number;
  /** Milliseconds between two signs of life on a quiet stream. Default 15,000. */
  readonly heartbeat?: number;
}

/** Puts the platform together on a migrated database and starts what listens. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { db, operator, messenger, clock = systemClock, log = pino({ level: 'silent' }) } = options;
  // Errors of input are told in words; without a language every message is "Invalid input".
  z.config(z.locales.en());
  await adoptForeignEntries(db);
  const events = new EventHub(db, options.heartbeat, (error) => {
    log.error({ error: error instanceof Error ? describe(error) : 'unknown' }, 'event reader');
  });
  await events.start();
  const jobs = new Jobs(
    db,
    (error) => {
      log.error({ error: describe(error) }, 'job queue');
    },
    options.bossClock,
  );
  await jobs.start();
  const ground: MessengerGround = {
    db,
    clock,
    log,
    operator,
    keys: new KeyRing(db, options.rememberKeys),
    limits: new Limits(db, { ...defaultLimits, ...options.limits }),
    tokens: await TokenMint.open(db, operator, clock),
    events,
    streams: new StreamSlots(),
    jobs,
    settings: options.settings ?? {},
    metrics: createMetrics(),
    trustedProxies: options.trustedProxies ?? 0,
    publicUrl: options.publicUrl ?? null,
    metricsToken: options.metricsToken ?? null,
    checkAnswers: options.checkAnswers ?? false,
  };
  return { ...ground, messenger: typeof messenger === 'function' ? messenger(ground) : messenger };
};

/** Ends streams, waits for running jobs, and lets go of the database. */
export const stopPlatform = async (platform: Platform): Promise<void> => {
  await platform.events.stop();
  await platform.jobs.stop();
  await platform.db.close();
};
