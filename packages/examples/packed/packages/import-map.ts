import { readFile } from 'node:fs/promises';
import path from 'node:path';

interface Manifest {
  readonly exports: Readonly<Record<string, string | object>>;
}

/** What the packages stand on, as a page without a bundler finds it. */
const others = {
  ky: '/node_modules/ky/distribution/index.js',
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/': '/node_modules/lit-element/',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  '@lit-labs/ssr-client/': '/node_modules/@lit-labs/ssr-client/',
};

/** Where each entry of a package stands. */
const entriesOf = async (folder: string, name: string): Promise<readonly [string, string][]> => {
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  const { exports } = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
  return Object.entries(exports).flatMap(([entry, file]) =>
    typeof file === 'string' && file.endsWith('.js')
      ? [[entry.replace('.', name), file.replace('.', `/node_modules/${name}`)] as [string, string]]
      : [],
  );
};

/** A page that uses the packages' own modules, without a bundler. */
export const importMapPage = async (folder: string, script: string, body: string): Promise<string> => {
  const ours = await Promise.all(['@waybill/sdk', '@waybill/widgets'].map((name) => entriesOf(folder, name)));
  const imports = { ...others, ...Object.fromEntries(ours.flat()) };
  return `<!doctype html>
<html lang="en">
  <title>Without a bundler</title>
  <script type="importmap">${JSON.stringify({ imports })}</script>
  <script type="module">${script}</script>
  ${body}
</html>
`;
};
