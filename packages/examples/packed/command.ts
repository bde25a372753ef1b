import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** npm's own settings, and those of the repository, are not those of a project elsewhere. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|INIT_CWD$|NODE_OPTIONS$|VITEST|NODE_ENV$)/.test(name),
  ),
);

/**
 * Runs a command to its end.
 *
 * @returns what it wrote.
 * @throws Error with what it wrote, where it fails.
 */
export const command = async (
  program: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> => {
  const child = spawn(program, args, { cwd, env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const listen = (text: Buffer): void => void (said += text.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}:\n${said}`);
  return said;
};

/** Starts a command that stays, and waits until it writes what matches. */
export const server = async (
  program: string,
  args: readonly string[],
  { cwd, env = {}, ready }: { cwd: string; env?: Readonly<Record<string, string>>; ready: RegExp },
): Promise<() => Promise<void>> => {
  const child = spawn(program, args, { cwd, env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let said = '';
  const isReady = new Promise<true>((resolve) => {
    const listen = (text: Buffer): void => {
      said += text.toString();
      if (ready.test(said)) resolve(true);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  if ((await Promise.race([isReady, ended])) !== true) throw new Error(`${program} ended:\n${said}`);
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
};
