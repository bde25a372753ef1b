// The walls of the house as one ESLint rule. Imports name files with their extension, so nothing needs to be resolved.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { root } from '../workspace.mjs';
import { guarded, mayUse, pure, rooms, sdkLayers, sharedWidgetParts, transactionOpeners } from './house.mjs';
import { placeOf } from './places.mjs';

/** @typedef {import('./places.mjs').Place} Place */
/** @typedef {{ source: string, values: readonly string[] }} Import with the names it takes as values, not as types alone */

/** @param {string} source */
function packageOf(source) {
  return source.split('/', source.startsWith('@') ? 2 : 1).join('/');
}

/** @type {Map<string, readonly string[]>} */
const published = new Map();

/** @param {string} name of one of our packages @returns {readonly string[]} what can be imported from it */
function entriesOf(name) {
  const known = published.get(name);
  if (known !== undefined) return known;
  const manifest = path.join(root, 'packages', name, 'package.json');
  const entries = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).exports ?? {});
  published.set(name, entries);
  return entries;
}

/** @param {Place} from @param {Place} to @param {Import} imported */
function insideService(from, to, { values }) {
  if (from.room === '') return to.room === '' || to.kind === 'index' ? undefined : throughIndex(to);
  if (to.room === '') return `Nothing imports ${to.inRoom}: it puts the rooms together, and stands above them.`;
  if (from.kind === 'rules') {
    if (to.room === from.room && (to.kind === 'rules' || to.kind === 'facts')) return undefined;
    return 'Rules decide over plain data: they import the contract, facts.ts, defaults and other rules of their room.';
  }
  if (to.room === from.room) {
    const upward = from.kind === 'store' && (to.kind === 'routes' || to.kind === 'jobs');
    return upward ? 'A store is below routes and jobs: it does not import them.' : undefined;
  }
  if (!(from.room in rooms))
    return `The room ${from.room}/ has no entry in scripts/lint/house.mjs. Add it, with what it may use.`;
  if (!mayUse(from.room, to.room)) {
    return `${from.room} may not use ${to.room} (scripts/lint/house.mjs). Let it travel as a domain event instead.`;
  }
  if (to.kind !== 'index') return throughIndex(to);
  if (to.room === 'db' && from.kind !== 'store') {
    const more = values.find((name) => !transactionOpeners.includes(name));
    if (more !== undefined)
      return `Only a store uses ${more} of db; others take its types and ${transactionOpeners.join(', ')}.`;
  }
  return undefined;
}

/** @param {Place} to */
function throughIndex(to) {
  return `A room is used through its index.ts: import ${to.room}/index.ts, not ${to.room}/${to.inRoom}.`;
}

/** @param {Place} from @param {Place} to */
function insideSdk(from, to) {
  const layer = sdkLayers[from.room];
  if (layer === undefined || layer.layers.includes(to.room)) return undefined;
  const there = to.room === '' ? to.inRoom : `${to.room}/`;
  return `${from.room}/ may not import ${there}: only ${layer.layers.join(', ')}.`;
}

/** @param {Place} from @param {Place} to */
function insideWidgets(from, to) {
  if (from.room === '' || to.room === '' || to.room === from.room || sharedWidgetParts.includes(to.room))
    return undefined;
  return sharedWidgetParts.includes(from.room)
    ? `${from.room}/ is shared by the elements and knows none of them.`
    : 'An element does not import another element; what they share is in controllers, locales, styles and views.';
}

/** @param {Place} from @param {Place} to @param {Import} imported */
function toFile(from, to, imported) {
  if (to.package !== from.package) {
    const tooling = to.file.startsWith('scripts/') && !from.inSource;
    return tooling ? undefined : 'A package uses another by its published name, never by a path into it.';
  }
  if (from.isTest || !from.inSource) return undefined;
  if (to.isTest) return 'Only tests import from tests.';
  if (from.package === 'service') return insideService(from, to, imported);
  if (from.package === 'sdk') return insideSdk(from, to);
  return from.package === 'widgets' ? insideWidgets(from, to) : undefined;
}

/** @param {Place} from @param {string} source */
function toOurs(from, source) {
  const [, name = '', ...rest] = source.split('/');
  // What follows a question mark is for a bundler: `?raw`.
  const [entry = ''] = ['.', ...rest].join('/').split('?');
  if (from.package === 'sdk') return 'The SDK stands alone: it imports no other package of ours, and itself by path.';
  if (name === 'service' && from.package !== 'service') return 'The service is reached over HTTP, never imported.';
  if (!entriesOf(name).includes(entry)) return `${source} is not published by the package: see its "exports".`;
  if (from.isTest || !from.inSource) return undefined;
  if (from.package === 'service' && source !== '@waybill/sdk/contract') {
    return 'The service knows of the SDK the contract alone: import from @waybill/sdk/contract.';
  }
  if (from.package === 'widgets' && source === '@waybill/sdk') {
    return 'An element pays for what it uses: import a resource, as @waybill/sdk/tracking.';
  }
  return undefined;
}

const unfit =
  'Rules decide over plain data, without I/O: they import the contract and what is listed as pure in house.mjs.';

/** @param {string} source @param {readonly string[]} values */
function isPure(source, values) {
  const listed = pure[source];
  return listed !== undefined && (listed === 'all' || values.every((name) => listed.includes(name)));
}

/** @param {Place} from @param {Import} imported */
function toPackage(from, { source, values }) {
  if (from.isTest || !from.inSource) return undefined;
  if (isBuiltin(source)) {
    if (from.package === 'sdk' || from.package === 'widgets')
      return `${source} is Node’s alone; this runs in browsers too: Web APIs only.`;
  }
  if (from.kind === 'rules') return isPure(source, values) ? undefined : unfit;
  const name = packageOf(source);
  if (from.package === 'sdk') {
    const layer = sdkLayers[from.room];
    return layer === undefined || layer.packages.includes(name) ? undefined : `${from.room}/ does not import ${name}.`;
  }
  if (from.package !== 'service') return undefined;
  const guard = guarded.find(({ names }) => names.includes(name));
  if (guard === undefined || values.length === 0) return undefined;
  const own = [from.room, from.kind, `${from.room}/${from.kind}`];
  return guard.places.some((place) => own.includes(place)) ? undefined : guard.why;
}

/** @param {Place} from @param {Import} imported @returns {string | undefined} what is wrong with it */
function judge(from, imported) {
  const { source } = imported;
  if (from.package === '') return undefined;
  if (source.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(from.file), source);
    return toFile(from, placeOf(target.replace(/\.js$/, '.ts')), imported);
  }
  if (source.startsWith('@waybill/')) return toOurs(from, source);
  return toPackage(from, imported);
}

/** @param {any} node an import, export … from, or import() @returns {readonly string[]} */
function valuesOf(node) {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return [];
  if (node.specifiers === undefined || node.specifiers.length === 0) return ['*'];
  const taken = node.specifiers.filter(
    (/** @type {any} */ each) => each.importKind !== 'type' && each.exportKind !== 'type',
  );
  return taken.map((/** @type {any} */ each) => {
    const name = each.type === 'ExportSpecifier' ? each.local : each.imported;
    return name?.name ?? '*';
  });
}

/** @type {import('eslint').Rule.RuleModule} */
export const walls = {
  meta: {
    type: 'problem',
    docs: { description: 'Who may import whom (CONTRIBUTING.md).' },
    schema: [],
    messages: { wall: '{{ why }}' },
  },
  create(context) {
    const from = placeOf(path.relative(root, context.filename).replaceAll(path.sep, '/'));
    const check = (/** @type {any} */ node) => {
      const literal = node.source?.literal ?? node.source;
      if (typeof literal?.value !== 'string') return;
      const why = judge(from, { source: literal.value, values: valuesOf(node) });
      if (why !== undefined) context.report({ node: literal, messageId: 'wall', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
