// What is built, from what; and building it only where something has changed since.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './processes.mjs';
import { readManifest, root, toolEnvironment } from './workspace.mjs';

/**
 * @typedef {'sdk' | 'widgets' | 'storefront' | 'docs'} BuildName
 * @typedef {object} Build
 * @property {string} folder of the package, relative to the top folder
 * @property {string} what in words, for the one who waits
 * @property {string} product a file that is there once it is built
 * @property {readonly string[]} inputs folders and files besides the package's own
 * @property {BuildName} [after] whose product it takes in
 * @property {true} [apart] `npm test` leaves it to `npm run test:all`
 */

const shared = ['pnpm-lock.yaml', 'tsconfig.json'];
const sdk = ['src', 'rollup', 'rollup.config.js', 'package.json'].map((name) => `packages/sdk/${name}`);

/** @satisfies {Record<BuildName, Build>} */
export const builds = {
  sdk: {
    folder: 'packages/sdk',
    what: 'the SDK',
    product: 'packages/sdk/dist/index.js',
    inputs: shared,
  },
  widgets: {
    folder: 'packages/widgets',
    what: 'the elements and their script-tag build',
    product: 'packages/widgets/dist/cdn/manifest.json',
    inputs: [...sdk, ...shared],
    after: 'sdk',
  },
  storefront: {
    folder: 'packages/examples',
    what: 'the storefront',
    product: 'packages/examples/dist/index.html',
    inputs: ['packages/sdk/src', 'packages/sdk/package.json', ...shared],
  },
  docs: {
    folder: 'docs',
    what: 'the documentation',
    product: 'docs/dist/index.html',
    inputs: [...sdk, 'packages/sdk/typedoc.json', 'packages/service/openapi.json', 'packages/widgets/src', ...shared],
    after: 'widgets',
    apart: true,
  },
};

const ignored = new Set(['node_modules', 'dist', 'test', 'coverage', '.cache', '.generated', 'reference']);

/** @param {string} place @returns {string[]} the files below it, in a stable order */
function filesOf(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (ignored.has(entry.name) || entry.name.includes('.test.')) return [];
    const each = path.join(place, entry.name);
    return entry.isDirectory() ? filesOf(each) : [each];
  });
}

/** @param {Build} build */
function digest({ folder, inputs }) {
  const hash = createHash('sha256');
  const isFile = (/** @type {string} */ place) => path.extname(place) !== '';
  for (const file of [folder, ...inputs].flatMap((place) => (isFile(place) ? [place] : filesOf(place)))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {BuildName} name */
function stampOf(name) {
  return path.join(root, 'node_modules', '.cache', 'waybill', `${name}.built`);
}

/** @param {BuildName} name */
export function isBuilt(name) {
  const stamp = stampOf(name);
  const there = existsSync(path.join(root, builds[name].product)) && existsSync(stamp);
  return there && readFileSync(stamp, 'utf8') === digest(builds[name]);
}

/**
 * Builds it with its package's own `build` script, and first what it takes in.
 *
 * @param {BuildName} name
 * @returns {Promise<import('./processes.mjs').Finished>}
 */
export async function build(name) {
  const { folder, product, after } = /** @type {Build} */ (builds[name]);
  if (after !== undefined && !isBuilt(after)) {
    const done = await build(after);
    if (done.code !== 0) return done;
  }
  const stamp = stampOf(name);
  rmSync(stamp, { force: true });
  const before = digest(builds[name]);
  const done = await runQuietly(readManifest(folder).scripts.build, [], {
    cwd: path.join(root, folder),
    env: toolEnvironment(folder),
    shell: true,
  });
  if (done.code !== 0) return done;
  if (!existsSync(path.join(root, product)))
    return { code: 1, output: `${done.output}\nThe build made no ${product}.\n` };
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
  return done;
}

/**
 * Builds what has changed since it was last built, saying so on the standard error; ends the process where that fails.
 *
 * @param {readonly BuildName[]} names
 */
export async function ensureBuilt(names) {
  for (const name of names) {
    if (isBuilt(name)) continue;
    process.stderr.write(`Building ${builds[name].what} …\n`);
    const started = Date.now();
    const { code, output } = await build(name);
    if (code !== 0) {
      process.stderr.write(`${output}\nBuilding ${builds[name].what} failed (see above).\n`);
      process.exit(code);
    }
    process.stderr.write(`Built ${builds[name].what} (${((Date.now() - started) / 1000).toFixed(1)} s).\n`);
  }
}
