import { defineConfig } from 'vitest/config';

const source = ['source', 'module', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions: source },
  ssr: { resolve: { conditions: source, externalConditions: ['source'] } },
  test: {
    include: ['packages/{sdk,service}/{src,test}/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
