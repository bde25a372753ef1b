import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

/** Node’s arguments for the service's command, from source. */
export const serviceCommand = ['--conditions=source', path.join(packages, 'service/src/cli.ts')];

/** A demo service of its own, with its data folder. */
export interface Demo {
  readonly address: string;
  readonly data: string;
  /** Runs the service's command on its data. @returns what it printed. */
  command(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>;
  remove(): Promise<void>;
}

const whenReady = async (child: ChildProcess): Promise<string> => {
  let said = '';
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /ready at (\S+)/.exec(said)?.[1];
        if (address) resolve(address);
      });
    }
  });
  const address = await Promise.race([ready, once(child, 'exit').then(() => undefined)]);
  if (!address) throw new Error(`The demo did not start:\n${said}`);
  return address;
};

/** @param origins further pages that may use the demo's key. */
export const startDemo = async (origins: readonly string[] = []): Promise<Demo> => {
  const data = await mkdtemp(path.join(tmpdir(), 'waybill-docs-'));
  const further = origins.length > 0 ? ['--origin', ...origins] : [];
  const assets = path.join(packages, 'widgets/dist/cdn');
  const child = spawn(
    process.execPath,
    [...serviceCommand, 'demo', '--port', '0', '--data', data, '--assets', assets, ...further],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  );
  const ended = once(child, 'exit');
  const address = await whenReady(child);
  return {
    address,
    data,
    command: async (args, env = {}) => {
      const run = spawn(process.execPath, [...serviceCommand, ...args, '--data', data], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...env },
      });
      const [out, err] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'exit')]);
      if (run.exitCode !== 0) throw new Error(`waybill ${args.join(' ')} failed:\n${err}`);
      return out;
    },
    remove: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
};
