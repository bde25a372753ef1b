import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { codeAnswer, coverage, parcel, problem, quote, searchAnswer, streamEnd } from '@waybill/sdk/contract';
import type { Quotes } from '@waybill/sdk/quotes';
import type { Tracking } from '@waybill/sdk/tracking';
import fc from 'fast-check';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { compileContract } from './compile-contract.js';
import { safeParse } from './compiled-check.js';
import { mutated, valid } from './testing/answers.ts';
import { writeSchemas } from './schemas.js';

const run = (code: string): Promise<unknown> => import(`data:text/javascript,${encodeURIComponent(code)}`);

/** A module of schemas, as the page's build writes them. */
const schemasOf = (named: Parameters<typeof writeSchemas>[0]) => {
  const check = new URL('compiled-check.js', import.meta.url).href;
  return run(`import * as check from '${check}'; ${writeSchemas(named)}; export { ${Object.keys(named).join()} };`);
};

const schemas = { parcel, searchAnswer, codeAnswer, streamEnd, problem, quote, coverage };
type Name = keyof typeof schemas;
const names = Object.keys(schemas) as Name[];

describe('compiled schemas', () => {
  let compiled: Record<Name, Parameters<typeof safeParse>[0]>;
  beforeAll(async () => {
    compiled = (await schemasOf(schemas)) as typeof compiled;
  });

  const pathsOf = (error: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined) =>
    error && [...new Set(error.issues.map(({ path }) => path.join('/')))].sort();

  it.each(names)('take and refuse the same as zod for %s, at the same places', (name) => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(valid(schemas[name]), mutated(schemas[name])), (value) => {
        const byZod = z.safeParse(schemas[name], value);
        verdicts.add(byZod.success);
        expect(pathsOf(safeParse(compiled[name], value).error)).toEqual(pathsOf(byZod.error));
      }),
      { numRuns: 300 },
    );
    expect(verdicts).toEqual(new Set([true, false]));
  });

  it.each(names)('take every answer that keeps the contract of %s, with fields it does not know', (name) => {
    fc.assert(
      fc.property(valid(schemas[name]), (value) => {
        expect(safeParse(compiled[name], value)).toEqual({ data: value });
      }),
    );
  });

  it('say where in steps, whatever characters are in them', async () => {
    const { odd } = (await schemasOf({ odd: z.object({ 'a/b~c': z.string() }) })) as {
      odd: (typeof compiled)['parcel'];
    };
    expect(safeParse(odd, { 'a/b~c': 1 }).error?.issues[0]?.path).toEqual(['a/b~c']);
    expect(safeParse(odd, {}).error?.issues[0]?.path).toEqual(['a/b~c']);
  });

  it('are not made of rules that they would not check', () => {
    const even = z.number().check(z.refine((value) => value % 2 === 0));
    expect(() => writeSchemas({ even })).toThrow('would not check');
    expect(() => writeSchemas({ inside: z.object({ text: z.string().check(z.trim()) }) })).toThrow('/text');
    const beyond = [z.strictObject({}), z.coerce.number(), z.int(), z.iso.datetime(), z.enum(['a']), z.unknown()];
    for (const schema of beyond) expect(() => writeSchemas({ schema })).toThrow('would not check');
    const two = z.string().check(z.regex(/a/), z.regex(/b/));
    expect(() => writeSchemas({ list: z.array(z.nullable(two)) })).toThrow('/items');
  });
});

interface Clients {
  readonly tracking: Tracking;
  readonly quotes: Quotes;
}

/** A client as the page has it. */
const bundled = async <Noun extends keyof Clients>(noun: Noun) => {
  const bundle = await rollup({
    input: fileURLToPath(new URL(`../src/controllers/${noun}-client.ts`, import.meta.url)),
    plugins: [
      compileContract({ also: ['streamEnd'] }),
      nodeResolve({ browser: true, exportConditions: ['source'], extensions: ['.ts', '.js'] }),
      esbuild({ target: 'es2022' }),
    ],
  });
  const [chunk] = (await bundle.generate({ format: 'es' })).output;
  const { createClient } = (await run(chunk.code)) as { createClient: (key: string, baseUrl: string) => Clients[Noun] };
  return {
    client: createClient('pk_test', 'https://waybill.test'),
    code: chunk.code,
    ids: chunk.moduleIds.filter((id) => chunk.modules[id]?.code),
  };
};

describe('the client of the page', () => {
  let client: Tracking;
  let code: string;
  let ids: readonly string[];
  beforeAll(async () => {
    ({ client, code, ids } = await bundled('tracking'));
  });
  afterEach(() => void vi.unstubAllGlobals());

  /** Answers everything with this, and remembers what it was sent. */
  const answering = (body: unknown) => {
    const sent: unknown[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      sent.push(await request.json());
      return Response.json(body, { headers: { 'request-id': 'req_1' } });
    });
    return sent;
  };

  it('brings no zod, and no schema that it does not use', () => {
    expect(ids.filter((id) => id.includes('/zod/'))).toEqual([]);
    for (const unused of ['shipments.create', 'createdAt', 'eval(', 'new Function']) expect(code).not.toContain(unused);
  });

  it('hands on what a newer service adds: fields, and words of a vocabulary', async () => {
    const [known] = fc.sample(valid(parcel), 1) as [object];
    const data = [{ number: 'SF1', parcel: { ...known, milestone: 'on_the_moon', carbon: 12 }, seen: 3 }];
    answering({ data });
    expect(await client.search({ numbers: ['SF1000000001'] })).toEqual({ data });
  });

  it('refuses an answer that breaks the contract, and says where', async () => {
    const [known] = fc.sample(valid(parcel), 1) as [object];
    answering({ data: [{ number: 'SF1', parcel: { ...known, scans: [{ at: 'yesterday' }] } }] });
    const error: unknown = await client.search({ numbers: ['SF1000000001'] }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ResponseValidationError', requestId: 'req_1' });
    const { issues } = error as { issues: readonly { pointer: string }[] };
    expect(issues.map(({ pointer }) => pointer)).toContain('#/data/0/parcel/scans/0/at');
    expect(issues.every(({ pointer }) => pointer.startsWith('#/data/0/parcel/scans/0/'))).toBe(true);
  });

  it('sends what it is asked, which the element and the service check', async () => {
    const sent = answering({ expiresAt: '2026-03-01T00:10:00Z' });
    await client.requestCode({ channel: 'phone', number: 'SF1000000001' });
    expect(sent).toEqual([{ channel: 'phone', number: 'SF1000000001' }]);
  });

  it('for quotes brings nothing of tracking, and checks what it is answered as strictly', async () => {
    const { client: quotes, code: quoting } = await bundled('quotes');
    for (const unused of ['tracking.search', 'milestone', 'who:']) expect(quoting).not.toContain(unused);
    const place = { country: 'CN', city: '深圳' };
    const [known] = fc.sample(valid(quote), 1) as [object];
    const sent = answering(known);
    expect(await quotes.create({ from: place, to: place, parcel: { weight: 1 } })).toEqual(known);
    expect(sent).toEqual([{ from: place, to: place, parcel: { weight: 1 } }]);
    answering({ ...known, options: [{ code: 7 }] });
    const error: unknown = await quotes.accept('qte_1', { option: 'standard' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ResponseValidationError' });
    const { issues } = error as { issues: readonly { pointer: string }[] };
    expect(issues.map(({ pointer }) => pointer)).toContain('#/options/0/price');
  });
});
