import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'packed',
    include: ['packed/**/*.test.ts'],
    globalSetup: ['packed/global-setup.ts'],
    // Each installs, compiles and bundles.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
