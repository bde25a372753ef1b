// Finds a Firefox for the element tests, or installs Debian’s, and says what it does.
// Runs on a bare Node 20: `node scripts/firefox.mjs` prints the path.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installWithApt, isDebianRoot, onPath, starts } from './browser.mjs';

const { env } = process;

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const places = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Mozilla Firefox/firefox.exe')),
};

/** The path of a Firefox that is there already: FIREFOX_PATH, or an installed one. */
export function findFirefox() {
  const asked = env.FIREFOX_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(
      `FIREFOX_PATH is ${asked}, but no browser starts there. Correct it, or unset it to have one found.`,
    );
  }
  const candidates = [...onPath(['firefox-esr', 'firefox']), ...(places[process.platform] ?? [])];
  return candidates.find((file) => existsSync(file) && starts(file));
}

/**
 * The path of a Firefox, installed if there is none.
 *
 * @param {import('./browser.mjs').Say} say where progress goes; by default the standard error
 */
export function ensureFirefox(say = (line) => process.stderr.write(`${line}\n`)) {
  const found = findFirefox();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    say('No Firefox found: installing Debian’s firefox-esr.');
    installWithApt(say, ['firefox-esr']);
  }
  const installed = findFirefox();
  if (installed !== undefined) return installed;
  throw new Error('No Firefox could be found. Install Firefox, or set FIREFOX_PATH to one.');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    process.stdout.write(`${ensureFirefox()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
