// Writes beside the manifest what editors and frameworks know of the elements by.
import { readFileSync, writeFileSync } from 'node:fs';
import { cssData, htmlData } from './editor-data.js';
import { elementTypes, reactTypes, svelteTypes, vueTypes } from './framework-types.js';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', dist), 'utf8'));

const files = {
  'vscode.html-custom-data.json': `${JSON.stringify(htmlData(manifest), null, 2)}\n`,
  'vscode.css-custom-data.json': `${JSON.stringify(cssData(manifest), null, 2)}\n`,
  'elements.d.ts': elementTypes(manifest),
  'react.d.ts': reactTypes,
  'vue.d.ts': vueTypes,
  'svelte.d.ts': svelteTypes,
};
for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, dist), text);
