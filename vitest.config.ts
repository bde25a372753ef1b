import { defineConfig } from 'vitest/config';

// Our packages from source: in the tests, and (`__vitest__`) in what is set up once before them. The tools' own tests go
// without: packages of others have a `source` condition too.
const resolve = { conditions: ['source', 'node', 'default'], externalConditions: ['source'] };
const fromSource = { resolve, ssr: { resolve }, environments: { __vitest__: { resolve } } };

const onDatabases = {
  isolate: false,
  globalSetup: ['packages/service/test/databases-setup.ts'],
  // Databases and processes that start and stop several times, also where much else runs.
  testTimeout: 120_000,
  hookTimeout: 60_000,
  // What fails in CI for a moment's load passes when it is tried again; what is broken does not.
  retry: process.env.CI ? 1 : 0,
};

// Files of a project with `isolate: false` share the modules of their worker, which are loaded once: a file leaves nothing
// behind, and mocks no module.
export default defineConfig({
  test: {
    // Half of what these tests do is wait: for databases, processes, and clocks.
    maxWorkers: 2,
    projects: [
      {
        ...fromSource,
        test: {
          name: 'units',
          isolate: false,
          include: ['packages/{sdk,service}/{src,test}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...fromSource,
        test: {
          ...onDatabases,
          name: 'databases',
          include: ['packages/service/{src,test}/**/*.db.test.ts'],
          exclude: ['packages/service/test/processes/**'],
        },
      },
      {
        ...fromSource,
        test: {
          ...onDatabases,
          name: 'processes',
          include: ['packages/service/test/processes/**/*.db.test.ts'],
        },
      },
      {
        ...fromSource,
        test: {
          name: 'builds',
          include: ['packages/{sdk,widgets}/{rollup,manifest}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
