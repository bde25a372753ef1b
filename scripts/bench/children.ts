import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A script of the bench in a process of its own. */
export interface Child<Said> {
  /** What it said first. */
  readonly said: Said;
  stop(): Promise<void>;
}

/**
 * Starts a script beside this file with one argument, as JSON, and waits for its first message.
 *
 * @throws Error when it ends without one.
 */
export const start = async <Said>(script: string, argument: unknown = {}): Promise<Child<Said>> => {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = fork(file, [JSON.stringify(argument)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  running.add(child);
  const ended = once(child, 'exit').then(() => running.delete(child));
  const said = await new Promise<Said>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Said));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${script} ended with ${code ?? signal} before it answered.`)),
    );
  });
  return {
    said,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/** Runs a script to its only message. */
export const ask = async <Said>(script: string, argument?: unknown): Promise<Said> => {
  const child = await start<Said>(script, argument);
  await child.stop();
  return child.said;
};

/** In the script: what it was started with. */
export const asked = (): unknown => JSON.parse(process.argv[2] ?? '{}');

/** In the script: what it has to say. Without its parent it ends. */
export const say = (message: unknown): void => {
  process.once('disconnect', () => process.exit());
  process.send?.(message);
};
