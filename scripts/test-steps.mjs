// The steps of `npm test`, in the order that tells soonest what is wrong.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, builds, isBuilt } from './builds.mjs';
import { runQuietly } from './processes.mjs';
import { elementCounts, honest, oneCheck, vitestCounts } from './test-results.mjs';
import { node, packageFolders, root, toolEnvironment } from './workspace.mjs';

/** @typedef {import('./test-results.mjs').Counts} Counts */
/** @typedef {import('./builds.mjs').BuildName} BuildName */
/** @typedef {import('./builds.mjs').Build} Build */
/** @typedef {{ counts: Counts, output: string, note?: string }} Outcome with what is shown of it: output if it failed */
/**
 * A step of `npm test`. Steps in a row that may run `beside` each other do: they use one core at most each, and share nothing.
 *
 * @typedef {{ what: string, run: (say: (line: string) => void) => Promise<Outcome>, beside?: true }} Step
 */

const reports = path.join(root, 'node_modules', '.cache', 'waybill');

/** @param {string} name @param {string} folder of a package that depends on it */
function programOf(name, folder = '.') {
  const manifest = createRequire(path.join(root, folder, 'package.json')).resolve(`${name}/package.json`);
  const { bin } = createRequire(manifest)(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

/**
 * @param {readonly string[]} args of Node 24
 * @param {{ folder?: string, env?: NodeJS.ProcessEnv }} where
 */
function onNode(args, { folder = '.', env = {} } = {}) {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return runQuietly(node, args, {
    cwd: path.join(root, folder),
    env: { ...toolEnvironment(folder), ...color, ...env },
  });
}

/** @param {string} name @param {readonly string[]} args @returns {Promise<Outcome>} */
async function check(name, args) {
  const { code, output } = await onNode([programOf(name), ...args]);
  return { counts: oneCheck(code), output };
}

/** @returns {Promise<Outcome>} */
async function types() {
  // The examples compile against what is built, as their readers do: `npm run test:all`.
  const waiting = ['scripts', 'packages/sdk/rollup', ...packageFolders()].filter(
    (folder) =>
      folder !== '.' &&
      !folder.startsWith('packages/examples/') &&
      existsSync(path.join(root, folder, 'tsconfig.json')),
  );
  /** @type {string[]} */
  const wrong = [];
  // The native compiler: what it finds is the same, in a fifth of the time. Whatever takes a compiler as a library has 6.
  for (const folder of waiting) {
    const { code, output } = await onNode([programOf('typescript-7'), '--pretty', 'false', '-p', folder]);
    if (code !== 0) wrong.push(output);
  }
  return { counts: oneCheck(wrong.length), output: wrong.join('') };
}

/**
 * @param {string} name of the report
 * @param {{ folder?: string, env?: NodeJS.ProcessEnv }} where
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export async function vitest(name, where = {}, args = []) {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await onNode([programOf('vitest'), 'run', ...args, ...reporters], where);
  return { counts: honest(code, vitestCounts(file)), output };
}

/**
 * Builds what is needed, unless it is there; the outcome only where that failed.
 *
 * @param {readonly BuildName[]} names
 * @returns {Promise<Outcome | undefined>}
 */
export async function unbuilt(names) {
  for (const name of names) {
    if (isBuilt(name)) continue;
    const { code, output } = await build(name);
    if (code !== 0) {
      const said = `${output}\nNot run: building ${builds[name].what} failed.\n`;
      return { counts: { passed: 0, failed: 1, skipped: [] }, output: said };
    }
  }
  return undefined;
}

/** @returns {Promise<Outcome>} */
async function everyBuild() {
  const counts = { passed: 0, failed: 0, skipped: [] };
  let said = '';
  for (const [name, { apart }] of /** @type {[BuildName, Build][]} */ (Object.entries(builds))) {
    if (apart) continue;
    const { code, output } = isBuilt(name) ? { code: 0, output: '' } : await build(name);
    counts[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) said += `${output}\nBuilding ${builds[name].what} failed.\n`;
  }
  return { counts, output: said };
}

/** @returns {Promise<Outcome>} */
async function sizes() {
  const failed = await unbuilt(['sdk', 'widgets']);
  if (failed !== undefined) return failed;
  const { code, output } = await onNode([programOf('size-limit'), '--json']);
  const measured = code === 0 ? JSON.parse(output) : [];
  const note = measured.map(
    (/** @type {{ name: string, size: number }} */ each) => `${each.name} ${(each.size / 1000).toFixed(1)} kB`,
  );
  const shown = code === 0 ? output : (await onNode([programOf('size-limit')])).output;
  return { counts: oneCheck(code), output: shown, note: note.join(', ') };
}

/**
 * Tests of the elements in a browser.
 *
 * @param {string} name of the step
 * @param {NodeJS.ProcessEnv} env where the browser is
 * @param {string} config the runner's, of the package
 * @returns {Promise<Outcome>}
 */
export async function elements(name, env, config = 'web-test-runner.config.js') {
  const file = path.join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const script = path.join(root, 'scripts', 'element-tests.mjs');
  const { code, output } = await onNode([script, file, config], { folder: 'packages/widgets', env });
  return { counts: honest(code, elementCounts(file)), output };
}

/** @type {Promise<string> | undefined} */
let found;

/** Steps beside each other look for a Chromium once: it may have to be installed. @param {(line: string) => void} say */
function chromium(say) {
  found ??= ensureBrowser(say);
  return found;
}

/** @param {(line: string) => void} say @returns {Promise<Outcome>} */
async function browser(say) {
  const failed = await unbuilt(['widgets', 'storefront']);
  if (failed !== undefined) return failed;
  return vitest('browser', { folder: 'packages/examples', env: { CHROME_PATH: await chromium(say) } });
}

/** @type {Record<string, Step>} */
export const steps = {
  format: {
    what: 'every file is formatted',
    run: () => check('prettier', ['--check', '--log-level=warn', '.']),
    beside: true,
  },
  lint: { what: 'no lint, and every wall stands', run: () => check('eslint', ['.']), beside: true },
  types: { what: 'every package compiles', run: types, beside: true },
  unit: {
    what: 'rules, service and SDK; stores on PGlite and PostgreSQL',
    run: () => vitest('unit', {}, ['--project', '!processes']),
  },
  build: { what: 'what ships, and the storefront, build', run: everyBuild },
  size: { what: 'the builds keep their budgets', run: sizes },
  elements: {
    what: 'the elements in Chromium',
    run: async (say) => elements('elements', { CHROME_PATH: await chromium(say) }),
    beside: true,
  },
  browser: { what: 'the storefront in Chromium', run: browser, beside: true },
};
