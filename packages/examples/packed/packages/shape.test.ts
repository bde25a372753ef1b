import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { command } from '../command.ts';
import { programOf } from '../project.ts';

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly sideEffects: false | readonly string[];
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe.each(['@waybill/sdk', '@waybill/widgets'] as const)('%s', (name) => {
  let folder: string;
  let files: readonly string[];
  let manifest: Manifest;

  beforeAll(async () => {
    const place = await mkdtemp(path.join(tmpdir(), 'waybill-unpacked-'));
    afterAll(() => rm(place, { recursive: true, force: true }));
    await command('tar', ['-xzf', inject('tarballs')[name], '-C', place], { cwd: place });
    folder = path.join(place, 'package');
    files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => path.relative(folder, path.join(parentPath, file)));
    manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  });

  test('publint finds nothing to say', async () => {
    expect(await command(programOf(root, 'publint'), ['--strict', folder], { cwd: root })).toContain('All good!');
  });

  test('its types are found as its modules are, by everything that imports ES modules', async () => {
    // Ends with a failure where it finds a problem. Style sheets are no modules.
    const sheets = Object.keys(manifest.exports).filter((entry) => entry.endsWith('.css'));
    const left = sheets.length > 0 ? ['--exclude-entrypoints', ...sheets] : [];
    const args = [inject('tarballs')[name], '--profile', 'esm-only', '--no-color', ...left];
    expect(await command(programOf(root, 'attw'), args, { cwd: root })).toContain(name);
  });

  test('every entry leads to a file that it holds, with its types', () => {
    const targets = Object.values(manifest.exports).map((entry) => (typeof entry === 'string' ? entry : entry.types));
    const types = targets.flatMap((file) => (file.endsWith('.js') ? file.replace(/\.js$/, '.d.ts') : []));
    expect([...targets, ...types].filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  test('it has the entries of the workspace, without the way into sources', async () => {
    const source = path.join(root, 'packages', name.replace('@waybill/', ''), 'package.json');
    const { exports } = JSON.parse(await readFile(source, 'utf8')) as Manifest;
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(exports));
    expect(JSON.stringify(manifest)).not.toMatch(/"source"|workspace:|\/src\//);
  });

  test('it holds what is built, its licence, and nothing else', () => {
    const other = files.filter((file) => !file.startsWith('dist/') || /\.test\.|^dist\/cdn\//.test(file));
    expect(other.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  });

  test('nothing in it speaks of a place on the machine that built it', async () => {
    const texts = await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')]));
    const places = texts.flatMap(([file, text]) => (text?.includes(root) || text?.includes(tmpdir()) ? [file] : []));
    expect(places).toEqual([]);
  });
});
