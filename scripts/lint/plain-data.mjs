// What code may not reach for: rules have their time given, the SDK and the elements run in browsers.

/** Options of `no-restricted-globals` for rules: their outcome depends on their arguments alone. */
export const nothingOutside = [
  ...['fetch', 'process', 'console', 'crypto', 'performance', 'globalThis', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'Rules are pure: hand it in as an argument.' }));

/** Options of `no-restricted-globals` for what runs in browsers. */
export const webOnly = [
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  '__dirname',
  '__filename',
  'setImmediate',
  'clearImmediate',
].map((name) => ({ name, message: 'Node’s alone: Web APIs only, because this runs in browsers too.' }));

const now = 'Rules are pure: the time is an argument.';
const chance = 'Rules are pure: hand chance in as an argument.';

/** Options of `no-restricted-syntax` for rules. */
export const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: now },
  { selector: "CallExpression[callee.name='Date']", message: now },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: now },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: now },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: chance },
];

/** Options of `no-restricted-syntax` everywhere. */
export const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'No enums: a union of strings, or an object `as const`.' },
];

const query = /^(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|selectNoFrom)$/;

/** Options of `no-restricted-syntax` in the service outside stores. */
export const noQueries = [
  {
    selector: `CallExpression[callee.property.name=${query}]`,
    message: 'SQL is written in a room’s store.ts only.',
  },
];
