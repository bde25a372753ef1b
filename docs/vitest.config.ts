import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['source'] } },
  test: {
    name: 'docs',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    fileParallelism: false,
    // What fails in CI for a moment's load passes when it is tried again; what is broken does not.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
