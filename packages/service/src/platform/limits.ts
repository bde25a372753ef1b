import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CompiledQuery } from 'kysely';
import type { Database } from '../db/index.ts';
import { ProblemError } from './problems.ts';

/** So many points in so many seconds. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

/** What the service limits, over all its processes. */
export interface LimitPolicy {
  /** Calls by one publishable key. */
  readonly publishableKey: Allowance;
  /** Calls with publishable keys from one address (IPv6: one /64). */
  readonly address: Allowance;
  readonly secretKey: Allowance;
  readonly signIns: Allowance;
}

export const defaultLimits: LimitPolicy = {
  publishableKey: { points: 6_000, seconds: 60 },
  address: { points: 120, seconds: 60 },
  secretKey: { points: 6_000, seconds: 60 },
  signIns: { points: 10, seconds: 900 },
};

/** Taken with every call, so in lots of a tenth; the others are exact. */
const leased: ReadonlySet<keyof LimitPolicy> = new Set(['publishableKey', 'address', 'secretKey']);

/** What is left, for the `RateLimit` header. */
export interface Remaining {
  readonly name: keyof LimitPolicy;
  readonly points: number;
  readonly resetSeconds: number;
}

interface Lease {
  left: number;
  until: number;
  /** Points that nobody has leased yet. */
  shared: number;
}

/**
 * Limits over all processes. The counters are rate-limiter-flexible's, in the database; frequent limits lease points in
 * small lots, so that most calls cost no query. A process that stops takes its unused points with it: the limit errs on
 * the strict side.
 */
export class Limits {
  readonly #limiters: ReadonlyMap<keyof LimitPolicy, { limiter: RateLimiterPostgres; lot: number }>;
  readonly #leases = new Map<string, Lease>();
  readonly policy: LimitPolicy;

  constructor(db: Database, policy: LimitPolicy) {
    this.policy = policy;
    const storeClient = {
      query: ({ text, values }: { text: string; values: unknown[] }) => db.kysely.executeQuery(CompiledQuery.raw(text, values)),
    };
    const entries = Object.entries(policy) as [keyof LimitPolicy, Allowance][];
    this.#limiters = new Map(
      entries.map(([name, { points, seconds }]) => {
        const options = { storeClient, storeType: 'client', tableName: 'rate_limits', tableCreated: true, keyPrefix: name, points, duration: seconds };
        return [name, { limiter: new RateLimiterPostgres(options), lot: leased.has(name) ? Math.max(1, Math.floor(points / 10)) : 1 }];
      }),
    );
  }

  /** Takes points. @throws ProblemError rate_limited, with the seconds to wait. */
  async take(name: keyof LimitPolicy, key: string, points = 1): Promise<Remaining> {
    const remaining = await this.tryTake(name, key, points);
    if (remaining.points < 0) {
      throw new ProblemError('rate_limited', {
        detail: `Wait ${String(remaining.resetSeconds)} seconds and try again.`,
        retryAfter: remaining.resetSeconds,
      });
    }
    return remaining;
  }

  /** Takes points, and says by a negative remainder that there were none. */
  async tryTake(name: keyof LimitPolicy, key: string, points = 1): Promise<Remaining> {
    const leaseKey = `${name}:${key}`;
    const now = performance.now();
    const held = this.#leases.get(leaseKey);
    if (held && held.until > now && (held.left >= points || held.shared < 0)) {
      held.left -= points;
      return { name, points: held.shared < 0 ? -1 : held.left + held.shared, resetSeconds: Math.ceil((held.until - now) / 1_000) };
    }
    if (this.#leases.size > 50_000) this.#leases.clear();
    const { limiter, lot } = this.#limiters.get(name) ?? unknownLimit(name);
    const wanted = Math.max(points, lot);
    const answer = await limiter.consume(key, wanted).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const over = answer.consumedPoints > this.policy[name].points;
    const lease = { left: over ? 0 : wanted - points, until: now + answer.msBeforeNext, shared: over ? -1 : answer.remainingPoints };
    this.#leases.set(leaseKey, lease);
    return { name, points: over ? -1 : lease.left + lease.shared, resetSeconds: Math.max(1, Math.ceil(answer.msBeforeNext / 1_000)) };
  }
}

const unknownLimit = (name: string): never => {
  throw new TypeError(`There is no limit named ${name}`);
};
