import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveStatic as files } from '@hono/node-server/serve-static';
import type { ServiceApp } from '../platform/index.ts';
import { CommandError } from './command-error.ts';

export interface StaticSites {
  /** A folder of releases, served at `/waybill/`, or a script-tag build, served at `/waybill/v1/`. */
  readonly assets?: string | undefined;
  /** The folder of the demo storefront, served at `/`. */
  readonly storefront?: string | undefined;
}

/** What the demo storefront runs under: the strictest policy that the elements promise to work with. */
export const storefrontPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** @throws CommandError when a folder is not there. */
export const checkStatic = ({ assets, storefront }: StaticSites): void => {
  for (const folder of [assets, storefront]) {
    if (folder && !existsSync(folder)) {
      throw new CommandError(`There is no folder ${folder}. Build it first with: npm run build`);
    }
  }
};

/** `v1` moves. A release's folder never changes, nor do chunks, whose names change with their content. */
const cacheControl = (path: string): string => {
  if (path.endsWith('/releases.json')) return 'no-cache';
  const moves = path.startsWith('/waybill/v1/') && !path.startsWith('/waybill/v1/chunks/');
  return moves ? 'public, max-age=300' : 'public, max-age=31536000, immutable';
};

/** Serves built files beside the API. */
export const serveStatic = (app: ServiceApp, { assets, storefront }: StaticSites): void => {
  if (assets) {
    const root = resolve(assets);
    // A folder of releases has its own `v1`.
    const below = existsSync(join(root, 'v1')) ? '/waybill' : '/waybill/v1';
    app.use('/waybill/*', async (context, next) => {
      await next();
      if (!context.res.ok) return;
      // Stores of any origin load these.
      context.res.headers.set('Access-Control-Allow-Origin', '*');
      context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
      context.res.headers.set('X-Content-Type-Options', 'nosniff');
      context.res.headers.set('Cache-Control', cacheControl(context.req.path));
    });
    app.get(`${below}/*`, files({ root, rewriteRequestPath: (path) => path.slice(below.length), precompressed: true }));
  }
  if (storefront) {
    const root = resolve(storefront);
    app.use('/*', async (context, next) => {
      await next();
      if (!context.res.headers.get('Content-Type')?.startsWith('text/html')) return;
      context.res.headers.set('Content-Security-Policy', storefrontPolicy);
      context.res.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
      context.res.headers.set('Cache-Control', 'no-cache');
    });
    app.get('/*', files({ root }));
  }
};
