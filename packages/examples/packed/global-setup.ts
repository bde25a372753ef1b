import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startDemo } from '../test/service-process.ts';
import { command } from './command.ts';

/** The packages' files, as a registry would hand them out. */
export interface Tarballs {
  readonly '@waybill/sdk': string;
  readonly '@waybill/widgets': string;
}

declare module 'vitest' {
  interface ProvidedContext {
    tarballs: Tarballs;
    /** Where the demo's service answers. */
    service: string;
    /** Its data folder. */
    data: string;
    /** Ports whose pages may use the demo's key. */
    ports: Record<'react' | 'vue' | 'html' | 'node' | 'plain', number>;
  }
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** As a release packs it: pnpm puts versions in place of the workspace's, and applies `publishConfig`. */
const pack = async (name: 'sdk' | 'widgets', folder: string): Promise<string> => {
  const { packageManager } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  const args = ['--yes', packageManager, 'pack', '--json', '--pack-destination', folder];
  const said = await command('npx', args, { cwd: path.join(root, 'packages', name) });
  const { filename } = JSON.parse(said.slice(said.indexOf('{'))) as { filename: string };
  return path.resolve(folder, filename);
};

/** Packs both, and starts one service for all tests. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-packed-'));
  project.provide('tarballs', {
    '@waybill/sdk': await pack('sdk', folder),
    '@waybill/widgets': await pack('widgets', folder),
  });
  const ports = {
    react: await freePort(),
    vue: await freePort(),
    html: await freePort(),
    node: await freePort(),
    plain: await freePort(),
  };
  const demo = await startDemo(Object.values(ports).map((port) => `http://localhost:${String(port)}`));
  project.provide('ports', ports);
  project.provide('service', demo.address);
  project.provide('data', demo.data);
  return async () => {
    await demo.remove();
    await rm(folder, { recursive: true, force: true });
  };
};
