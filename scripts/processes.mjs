// Child processes that never outlive this one: each leads a process group, which is ended as a whole.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import process from 'node:process';

const windows = process.platform === 'win32';
const graceMs = 15_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let ending;

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/** @param {NodeJS.Signals} signal */
export function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 1);
}

/**
 * Ends all that runs, then this process if nothing did. Asked a second time, or after 15 s, it is done by force.
 *
 * @param {NodeJS.Signals} signal
 */
export function end(signal) {
  if (ending !== undefined) {
    for (const child of running) signalGroup(child, 'SIGKILL');
    return;
  }
  ending = signal;
  if (running.size === 0) process.exit(exitCodeOf(signal));
  for (const child of running) signalGroup(child, signal);
  setTimeout(() => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  }, graceMs).unref();
}

/** Whether this process was asked to end, so that nothing new should be started. */
export function isEnding() {
  return ending !== undefined;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => end(signal));
/** Who started us: the parent, and where that can be read (npm puts a shell between itself and us), its parent. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

// npm, ended by a signal, leaves what it runs behind: whoever stopped npm meant this too.
if (!windows && process.env.npm_lifecycle_event !== undefined) {
  const before = ancestors();
  setInterval(() => {
    if (ending === undefined && ancestors() !== before) end('SIGTERM');
  }, 500).unref();
}
process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
});

/**
 * Starts a program and resolves with its exit code when it and all it started are gone.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStart?: (child: import('node:child_process').ChildProcess) => void }} options
 * @returns {Promise<number>} 127 when the program could not be started
 */
export function run(command, args, { onStart, ...options } = {}) {
  if (ending !== undefined) return Promise.resolve(exitCodeOf(ending));
  // Its own group keeps a terminal's Ctrl-C from reaching it twice: from the terminal, and from here.
  const child = spawn(command, args, { stdio: 'inherit', detached: !windows, windowsHide: true, ...options });
  running.add(child);
  onStart?.(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      running.delete(child);
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.on('exit', () => signalGroup(child, 'SIGKILL'));
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? exitCodeOf(signal ?? 'SIGTERM'));
    });
  });
}

/** @typedef {{ code: number, output: string }} Finished what a program wrote to both its outputs, in order */

/**
 * Like `run`, but keeps what the program writes instead of showing it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onOutput?: (text: string) => void }} options
 * @returns {Promise<Finished>}
 */
export async function runQuietly(command, args, { onOutput, ...options } = {}) {
  /** @type {Buffer[]} */
  const chunks = [];
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (/** @type {Buffer} */ chunk) => {
          chunks.push(chunk);
          onOutput?.(chunk.toString('utf8'));
        });
      }
    },
  });
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}
