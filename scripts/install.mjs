// Puts the dependencies in place with nothing but Node 20 and npm on the machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isEnding, runQuietly } from './processes.mjs';
import { node, packageFolders, readManifest, root, toolEnvironment } from './workspace.mjs';

const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.waybill-installed');
const progressMs = 3000;
const lock = path.join(modules, '.waybill-installing');

/** What an installation depends on; a change of scripts or versions of our own needs none. */
function wanted() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(path.join(root, file)));
  for (const folder of packageFolders()) {
    const { packageManager, dependencies, devDependencies, peerDependencies, bin } = readManifest(folder);
    hash.update(JSON.stringify([folder, packageManager, dependencies, devDependencies, peerDependencies, bin]));
  }
  return hash.digest('hex');
}

function isCurrent() {
  return existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === wanted();
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  try {
    // Ended, but nobody has asked after it: in containers that is for good.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

function readLock() {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

/** Takes the lock, or says that another command of this folder holds it. A dead holder's lock is void. */
function tookLock() {
  mkdirSync(modules, { recursive: true });
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    process.once('exit', () => rmSync(lock, { force: true }));
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const holder = Number(readLock());
  if (holder === process.pid || (holder > 0 && !isAlive(holder))) rmSync(lock, { force: true });
  return false;
}

/** Passes on how far pnpm is, on the standard error: the standard output belongs to the command that is about to run. */
function showProgress() {
  let shownAt = Date.now();
  return (/** @type {string} */ text) => {
    const lines = text.split('\n').filter((line) => line.startsWith('Progress:'));
    const last = lines.at(-1)?.replace('Progress:', ' ').trimEnd();
    if (last === undefined || Date.now() - shownAt < progressMs) return;
    shownAt = Date.now();
    process.stderr.write(`${last}\n`);
  };
}

async function install() {
  const { packageManager } = readManifest('.');
  const started = Date.now();
  process.stderr.write(`Installing dependencies with ${packageManager} (a minute or two the first time) …\n`);
  const { code, output } = await runQuietly(
    'npx',
    [
      ...['--yes', packageManager, 'install', '--frozen-lockfile', '--prod=false', '--prefer-offline'],
      ...['--config.confirm-modules-purge=false', '--reporter=append-only'],
    ],
    { cwd: root, env: toolEnvironment(), shell: process.platform === 'win32', onOutput: showProgress() },
  );
  if (code !== 0) {
    if (!isEnding()) {
      process.stderr.write(
        `${output}\n` +
          'The dependencies could not be installed (see above). Check that the npm registry can be reached; where a ' +
          `package.json was edited, run: npx --yes ${packageManager} install\n`,
      );
    }
    process.exit(code);
  }
  if (spawnSync(node, ['--version'], { stdio: 'ignore' }).status !== 0) {
    process.stderr.write(`Node 24 was installed but does not start (${node}). Remove node_modules and try again.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted());
  process.stderr.write(`Dependencies are in place (${Math.round((Date.now() - started) / 1000)} s).\n`);
}

/** Installs what package.json and the lockfile ask for, unless it is there already. Ends the process where that fails. */
export async function ensureInstalled() {
  if (isCurrent()) return;
  let told = false;
  while (!tookLock()) {
    if (!told) process.stderr.write('Another command is installing the dependencies; waiting for it …\n');
    told = true;
    await sleep(500);
  }
  try {
    if (!isCurrent()) await install();
  } finally {
    rmSync(lock, { force: true });
  }
}
