import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

// Types are checked elsewhere; here a file need not exist for its imports to be judged.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false, program: null } } }],
  ruleFilter: ({ ruleId }) => /^(?:waybill\/walls|no-restricted-(?:syntax|globals)|no-console)$/.test(ruleId),
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

type Case = [what: string, file: string, code: string, says: RegExp];
const take = (source: string, names = 'thing') => `import { ${names} } from '${source}';\nthing();\n`;
const service = (file: string) => `packages/service/src/${file}`;

const refused: Case[] = [
  ['a path into another package', 'packages/widgets/src/loader.ts', take('../../sdk/src/index.ts'), /published name/],
  [
    'a part of a package that is not published',
    'packages/widgets/src/loader.ts',
    take('@waybill/sdk/internal'),
    /not published/,
  ],
  ['the whole SDK in an element', 'packages/widgets/src/loader.ts', take('@waybill/sdk'), /pays for what it uses/],
  ['the service in an element', 'packages/widgets/src/loader.ts', take('@waybill/service'), /over HTTP/],
  ['the service in the storefront', 'packages/examples/storefront/main.ts', take('@waybill/service'), /over HTTP/],
  [
    'a path into another package in a test',
    'packages/examples/test/a.test.ts',
    take('../../service/src/app.ts'),
    /published name/,
  ],
  ['the SDK’s client in the service', service('platform/keys.ts'), take('@waybill/sdk'), /contract alone/],
  [
    'the SDK’s resources in the service',
    service('tracking/routes.ts'),
    take('@waybill/sdk/tracking'),
    /contract alone/,
  ],
  [
    'an element in another element',
    'packages/widgets/src/track-shipment/a.ts',
    take('../file-complaint/b.ts'),
    /another element/,
  ],
  [
    'an element in what elements share',
    'packages/widgets/src/controllers/a.ts',
    take('../track-shipment/b.ts'),
    /knows none/,
  ],

  [
    'a room’s inside in another room',
    service('carriers/routes.ts'),
    take('../tracking/store.ts'),
    /through its index\.ts/,
  ],
  [
    'a room’s inside in platform’s users',
    service('tracking/routes.ts'),
    take('../platform/keys.ts'),
    /through its index\.ts/,
  ],
  ['a room’s inside in app.ts', service('app.ts'), take('./tracking/routes.ts'), /through its index\.ts/],
  [
    'a room re-exported from its inside',
    service('carriers/index.ts'),
    "export * from '../tracking/rules.ts';\n",
    /through its index\.ts/,
  ],
  ['an edge against the list', service('tracking/index.ts'), take('../cases/index.ts'), /may not use cases/],
  [
    'an edge against the list as a type',
    service('tracking/index.ts'),
    "import type { A } from '../carriers/index.ts';\nexport type B = A;\n",
    /may not use/,
  ],
  [
    'an edge against the list by import()',
    service('tracking/index.ts'),
    "await import('../carriers/index.ts');\n",
    /may not use/,
  ],
  ['a room in platform', service('platform/events.ts'), take('../tracking/index.ts'), /may not use tracking/],
  ['platform in db', service('db/migrate.ts'), take('../platform/index.ts'), /may not use platform/],
  ['a room that nobody has entered', service('lounge/index.ts'), take('../platform/index.ts'), /no entry/],
  ['app.ts in a room', service('tracking/routes.ts'), take('../app.ts'), /Nothing imports app\.ts/],
  ['the command in a room', service('platform/lock.ts'), take('../cli/serve.ts'), /Nothing imports cli\/serve\.ts/],
  ['a test in what ships', service('tracking/routes.ts'), take('./rules.test.ts'), /Only tests/],

  ['a store in rules', service('tracking/rules.ts'), take('./store.ts'), /plain data/],
  ['another room in rules', service('cases/rules/clock.ts'), take('../../tracking/index.ts'), /plain data/],
  [
    'db in rules, even as a type',
    service('tracking/rules/a.ts'),
    "import type { Tx } from '../../db/index.ts';\nexport type A = Tx;\n",
    /plain data/,
  ],
  ['Node in rules', service('tracking/rules/a.ts'), take('node:fs'), /without I\/O/],
  ['a package in rules', service('tracking/rules/a.ts'), take('hono'), /listed as pure/],
  ['chance in rules', service('tracking/rules/a.ts'), take('node:crypto', 'randomUUID'), /listed as pure/],
  ['Date.now() in rules', service('tracking/rules/a.ts'), 'export const a = Date.now();\n', /time is an argument/],
  ['new Date() in rules', service('tracking/rules.ts'), 'export const a = new Date();\n', /time is an argument/],
  ['Math.random() in rules', service('tracking/rules.ts'), 'export const a = Math.random();\n', /chance/],
  ['fetch in rules', service('tracking/rules.ts'), "export const a = fetch('/');\n", /pure/],
  ['the query builder in routes', service('tracking/routes.ts'), take('kysely', 'sql'), /store\.ts only/],
  [
    'a query in routes',
    service('tracking/routes.ts'),
    "export const a = tx.selectFrom('shipments');\n",
    /store\.ts only/,
  ],
  [
    'a query in rules',
    service('tracking/rules.ts'),
    "export const a = tx.deleteFrom('shipments');\n",
    /store\.ts only/,
  ],
  [
    'the database’s opening in routes',
    service('tracking/routes.ts'),
    take('../db/index.ts', 'openPGlite'),
    /Only a store/,
  ],
  [
    'all of db in routes',
    service('tracking/routes.ts'),
    "import * as db from '../db/index.ts';\ndb.migrate();\n",
    /Only a store/,
  ],
  ['routes in a store', service('tracking/store.ts'), take('./routes.ts'), /below routes/],
  ['the driver in a store', service('tracking/store.ts'), take('pg'), /Only db/],
  ['jobs outside jobs.ts', service('tracking/routes.ts'), take('pg-boss'), /jobs\.ts/],

  ['Node in the SDK', 'packages/sdk/src/internal/a.ts', take('node:crypto'), /Web APIs only/],
  ['a Node module without its prefix in the SDK', 'packages/sdk/src/internal/a.ts', take('crypto'), /Web APIs only/],
  ['process in the SDK', 'packages/sdk/src/client.ts', 'export const a = process.env;\n', /Web APIs only/],
  ['Buffer in an element', 'packages/widgets/src/loader.ts', "export const a = Buffer.from('');\n", /Web APIs only/],
  ['the client in a resource', 'packages/sdk/src/resources/a.ts', take('../client.ts'), /may not import client\.ts/],
  ['ky in a resource', 'packages/sdk/src/resources/a.ts', take('ky'), /does not import ky/],
  ['ky in the contract', 'packages/sdk/src/contract/a.ts', take('ky'), /does not import ky/],
  [
    'a resource in the contract',
    'packages/sdk/src/contract/a.ts',
    take('../resources/tracking.ts'),
    /may not import resources/,
  ],
  ['another package of ours in the SDK', 'packages/sdk/src/index.ts', take('@waybill/widgets'), /stands alone/],

  ['a default export', service('tracking/facts.ts'), 'export default 1;\n', /by name/],
  ['an enum', service('tracking/facts.ts'), 'export enum A { B }\n', /No enums/],
  ['console in the service', service('platform/a.ts'), "console.log('a');\n", /console/],
];

const allowed: [what: string, file: string, code: string][] = [
  ['a resource in an element', 'packages/widgets/src/controllers/a.ts', take('@waybill/sdk/tracking')],
  ['what elements share in an element', 'packages/widgets/src/track-shipment/a.ts', take('../controllers/client.ts')],
  ['the contract in the service', service('tracking/routes.ts'), take('@waybill/sdk/contract')],
  ['the whole SDK in the service’s tests', 'packages/service/test/client/a.test.ts', take('@waybill/sdk')],
  ['a room along an edge', service('reviews/routes.ts'), take('../cases/index.ts')],
  ['platform in a room', service('tracking/routes.ts'), take('../platform/index.ts')],
  ['rooms in app.ts', service('app.ts'), take('./tracking/index.ts')],
  ['app.ts in the command', service('cli/serve.ts'), take('../app.ts')],
  ['app.ts in index.ts', service('index.ts'), take('./app.ts')],
  [
    'facts, defaults and the contract in rules',
    service('tracking/rules/a.ts'),
    take('../facts.ts') + take('../defaults.ts', 'a') + take('@waybill/sdk/contract', 'b'),
  ],
  ['a hash in rules', service('tracking/rules/a.ts'), take('node:crypto', 'createHash')],
  ['a time that was handed in', service('tracking/rules/a.ts'), 'export const a = (now: number) => new Date(now);\n'],
  ['rules and store in routes', service('tracking/routes.ts'), take('./rules.ts') + take('./store.ts', 'a')],
  ['opening a transaction in routes', service('tracking/routes.ts'), take('../db/index.ts', 'inTenant, type Tx')],
  ['the query builder in a store', service('tracking/store.ts'), `${take('kysely', 'sql')}tx.selectFrom('a');\n`],
  [
    'the query builder in a store’s part',
    service('tracking/store/scans.ts'),
    `${take('kysely', 'sql')}tx.selectFrom('a');\n`,
  ],
  ['jobs in jobs.ts', service('tracking/jobs.ts'), take('pg-boss')],
  [
    'anything of the room in a test',
    service('tracking/rules.test.ts'),
    take('./store.ts') + take('../cases/rules.ts', 'a'),
  ],
  ['ky in the SDK’s inside', 'packages/sdk/src/internal/a.ts', take('ky')],
  [
    'the contract in a resource',
    'packages/sdk/src/resources/a.ts',
    take('../contract/index.ts') + take('../internal/transport.ts', 'a'),
  ],
  ['the query’s words outside the service', 'packages/sdk/src/client.ts', "thing.selectFrom('a');\n"],
];

describe('The walls', () => {
  it.each(refused)('refuse %s', async (_what, file, code, says) => {
    expect(await complaints(file, code)).toEqual([expect.stringMatching(says)]);
  });

  it.each(allowed)('allow %s', async (_what, file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
