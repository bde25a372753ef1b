import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { parseAst } from 'rollup/parseAst';
import * as z from 'zod/mini';

/** Checks that change a value, or that JSON Schema has no word for: without them a validator would let more through. */
const beyondJsonSchema = ['custom', 'overwrite'];

/** The JSON Schema of each named zod schema; where one holds another, by reference. */
const jsonSchemas = (named) => {
  const registry = z.registry();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  return z.toJSONSchema(registry, {
    target: 'draft-07',
    // What an answer may have beside its known fields is decided on its way in.
    io: 'input',
    uri: (id) => id,
    override: ({ zodSchema, jsonSchema, path }) => {
      const { type, coerce, checks = [] } = zodSchema._zod.def;
      if (coerce || checks.some((check) => beyondJsonSchema.includes(check._zod.def.check)))
        throw new Error(`The ${type} at /${path.join('/')} has a rule that a compiled answer would not check.`);
      // Said in a word, "or null" needs no second branch with errors of its own.
      const [{ type: only }, or] = jsonSchema.anyOf ?? [{}];
      if (typeof only !== 'string' || or.type !== 'null' || jsonSchema.anyOf.length !== 2) return;
      Object.assign(jsonSchema, jsonSchema.anyOf[0], { nullable: true });
      delete jsonSchema.anyOf;
    },
  }).schemas;
};

const nodesOf = function* (node) {
  if (typeof node.type === 'string') yield node;
  for (const child of Object.values(node)) if (child && typeof child === 'object') yield* nodesOf(child);
};

/** Ajv's errors say much that nobody in a page reads. What is left is where: at what is missing, not around it. */
const placesAlone = (code) => {
  let terse = code;
  const errors = [...nodesOf(parseAst(code))].filter(
    ({ type, properties }) => type === 'ObjectExpression' && properties.some(({ key }) => key.name === 'schemaPath'),
  );
  for (const { start, end, properties } of errors.toReversed()) {
    const text = (name) => {
      const value = properties.find(({ key }) => key.name === name)?.value;
      return value && code.slice(value.start, value.end);
    };
    const [, missing] = /missingProperty: (".*")/.exec(text('params')) ?? [];
    const step = missing && JSON.stringify(`/${JSON.parse(missing).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    const place = step ? `${text('instancePath')} + ${step}` : text('instancePath');
    terse = `${terse.slice(0, start)}{ instancePath: ${place} }${terse.slice(end)}`;
  }
  return terse;
};

/**
 * Compiles zod schemas ahead of time, because a page with a strict policy cannot, and is spared zod.
 *
 * @param {Readonly<Record<string, import('zod/mini').ZodMiniType>>} named
 * @returns {string} a module that exports a validator of each name; it returns whether a value fits, and leaves the places where
 * it does not in its `errors`: JSON pointers, each as `instancePath`
 */
export const compileValidators = (named) => {
  const ajv = new Ajv({
    schemas: Object.values(jsonSchemas(named)),
    code: { esm: true, source: true, optimize: true },
    messages: false,
    allErrors: true,
    strict: false,
    // As zod has it: a pattern's flags are those that it was written with, which are none.
    unicodeRegExp: false,
    inlineRefs: false,
  });
  return placesAlone(standalone(ajv, Object.fromEntries(Object.keys(named).map((name) => [name, name]))));
};
