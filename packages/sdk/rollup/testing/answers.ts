import fc, { type Arbitrary } from 'fast-check';
import { toJSONSchema, type ZodMiniType } from 'zod/mini';

interface Shape {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape;
  readonly anyOf?: readonly Shape[];
}

const ofType = (type: string, shape: Shape): Arbitrary<unknown> => {
  const { pattern, items = {}, properties, required = [], additionalProperties = {} } = shape;
  switch (type) {
    case 'string':
      return pattern === undefined ? fc.string() : fc.stringMatching(new RegExp(pattern));
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(items), { maxLength: 3 });
    case 'object': {
      if (!properties)
        return fc.dictionary(fc.stringMatching(/^\w{1,5}$/), arbitraryOf(additionalProperties), { maxKeys: 3 });
      const known = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, arbitraryOf(shape)]));
      const newer = fc.dictionary(fc.stringMatching(/^new_\w{1,5}$/), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 });
      return fc
        .tuple(fc.record(known, { requiredKeys: [...required] }), newer)
        .map(([fields, more]) => ({ ...more, ...fields }));
    }
    default:
      throw new Error(`There is no arbitrary ${type} yet.`);
  }
};

const arbitraryOf = (shape: Shape): Arbitrary<unknown> => {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(arbitraryOf));
  const types = [shape.type ?? []].flat();
  if (types.length === 0) return fc.jsonValue({ maxDepth: 1 });
  return fc.oneof(...types.map((type) => ofType(type, shape)));
};

/** Answers that keep the contract, as JSON brings them; some with fields that it does not know. */
export const valid = (schema: ZodMiniType): Arbitrary<unknown> =>
  arbitraryOf(toJSONSchema(schema, { io: 'input' }) as Shape).map(
    (value) => JSON.parse(JSON.stringify(value)) as unknown,
  );

type Place = readonly (string | number)[];

const placesIn = (value: unknown, at: Place = []): Place[] => {
  if (typeof value !== 'object' || value === null) return [at];
  const keys: Place = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...at, key]))];
};

/** The same with something else, or nothing, at one place. */
const changed = (value: unknown, [key, ...below]: Place, instead: unknown): unknown => {
  if (key === undefined) return instead;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], below, instead);
  return copy;
};

/** Such answers with up to three places where anything at all may stand, or nothing. Most of them break the contract. */
export const mutated = (schema: ZodMiniType): Arbitrary<unknown> => {
  const change = fc.record({ at: fc.nat(), instead: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }) });
  return fc.tuple(valid(schema), fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    let result = value;
    for (const { at, instead } of changes) {
      const places = placesIn(result);
      result = changed(result, places[at % places.length] ?? [], instead);
    }
    return result === undefined ? null : (JSON.parse(JSON.stringify(result)) as unknown);
  });
};
