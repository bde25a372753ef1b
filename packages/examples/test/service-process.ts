import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../', import.meta.url));

/** Node with the service's command, from source. */
export const serviceCommand = ['--conditions=source', path.join(packages, 'service/src/cli.ts')];

/** The demo as `npm start` runs it: a process of its own, with a data folder of its own. */
export interface DemoProcess {
  readonly address: string;
  /** Its data folder. */
  readonly data: string;
  /** Ends the process; the data stays. */
  stop(): Promise<void>;
  /** Starts it again, on the same port and data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** @throws Error with what the process said when it ends instead of being ready. */
const run = async (data: string, port: string, origins: readonly string[]) => {
  const child = spawn(
    process.execPath,
    [
      ...serviceCommand,
      'demo',
      ...['--port', port, '--data', data],
      ...['--storefront', path.join(packages, 'examples/dist')],
      ...['--assets', path.join(packages, 'widgets/dist/cdn')],
      ...(origins.length ? ['--origin', ...origins] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  );
  const ended = once(child, 'exit');
  let said = '';
  const ready = new Promise<string>((resolve) => {
    const listen = (text: Buffer): void => {
      said += text.toString();
      const address = /ready at (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const address = await Promise.race([ready, ended.then(() => undefined)]);
  if (!address) throw new Error(`The demo did not start:\n${said}`);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, stop };
};

/** @param origins whose pages may use the demo's key, besides its own. */
export const startDemo = async (origins: readonly string[] = []): Promise<DemoProcess> => {
  const data = await mkdtemp(path.join(tmpdir(), 'waybill-demo-'));
  let running = await run(data, '0', origins);
  const { address } = running;
  const stop = () => running.stop();
  return {
    address,
    data,
    stop,
    start: async () => {
      running = await run(data, new URL(address).port, origins);
    },
    remove: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    },
  };
};
