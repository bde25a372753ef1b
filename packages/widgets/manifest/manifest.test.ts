import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LitElement } from 'lit';
import ts from 'typescript';
import { beforeAll, expect, test } from 'vitest';
import { tokens } from '../src/styles/tokens.ts';
import { cssData, htmlData } from './editor-data.js';
import { elementsOf } from './elements.js';
import { elementTypes } from './framework-types.js';
import { allOf, sourcesOf } from './testing/sources.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
interface Attribute extends Named {
  readonly values?: readonly { readonly name: string }[];
}
interface Element extends Named {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
type Manifest = Parameters<typeof elementsOf>[0];

const folder = fileURLToPath(new URL('..', import.meta.url));
const { exports } = createRequire(import.meta.url)('../package.json') as { exports: Record<string, unknown> };
const tags = Object.keys(exports).flatMap((entry) => /^\.\/(.*)\/define$/.exec(entry)?.[1] ?? []);

let manifest: Manifest;
let elements: ReadonlyMap<string, Element>;

const find = (tag: string): Element => {
  const element = elements.get(tag);
  if (!element) throw new Error(`The manifest has no <${tag}>.`);
  return element;
};
const isToken = (name: string): boolean => tokens.cssText.includes(`${name.replace('--waybill-', '--_')}: var(`);
const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name).sort();

beforeAll(async () => {
  // The command takes a place relative to where it runs.
  const outdir = 'node_modules/.cache/manifest';
  const cli = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');
  await promisify(execFile)(process.execPath, [cli, 'analyze', '--quiet', '--outdir', outdir], { cwd: folder });
  manifest = JSON.parse(readFileSync(path.join(folder, outdir, 'custom-elements.json'), 'utf8')) as Manifest;
  elements = new Map((elementsOf(manifest) as readonly Element[]).map((element) => [element.tagName, element]));
});

test('every element that can be imported stands in the manifest, and nothing else', () => {
  expect([...elements.keys()].sort()).toEqual([...tags].sort());
});

test.each(tags)('<%s> has every attribute that it reads', async (tag) => {
  const module = (await import(`../src/${tag}/${tag}.ts`)) as Record<string, typeof LitElement>;
  const element = find(tag);
  const read = module[element.name]?.observedAttributes ?? [];
  // `name` is read by the browser, for a form.
  expect(names(element.attributes).filter((name) => name !== 'name')).toEqual([...read].sort());
});

test.each(tags)('<%s> has every event that it sends', (tag) => {
  const sent = allOf(sourcesOf(tag), /new ([A-Z]\w*Event|Event)\(/g);
  const told = find(tag).events.map(({ type }) => type?.text ?? '');
  expect([...told].sort()).toEqual(sent);
});

test.each(tags)('<%s> names its events as it sends them', (tag) => {
  const written = allOf(sourcesOf(tag), new RegExp(`'(${tag}-[a-z]+)'`, 'g')).filter((name) => !tags.includes(name));
  expect(names(find(tag).events).filter((name) => name !== 'change')).toEqual(written);
});

test.each(tags)('<%s> has every part', (tag) => {
  const source = sourcesOf(tag);
  const written = [/part="([a-z ]+)"/g, /part=([a-z]+)/g, /part=\$\{[^}]*'([a-z]+)'[^}]*\}/g, /'part', '([a-z]+)'/g];
  const parts = new Set(written.flatMap((expression) => allOf(source, expression)));
  expect(names(find(tag).cssParts)).toEqual([...parts].sort());
});

test.each(tags)('<%s> has every custom property that shows', (tag) => {
  const source = sourcesOf(tag);
  const read = allOf(source, /var\((--waybill-[a-z-]+)/g);
  const told = names(find(tag).cssProperties);
  expect(read).toEqual(expect.arrayContaining([...told]));
  // All elements share the tokens, and the card's tones and bones; a colour that nothing else asks for need not be told.
  const own = source.replaceAll(/(\[data-tone='\w+'\]|\.bone) \{[^}]*\}/g, '');
  const shows = (name: string) => own.includes(`var(${name.replace('--waybill-', '--_')}`) || !isToken(name);
  expect(told).toEqual(expect.arrayContaining(read.filter(shows)));
});

test.each(tags)('<%s> has every slot', (tag) => {
  const written = [...sourcesOf(tag).matchAll(/<slot(?: name="([a-z-]+)")?/g)].map(([, name = '']) => name);
  expect(names(find(tag).slots)).toEqual([...new Set(written)].sort());
});

test.each(tags)('<%s> says of everything what it is', (tag) => {
  const element = find(tag);
  const lists = [element.attributes, element.events, element.slots, element.cssParts, element.cssProperties];
  const silent = [element, ...lists.flat()].filter(({ description }) => !description).map(({ name }) => name);
  expect(silent).toEqual([]);
});

test('an editor is told every attribute, its words where it takes only those, and every part', () => {
  const known = htmlData(manifest).tags as readonly (Named & { readonly attributes: readonly Attribute[] })[];
  for (const tag of tags) {
    const told = known.find(({ name }) => name === tag);
    expect(names(told?.attributes ?? [])).toEqual(names(find(tag).attributes));
  }
  const storage = known
    .find(({ name }) => name === 'file-complaint')
    ?.attributes.find(({ name }) => name === 'storage');
  expect(storage?.values).toEqual([{ name: 'none' }, { name: 'session' }, { name: 'local' }]);
  expect(names(cssData(manifest).pseudoElements)).toContain('::part(headline)');
});

test('the types of attributes, properties and events are TypeScript, and name every element', () => {
  const source = ts.createSourceFile('elements.d.ts', elementTypes(manifest), ts.ScriptTarget.Latest);
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly unknown[] };
  expect(parseDiagnostics).toEqual([]);
  const members = source.statements.filter(ts.isInterfaceDeclaration).map((each) => each.members.length);
  expect(members).toEqual([tags.length, tags.length, tags.length, tags.length]);
});
