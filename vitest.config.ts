import { defineConfig } from 'vitest/config';

// Our packages from source. The tools' own tests go without: packages of others have a `source` condition too.
const source = ['source', 'node', 'default'];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: source },
        ssr: { resolve: { conditions: source, externalConditions: ['source'] } },
        test: {
          name: 'units',
          include: ['packages/{sdk,service}/{src,test}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { conditions: source },
        ssr: { resolve: { conditions: source, externalConditions: ['source'] } },
        test: {
          name: 'databases',
          include: ['packages/service/{src,test}/**/*.db.test.ts'],
          globalSetup: ['packages/service/test/databases-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
