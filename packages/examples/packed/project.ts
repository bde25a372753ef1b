import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import { command } from './command.ts';

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly [field: string]: unknown;
}

/** Not copied: what the workspace installed and built. */
const left = new Set(['node_modules', 'dist']);

/** Both packages always: one needs the other in the version that is packed with it. */
const packed = (manifest: Manifest): Manifest => {
  const files = Object.entries(inject('tarballs')).map(([name, file]) => [name, `file:${file}`] as const);
  return { ...manifest, dependencies: { ...manifest.dependencies, ...Object.fromEntries(files) } };
};

/** Installs with npm, as most readers would. The lockfile would name a registry, and lasts no longer than the test. */
const install = (folder: string): Promise<string> =>
  command('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'], {
    cwd: folder,
  });

const emptyFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-project-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A project of its own, far from the workspace, with the packed packages installed. */
export const newProject = async (manifest: Manifest): Promise<string> => {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(packed({ type: 'module', ...manifest }), null, 2));
  await install(folder);
  return folder;
};

/** A copy of an example, with the packed packages in place of the workspace's. */
export const copyOfExample = async (name: 'react' | 'vue' | 'html' | 'node'): Promise<string> => {
  const folder = await emptyFolder();
  const source = fileURLToPath(new URL(`../${name}/`, import.meta.url));
  await cp(source, folder, { recursive: true, filter: (file) => !left.has(path.basename(file)) });
  const manifestFile = path.join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Manifest;
  await writeFile(manifestFile, JSON.stringify(packed(manifest), null, 2));
  await install(folder);
  return folder;
};

/** The program of an installed package. */
export const programOf = (folder: string, name: string): string => path.join(folder, 'node_modules', '.bin', name);
