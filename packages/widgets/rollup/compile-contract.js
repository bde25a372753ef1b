import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileValidators } from './validators.js';

const contractFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@waybill/sdk/package.json')),
  'src/contract',
);
const compiledCheck = fileURLToPath(new URL('compiled-check.js', import.meta.url));
const validators = '\0compiled-contract';

const isSchema = (value) => typeof value === 'object' && value !== null && '_zod' in value;
const isRoute = (value) => typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
const parts = ['params', 'query', 'body'];

/** The schemas that are read: the answers of all calls, and `also`; each under the name that the contract gives it. */
const answersOf = (contract, also) => {
  const nameOf = (schema) => Object.keys(contract).find((name) => contract[name] === schema);
  const answers = new Map(also.map((name) => [contract[name], name]));
  for (const [name, value] of Object.entries(contract)) {
    const answer = isRoute(value) ? value.answer : undefined;
    if (answer && !answers.has(answer)) answers.set(answer, nameOf(answer) ?? `${name}Answer`);
  }
  return answers;
};

/** A value of the contract as code, undefined for what has none: functions, and schemas of requests. */
const codeOf = (value, answers) => {
  if (answers.has(value)) return `compiled.${answers.get(value)}`;
  if (isRoute(value)) {
    const fields = Object.entries(value).map(([name, field]) => {
      const code = parts.includes(name) ? field && 'unchecked' : codeOf(field, answers);
      return `${name}: ${code}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return isSchema(value) || typeof value === 'function' ? undefined : JSON.stringify(value);
};

/**
 * Puts compiled validators where the contract's modules have zod schemas, and drops zod. Answers are checked as before;
 * requests are not (see `compiled-check.js`). What cannot be said so is not exported: to import it fails the build.
 * @param also names of schemas that are read besides the answers of calls
 */
export const compileContract = ({ also }) => {
  let contract;
  let answers;
  return {
    name: 'compile-contract',
    async buildStart() {
      contract = await import(pathToFileURL(path.join(contractFolder, 'index.ts')).href);
      answers = answersOf(contract, also);
    },
    resolveId(source) {
      if (source === 'zod/mini') return compiledCheck;
      return source === validators ? source : null;
    },
    async load(id) {
      if (id === validators) {
        return compileValidators(Object.fromEntries([...answers].map(([schema, name]) => [name, schema])));
      }
      if (path.dirname(id) !== contractFolder) return null;
      const exported = Object.entries(await import(pathToFileURL(id).href)).flatMap(([name, value]) => {
        const code = codeOf(value, answers);
        return code === undefined ? [] : `export const ${name} = ${code};`;
      });
      return [`import * as compiled from '${validators}';`, `import { unchecked } from 'zod/mini';`, ...exported].join(
        '\n',
      );
    },
  };
};
