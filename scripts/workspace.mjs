import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const windows = process.platform === 'win32';

/** Node 24, which comes from the npm registry like every other dependency: the machine's own Node may be older. */
export const node = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** @param {string} folder relative to the top folder */
export function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
}

/** The folders that hold a package, relative to the top folder, which itself is '.'. */
export function packageFolders() {
  const inside = ['packages', 'packages/examples'].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`),
  );
  return ['.', ...inside, 'docs'].filter((folder) => existsSync(path.join(root, folder, 'package.json')));
}

// npm hands its own settings to what it runs, and pnpm would read them as if they were the user's wish. Only what it
// takes to reach a registry is kept.
const kept = /^npm_config_(?:.*registry.*|.*_authtoken|.*proxy|cafile|ca|cert|key|strict_ssl|userconfig|cache)$/i;
const npms = /^(?:npm_|INIT_CWD$|NODE$|COLOR$)/i;

/**
 * The environment for what the scripts run: Node 24 and the tools' commands first on the path, nothing of npm's own.
 *
 * @param {string} folder of the package whose commands count first, relative to the top folder
 */
export function toolEnvironment(folder = '.') {
  const clean = Object.entries(process.env).filter(([name]) => kept.test(name) || !npms.test(name));
  const env = Object.fromEntries(clean.filter(([name]) => name.toUpperCase() !== 'PATH'));
  const commands = [...new Set([folder, '.'])].map((each) => path.join(root, each, 'node_modules', '.bin'));
  env.PATH = [path.dirname(node), ...commands, process.env.PATH].join(path.delimiter);
  return env;
}

/**
 * A path as the person who typed it meant it: npm runs scripts in the top folder and says in INIT_CWD where it was called.
 *
 * @param {string} given
 */
export function fromCaller(given) {
  return path.resolve(callersFolder(), given);
}

/** The folder from which npm was called, or this process's own. */
export function callersFolder() {
  return process.env.INIT_CWD ?? process.cwd();
}

/** The data folder as an absolute path: WAYBILL_DATA, or `.waybill` in the top folder wherever one stands. */
export function dataFolder() {
  return process.env.WAYBILL_DATA ? fromCaller(process.env.WAYBILL_DATA) : path.join(root, '.waybill');
}
