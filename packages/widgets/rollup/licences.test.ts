import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { licences } from './licences.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-licences-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const written = async (script: string): Promise<string> => {
  const input = path.join(folder, 'entry.js');
  await writeFile(input, script);
  const rootDir = fileURLToPath(new URL('..', import.meta.url));
  const plugins = [
    nodeResolve({ rootDir, modulePaths: [path.join(rootDir, 'node_modules')] }),
    licences({ fileName: 'licenses.txt' }),
  ];
  const bundle = await rollup({ input, plugins, onwarn: () => undefined });
  await bundle.write({ dir: path.join(folder, 'dist') });
  return readFile(path.join(folder, 'dist/licenses.txt'), 'utf8');
};

test('the licences of all that a script holds stand beside it', async () => {
  const text = await written(`import { html } from 'lit'; import uPlot from 'uplot'; console.log(html, uPlot);`);
  expect(text).toMatch(/^@lit\/reactive-element \d/);
  expect(text).toMatch(/^lit-html \d/m);
  expect(text).toContain('BSD 3-Clause License');
  expect(text).toMatch(/^uplot \d/m);
  expect(text).toContain('Leon Sorokin');
});

test('what is all our own needs none', async () => {
  expect(await written('console.log(1);')).toBe('');
});
