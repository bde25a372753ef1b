/** @typedef {readonly (string | number)[]} Path */

/**
 * `zod/mini` as far as the SDK checks with it, for the contract as `compile-contract.js` writes it: a schema is a function
 * that is given a value, the steps to it (which change while it checks), and what to call with the steps to each place that
 * does not fit.
 */

const leaf = (fits) => (value, path, refuse) => {
  if (!fits(value)) refuse(path);
};

export const string = leaf((value) => typeof value === 'string');
export const number = leaf((value) => Number.isFinite(value));
export const boolean = leaf((value) => typeof value === 'boolean');
export const matching = (pattern) => leaf((value) => typeof value === 'string' && pattern.test(value));

/** `inner`, or this instead. */
const or = (instead) => (inner) => (value, path, refuse) => {
  if (value !== instead) inner(value, path, refuse);
};
export const nullable = or(null);
export const optional = or(undefined);

/** Checks what stands one step further in. One path serves the whole check: a copy at each step took most of its time. */
const further = (inner, value, step, path, refuse) => {
  path.push(step);
  inner(value[step], path, refuse);
  path.pop();
};

export const array = (inner) => (value, path, refuse) =>
  Array.isArray(value) ? value.forEach((_, index) => further(inner, value, index, path, refuse)) : refuse(path);

/** @param innerOf the schema of each key of a value that is an object */
const keyed = (innerOf) => (value, path, refuse) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path);
  const inners = innerOf(value);
  for (const key of Object.keys(inners)) further(inners[key], value, key, path, refuse);
};
/** Fields beside those that are named pass: a newer service may send them. */
export const object = (fields) => keyed(() => fields);
export const record = (inner) => keyed((value) => Object.fromEntries(Object.keys(value).map((key) => [key, inner])));

export const union = (...options) => leaf((value) => options.some((option) => !safeParse(option, value).error));

/** A part of a request: the types check what is written, and the service checks every request. */
export const unchecked = () => undefined;
export { unchecked as unknown };

/**
 * @param {(value: unknown, path: Path, refuse: (path: Path) => void) => void} schema
 * @param {unknown} value
 * @returns the value as `data`, or the places where it does not fit as `error`
 */
export const safeParse = (schema, value) => {
  /** @type {{ path: Path, message: string }[]} */
  const issues = [];
  schema(value, [], (path) => issues.push({ path: [...path], message: 'Invalid input' }));
  return issues.length ? { error: { issues } } : { data: value };
};
