import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/index.ts';
import { limiterClient } from './limits-store.ts';
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
  /** Wrong passwords from one address. */
  readonly signIns: Allowance;
  /** Wrong passwords for one account: more, so that nobody locks somebody else out from one address. */
  readonly accountSignIns: Allowance;
  /** Complaints and enquiries filed from one address. */
  readonly filings: Allowance;
  /** The same with one publishable key: a store in trouble files many. */
  readonly keyFilings: Allowance;
  /** Ratings given and changed from one address: one tap, and what is added to it. */
  readonly ratings: Allowance;
  /** The same with one publishable key. */
  readonly keyRatings: Allowance;
}

export const defaultLimits: LimitPolicy = {
  publishableKey: { points: 6_000, seconds: 60 },
  address: { points: 120, seconds: 60 },
  secretKey: { points: 6_000, seconds: 60 },
  signIns: { points: 10, seconds: 900 },
  accountSignIns: { points: 50, seconds: 900 },
  filings: { points: 20, seconds: 3_600 },
  keyFilings: { points: 1_000, seconds: 3_600 },
  ratings: { points: 60, seconds: 3_600 },
  keyRatings: { points: 6_000, seconds: 3_600 },
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
  /** Points that nobody has leased yet; -1 when this lease was the last. */
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
  readonly #pending = new Map<string, Promise<void>>();
  readonly policy: LimitPolicy;

  constructor(db: Database, policy: LimitPolicy) {
    this.policy = policy;
    const storeClient = limiterClient(db);
    const entries = Object.entries(policy) as [keyof LimitPolicy, Allowance][];
    this.#limiters = new Map(
      entries.map(([name, { points, seconds }]) => {
        const options = {
          storeClient,
          storeType: 'client',
          tableName: 'rate_limits',
          tableCreated: true,
          keyPrefix: name,
          points,
          duration: seconds,
        };
        return [
          name,
          {
            limiter: new RateLimiterPostgres(options),
            lot: leased.has(name) ? Math.max(1, Math.floor(points / 10)) : 1,
          },
        ];
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
    for (;;) {
      const held = this.#leases.get(leaseKey);
      const now = performance.now();
      if (held && held.until > now && (held.left >= points || held.shared < 0)) {
        const over = held.shared < 0 && held.left < points;
        if (!over) held.left -= points;
        return {
          name,
          points: over ? -1 : held.left + Math.max(0, held.shared),
          resetSeconds: secondsUntil(held.until, now),
        };
      }
      // Calls that come at once wait for one lease, instead of each taking a lot of its own.
      const pending = this.#pending.get(leaseKey) ?? this.#lease(name, key, points);
      this.#pending.set(leaseKey, pending);
      await pending.finally(() => this.#pending.delete(leaseKey));
    }
  }

  /** Gives points back: what was taken for turned out to be no attempt at all. */
  async giveBack(name: keyof LimitPolicy, key: string, points = 1): Promise<void> {
    const { limiter } = this.#limiters.get(name) ?? unknownLimit(name);
    await limiter.reward(key, points);
    this.#leases.delete(`${name}:${key}`);
  }

  async #lease(name: keyof LimitPolicy, key: string, points: number): Promise<void> {
    const { limiter, lot } = this.#limiters.get(name) ?? unknownLimit(name);
    const wanted = Math.max(points, lot);
    const answer = await limiter.consume(key, wanted).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const most = this.policy[name].points;
    // The last lot may be a part of one.
    const granted = Math.max(0, Math.min(wanted, most - (answer.consumedPoints - wanted)));
    if (this.#leases.size > 50_000) this.#leases.clear();
    this.#leases.set(`${name}:${key}`, {
      left: granted,
      until: performance.now() + answer.msBeforeNext,
      shared: answer.consumedPoints >= most ? -1 : most - answer.consumedPoints,
    });
  }
}

const secondsUntil = (until: number, now: number): number => Math.max(1, Math.ceil((until - now) / 1_000));

const unknownLimit = (name: string): never => {
  throw new TypeError(`There is no limit named ${name}`);
};
