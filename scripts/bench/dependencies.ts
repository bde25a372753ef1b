import { createRequire } from 'node:module';
import type * as Hono from 'hono';
import type * as HonoServer from '@hono/node-server';
import type * as Ky from 'ky';
import type * as PGlite from '@electric-sql/pglite';
import type * as Pg from 'pg';
import type * as Playwright from 'playwright-core';

/** The bench brings no dependencies of its own: it takes the packages', in the versions that these use. */
const of = (name: string) => createRequire(new URL(`../../packages/${name}/package.json`, import.meta.url));

const service = of('service');

export const hono = () => service('hono') as typeof Hono;
export const honoServer = () => service('@hono/node-server') as typeof HonoServer;
export const pg = () => service('pg') as typeof Pg;
export const pglite = () => service('@electric-sql/pglite') as typeof PGlite;
export const ky = () => of('sdk')('ky') as typeof Ky;
export const playwright = () => of('examples')('playwright-core') as typeof Playwright;

/** What we use of autocannon, which has no types. */
export interface LoadOptions {
  readonly connections: number;
  /** Seconds. */
  readonly duration: number;
  readonly url: string;
  readonly requests: readonly { readonly path: string; readonly headers: Readonly<Record<string, string>> }[];
}
export interface LoadResult {
  readonly requests: { readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
}
export const autocannon = () => service('autocannon') as (options: LoadOptions) => Promise<LoadResult>;
