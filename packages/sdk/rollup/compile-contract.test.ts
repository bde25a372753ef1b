import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as contract from '../src/contract/index.ts';
import type { Route } from '../src/contract/route.ts';
import { safeParse } from './compiled-check.js';
import { writeSchemas } from './schemas.js';
import { mutated, valid } from './testing/answers.ts';

type Compiled = Parameters<typeof safeParse>[0];
type Schemas = Readonly<Record<string, Compiled>>;

/** A module of schemas, as the build writes them. */
const schemasOf = async (named: Parameters<typeof writeSchemas>[0]): Promise<Schemas> => {
  const check = new URL('compiled-check.js', import.meta.url).href;
  const code = `import * as check from '${check}'; ${writeSchemas(named)}; export { ${Object.keys(named).join()} };`;
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Schemas;
};

const isRoute = (value: unknown): value is Route =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

/** The answer of every call, each under the name of one that has it. */
const answers = new Map<z.ZodMiniType, string>([[contract.streamEnd, 'streamEnd']]);
for (const [name, value] of Object.entries(contract)) {
  if (isRoute(value) && value.answer && !answers.has(value.answer)) answers.set(value.answer, name);
}
const named = [...answers].map(([schema, name]) => [name, schema] as const);

describe('compiled schemas', () => {
  let compiled: Schemas;
  beforeAll(async () => {
    compiled = await schemasOf(Object.fromEntries(named));
  });
  const compiledOf = (name: string): Compiled => {
    const schema = compiled[name];
    if (!schema) throw new Error(`${name} was not compiled.`);
    return schema;
  };

  const pathsOf = (error: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined) =>
    error && [...new Set(error.issues.map(({ path }) => path.join('/')))].sort();

  it.each(named)('take and refuse the same as zod for %s, at the same places', (name, schema) => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(valid(schema), mutated(schema)), (value) => {
        const byZod = z.safeParse(schema, value);
        verdicts.add(byZod.success);
        expect(pathsOf(safeParse(compiledOf(name), value).error)).toEqual(pathsOf(byZod.error));
      }),
      { numRuns: 100 },
    );
    expect(verdicts).toEqual(new Set([true, false]));
  });

  it.each(named)('take every answer that keeps the contract of %s, with fields it does not know', (name, schema) => {
    fc.assert(
      fc.property(valid(schema), (value) => {
        expect(safeParse(compiledOf(name), value)).toEqual({ data: value });
      }),
    );
  });

  it('say where in steps, whatever characters are in them', async () => {
    const { odd = () => undefined } = await schemasOf({ odd: z.object({ 'a/b~c': z.string() }) });
    expect(safeParse(odd, { 'a/b~c': 1 }).error?.issues[0]?.path).toEqual(['a/b~c']);
    expect(safeParse(odd, {}).error?.issues[0]?.path).toEqual(['a/b~c']);
  });

  it('are not made of rules that they would not check', () => {
    const even = z.number().check(z.refine((value) => value % 2 === 0));
    expect(() => writeSchemas({ even })).toThrow('would not check');
    expect(() => writeSchemas({ inside: z.object({ text: z.string().check(z.trim()) }) })).toThrow('/text');
    const beyond: z.ZodMiniType[] = [z.strictObject({}), z.coerce.number(), z.int(), z.iso.datetime(), z.enum(['a'])];
    beyond.push(z.union([z.string(), z.object({})]), z.discriminatedUnion('a', [z.object({ a: z.literal('b') })]));
    for (const schema of beyond) expect(() => writeSchemas({ schema })).toThrow('would not check');
    const two = z.string().check(z.regex(/a/), z.regex(/b/));
    expect(() => writeSchemas({ list: z.array(z.nullable(two)) })).toThrow('/items');
  });
});
