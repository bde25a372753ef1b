import { createRequire } from 'node:module';

/** The bench brings no dependencies of its own: it takes the packages', in the versions that these use. */
const of = (name: string) => createRequire(new URL(`../../packages/${name}/package.json`, import.meta.url));

const service = of('service');

export const hono = () => service('hono') as typeof import('hono');
export const honoServer = () => service('@hono/node-server') as typeof import('@hono/node-server');
export const pg = () => service('pg') as typeof import('pg');
export const pglite = () => service('@electric-sql/pglite') as typeof import('@electric-sql/pglite');
export const ky = () => of('sdk')('ky') as typeof import('ky');
export const playwright = () => of('examples')('playwright-core') as typeof import('playwright-core');

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
