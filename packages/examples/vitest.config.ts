import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The SDK from source: what is tested in its built form is what pages load.
  resolve: { conditions: ['source', 'node', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node', 'default'] } },
  test: {
    name: 'storefront',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // One browser at a time: what is measured here would suffer from company.
    fileParallelism: false,
    // What fails in CI for a moment's load passes when it is tried again; what is broken does not.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 60_000,
    // A busy machine draws late; the default is a second.
    expect: { poll: { timeout: 5_000 } },
    hookTimeout: 120_000,
  },
});
