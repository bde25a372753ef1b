import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'packed',
    include: ['packed/**/*.test.ts'],
    globalSetup: ['packed/global-setup.ts'],
    // Each installs, compiles and bundles; on a busy machine that takes its time.
    maxWorkers: 2,
    // What fails in CI for a moment's load passes when it is tried again; what is broken does not.
    retry: process.env.CI ? 2 : 0,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
