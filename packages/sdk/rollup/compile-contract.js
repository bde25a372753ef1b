import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeSchemas } from './schemas.js';

const contractFolder = fileURLToPath(new URL('../src/contract', import.meta.url));
const compiledCheck = fileURLToPath(new URL('compiled-check.js', import.meta.url));

const isSchema = (value) => typeof value === 'object' && value !== null && '_zod' in value;
const isRoute = (value) => typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const parts = ['params', 'query', 'body'];
/** What of a call the service alone reads. */
const services = ['who', 'status'];
/** What is read besides the answers of calls. */
const alsoRead = ['streamEnd'];

/** The schemas of a module that are read, each under the name that it has there. */
const readOf = (exported) => {
  const read = new Map();
  const add = (schema, name) => {
    if (schema && !read.has(schema)) read.set(schema, name);
  };
  for (const name of alsoRead) add(exported[name], name);
  for (const [name, { answer }] of Object.entries(exported).filter(([, value]) => isRoute(value))) {
    add(answer, Object.keys(exported).find((other) => exported[other] === answer) ?? `${name}Answer`);
  }
  return Object.fromEntries([...read].map(([schema, name]) => [name, schema]));
};

/** A value of the contract as code, undefined for what has none: functions, and schemas of requests. */
const codeOf = (value, read) => {
  const [name] = Object.entries(read).find(([, schema]) => schema === value) ?? [];
  if (name) return name;
  if (isRoute(value)) {
    const fields = Object.entries(value)
      .filter(([field]) => !services.includes(field))
      .map(([field, inner]) => {
        const code = parts.includes(field) ? inner && 'check.unchecked' : codeOf(inner, read);
        return `${field}: ${code}`;
      });
    return `{ ${fields.join(', ')} }`;
  }
  return isSchema(value) || typeof value === 'function' ? undefined : JSON.stringify(value);
};

/**
 * Puts plain functions where the contract's modules have zod schemas, and drops zod. Answers are checked as before;
 * requests are not (see `compiled-check.js`). What cannot be said so is not exported: to import it fails the build.
 */
export const compileContract = () => ({
  name: 'compile-contract',
  resolveId: (source) => (source === 'zod/mini' ? compiledCheck : null),
  async load(id) {
    if (path.dirname(id) !== contractFolder) return null;
    const exported = await import(pathToFileURL(id).href);
    const read = readOf(exported);
    const others = Object.entries(exported).flatMap(([name, value]) => {
      const code = name in read ? undefined : codeOf(value, read);
      return code === undefined ? [] : [`export const ${name} = ${code};`];
    });
    const names = Object.keys(read).join(', ');
    return [`import * as check from 'zod/mini';`, writeSchemas(read), `export { ${names} };`, ...others].join('\n');
  },
});
