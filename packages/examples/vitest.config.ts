import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'storefront',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // One browser at a time: what is measured here would suffer from company.
    fileParallelism: false,
    testTimeout: 60_000,
    // A busy machine draws late; the default is a second.
    expect: { poll: { timeout: 5_000 } },
    hookTimeout: 120_000,
  },
});
