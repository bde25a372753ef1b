import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';

/** The test page's own inline scripts carry it; nothing else may run inline. */
const nonce = 'dGVzdHBhZ2U';

/** What a careful store sends, and stricter: no style may stand in the page either. `elements under the strict policy` proves it is on. */
const policy = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${nonce}'`,
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const strictPolicy = async (context, next) => {
  await next();
  if (context.path !== '/' || !context.response.is('html')) return;
  context.set('Content-Security-Policy', policy);
  context.body = String(context.body).replaceAll('<script', `<script nonce="${nonce}"`);
};

/** In CI a test that fails is tried twice more: what fails for a moment's load passes then, what is broken does not. */
const retries = process.env.CI ? 2 : 0;

/**
 * What the element tests are run with, whatever the browser.
 *
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export const elementTests = {
  rootDir: fileURLToPath(new URL('../../..', import.meta.url)),
  files: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  concurrency: 1,
  nodeResolve: { exportConditions: ['source', 'production'], extensions: ['.ts', '.js', '.mjs'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  middleware: [strictPolicy],
  // On a machine that does something else besides, and where every state is pictured.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 10_000, retries } },
};
