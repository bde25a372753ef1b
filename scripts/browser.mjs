// Finds a Chromium for the element and browser tests, or installs one, and says what it does.
// Runs on a bare Node 20: `node scripts/browser.mjs` prints the path.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './workspace.mjs';

/** What a headless browser is started with: no sandbox (containers have none) and no calls to anyone's servers. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'msedge'];

const { env } = process;

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * Whether the program starts and says its version. On Windows Chrome opens a window instead, so there it is believed.
 *
 * @param {string} file
 */
export function starts(file) {
  if (process.platform === 'win32') return existsSync(file);
  const tried = spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 });
  return tried.status === 0;
}

/** @param {readonly string[]} names of commands */
export function onPath(names) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function playwrightCore() {
  try {
    return createRequire(path.join(root, 'packages/examples/package.json')).resolve('playwright-core/package.json');
  } catch {
    return undefined;
  }
}

async function playwrightsOwn() {
  const manifest = playwrightCore();
  if (manifest === undefined) return undefined;
  const { chromium } = await import(pathToFileURL(path.join(path.dirname(manifest), 'index.mjs')).href);
  return chromium.executablePath();
}

/** The path of a browser that is there already: CHROME_PATH, an installed Chrome, Chromium or Edge, or Playwright's. */
export async function findBrowser() {
  const asked = env.CHROME_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(`CHROME_PATH is ${asked}, but no browser starts there. Correct it, or unset it to have one found.`);
  }
  const candidates = [...onPath(commands), ...(places[process.platform] ?? [])];
  const installed = candidates.find((file) => existsSync(file) && starts(file));
  if (installed !== undefined) return installed;
  const own = await playwrightsOwn();
  return own && existsSync(own) && starts(own) ? own : undefined;
}

/** @typedef {(line: string) => void} Say where progress goes */

export function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  // Ubuntu's `chromium` is a pointer to a snap, which containers cannot run.
  return /^ID=(?:debian|"debian")$/m.test(release);
}

/**
 * @param {Say} say
 * @param {string} command
 * @param {readonly string[]} args
 */
function attempt(say, command, args, options = {}) {
  say(`  ${[path.basename(command), ...args].join(' ')}`);
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 900_000, ...options });
  if (done.status === 0) return true;
  say(`  failed: ${(done.stderr || done.stdout || String(done.error)).trim().split('\n').slice(-3).join(' · ')}`);
  return false;
}

/**
 * Installs the packages one after the other, until one cannot be.
 *
 * @param {Say} say
 * @param {readonly string[]} names
 */
export function installWithApt(say, names) {
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  attempt(say, 'apt-get', ['update', '-qq'], options);
  return names.every((name) =>
    attempt(say, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options),
  );
}

/** @param {Say} say */
function installWithPlaywright(say) {
  const manifest = playwrightCore();
  if (manifest === undefined) return false;
  return attempt(say, process.execPath, [path.join(path.dirname(manifest), 'cli.js'), 'install', 'chromium']);
}

/**
 * The path of a Chromium, installed if there is none.
 *
 * @param {Say} say where progress goes; by default the standard error
 */
export async function ensureBrowser(say = (line) => process.stderr.write(`${line}\n`)) {
  const found = await findBrowser();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    say('No Chrome, Chromium or Edge found: installing Debian’s chromium.');
    // Chinese needs a font in screenshots; without one the tests still pass.
    installWithApt(say, ['chromium', 'fonts-noto-cjk']);
  }
  const afterApt = await findBrowser();
  if (afterApt !== undefined) return afterApt;
  say('No Chrome, Chromium or Edge found: fetching Playwright’s Chromium.');
  installWithPlaywright(say);
  const last = await findBrowser();
  if (last !== undefined) return last;
  throw new Error('No Chromium could be found or installed. Install Chrome or Chromium, or set CHROME_PATH to one.');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${await ensureBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
