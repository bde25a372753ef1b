import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveStatic as files } from '@hono/node-server/serve-static';
import type { ServiceApp } from '../platform/index.ts';
import { CommandError } from './command-error.ts';

export interface StaticSites {
  /** The folder of the script-tag build, served at `/waybill/v1/`. */
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

/** Serves built files beside the API. */
export const serveStatic = (app: ServiceApp, { assets, storefront }: StaticSites): void => {
  if (assets) {
    const root = resolve(assets);
    app.use('/waybill/v1/*', async (context, next) => {
      await next();
      // Stores of any origin load these; names with a hash never change what they hold.
      context.res.headers.set('Access-Control-Allow-Origin', '*');
      context.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
      const immutable = context.req.path.startsWith('/waybill/v1/chunks/');
      context.res.headers.set(
        'Cache-Control',
        immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      );
    });
    app.get(
      '/waybill/v1/*',
      files({ root, rewriteRequestPath: (path) => path.replace('/waybill/v1', ''), precompressed: true }),
    );
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
