/** What of zod has an equal in `compiled-check.js`, and what it holds: each with the step that leads there, if any. */
const kinds = {
  string: () => [],
  number: () => [],
  boolean: () => [],
  unknown: () => [],
  nullable: ({ innerType }) => [[innerType]],
  optional: ({ innerType }) => [[innerType]],
  union: ({ options }) => options.map((option) => [option]),
  array: ({ element }) => [[element, 'items']],
  record: ({ valueType }) => [[valueType, 'values']],
  object: ({ shape }) => Object.entries(shape).map(([name, field]) => [field, name]),
};

/** Zod tells of a union only that nothing fits where it is none of objects: others are not written. */
const isSimple = (schema) => ['string', 'number', 'boolean'].includes(schema._zod.def.type);

/** Whether a schema says no more than its kind does. A text may have one pattern. */
const isPlain = ({ type, checks = [], coerce, catchall, format, keyType, options = [], discriminator }) =>
  type in kinds &&
  !discriminator &&
  options.every(isSimple) &&
  !coerce &&
  !catchall &&
  !format &&
  (keyType === undefined || isPlain(keyType._zod.def)) &&
  (checks.length === 0 || (type === 'string' && checks.length === 1 && checks[0]._zod.def.format === 'regex'));

const partsOf = (schema, place) => {
  const { def } = schema._zod;
  if (isPlain(def)) return kinds[def.type](def);
  throw new Error(`The ${def.type} at /${place.join('/')} has a rule that a compiled answer would not check.`);
};

/** Every schema in this one with how often it is held, those that it holds before itself. */
const count = (schema, place, held) => {
  if (held.has(schema)) return held.set(schema, held.get(schema) + 1);
  for (const [part, step] of partsOf(schema, place)) count(part, step === undefined ? place : [...place, step], held);
  return held.set(schema, 1);
};

/** The call of `compiled-check.js` that makes a schema; `codeOf` is asked for those in it. */
const madeOf = (schema, codeOf) => {
  const { type, checks: [check] = [] } = schema._zod.def;
  const parts = partsOf(schema, []);
  if (check) return `/* @__PURE__ */ check.matching(${check._zod.def.pattern})`;
  if (!parts.length) return `check.${type}`;
  const inside =
    {
      object: () => `{ ${parts.map(([field, name]) => `${JSON.stringify(name)}: ${codeOf(field)}`).join(', ')} }`,
      union: () => parts.map(([option]) => codeOf(option)).join(', '),
    }[type] ?? (() => codeOf(parts[0][0]));
  return `/* @__PURE__ */ check.${type}(${inside()})`;
};

/**
 * Writes zod schemas as calls of `compiled-check.js`. What is held more than once is written once.
 *
 * @param {Readonly<Record<string, import('zod/mini').ZodMiniType>>} named
 * @returns {string} constants of these names, in a module that has `compiled-check.js` as `check`
 * @throws where a schema has a rule that would not be checked, with its place
 */
export const writeSchemas = (named) => {
  const held = new Map();
  const names = new Map(Object.entries(named).map(([name, schema]) => [schema, name]));
  for (const schema of names.keys()) count(schema, [], held);
  const codeOf = (schema) => names.get(schema) ?? madeOf(schema, codeOf);
  const lines = [];
  for (const [schema, times] of held) {
    const code = madeOf(schema, codeOf);
    if (!names.has(schema) && (times === 1 || !code.includes('('))) continue;
    if (!names.has(schema)) names.set(schema, `shared${lines.length}`);
    lines.push(`const ${names.get(schema)} = ${code};`);
  }
  return lines.join('\n');
};
