// Writes what the site shows of the code: the HTTP reference from openapi.json, the elements' tables from
// custom-elements.json, the errors, the list of decisions, and the files that are served as they are.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionsList } from './decisions.ts';
import { elementPage, readElements } from './element-pages.ts';
import { errorsPage } from './errors.ts';
import { callsTable, shapesPage, slugOf, tagPage } from './http-pages.ts';
import { writePublic } from './live.ts';
import { readOpenApi } from './openapi.ts';

const site = fileURLToPath(new URL('..', import.meta.url));

const write = async (name: string, text: string): Promise<void> => {
  const file = path.join(site, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
};

for (const folder of ['.generated', 'reference/http']) {
  await rm(path.join(site, folder), { recursive: true, force: true });
}
const api = await readOpenApi();
for (const { name } of api.tags) await write(`reference/http/${slugOf(name)}.md`, tagPage(api, name));
await write('reference/http/shapes.md', shapesPage(api));
await write('.generated/calls.md', callsTable(api));
await write('.generated/errors.md', errorsPage(api));
await write('.generated/decisions.md', await decisionsList());
for (const element of await readElements())
  await write(`.generated/elements/${element.tagName}.md`, elementPage(element));
await writePublic(path.join(site, '.generated/public'));
