import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { codeAnswer, parcel, problem, searchAnswer, streamEnd } from '@waybill/sdk/contract';
import type { Tracking } from '@waybill/sdk/tracking';
import fc from 'fast-check';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { compileContract } from './compile-contract.js';
import { safeParse } from './compiled-check.js';
import { mutated, valid } from './testing/answers.ts';
import { compileValidators } from './validators.js';

const run = (code: string): Promise<unknown> => import(`data:text/javascript,${encodeURIComponent(code)}`);

const schemas = { parcel, searchAnswer, codeAnswer, streamEnd, problem };
type Name = keyof typeof schemas;
const names = Object.keys(schemas) as Name[];

describe('compiled validators', () => {
  let validators: Record<Name, Parameters<typeof safeParse>[0]>;
  beforeAll(async () => {
    validators = (await run(compileValidators(schemas))) as typeof validators;
  });

  const pathsOf = (error: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined) =>
    error && [...new Set(error.issues.map(({ path }) => path.join('/')))].sort();

  it.each(names)('take and refuse the same as zod for %s, at the same places', (name) => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(valid(schemas[name]), mutated(schemas[name])), (value) => {
        const byZod = z.safeParse(schemas[name], value);
        verdicts.add(byZod.success);
        expect(pathsOf(safeParse(validators[name], value).error)).toEqual(pathsOf(byZod.error));
      }),
      { numRuns: 300 },
    );
    expect(verdicts).toEqual(new Set([true, false]));
  });

  it.each(names)('take every answer that keeps the contract of %s, with fields it does not know', (name) => {
    fc.assert(
      fc.property(valid(schemas[name]), (value) => {
        expect(safeParse(validators[name], value)).toEqual({ data: value });
      }),
    );
  });

  it('say where in JSON pointers’ steps, whatever characters are in them', async () => {
    const { odd } = (await run(compileValidators({ odd: z.object({ 'a/b~c': z.string() }) }))) as typeof validators & {
      odd: typeof validators.parcel;
    };
    expect(safeParse(odd, { 'a/b~c': 1 }).error?.issues[0]?.path).toEqual(['a/b~c']);
    expect(safeParse(odd, {}).error?.issues[0]?.path).toEqual(['a/b~c']);
  });

  it('are not made of rules that they would not check', () => {
    const even = z.number().check(z.refine((value) => value % 2 === 0));
    expect(() => compileValidators({ even })).toThrow('would not check');
    expect(() => compileValidators({ inside: z.object({ text: z.string().check(z.trim()) }) })).toThrow('/text');
  });
});

describe('the client of the page', () => {
  let client: Tracking;
  let code: string;
  let ids: readonly string[];
  beforeAll(async () => {
    const bundle = await rollup({
      input: fileURLToPath(new URL('../src/controllers/tracking-client.ts', import.meta.url)),
      plugins: [
        compileContract({ also: ['streamEnd'] }),
        nodeResolve({ browser: true, exportConditions: ['source'], extensions: ['.ts', '.js'] }),
        esbuild({ target: 'es2022' }),
      ],
    });
    const [chunk] = (await bundle.generate({ format: 'es' })).output;
    code = chunk.code;
    ids = chunk.moduleIds.filter((id) => chunk.modules[id]?.code);
    const { createTracking } = (await run(code)) as { createTracking: (key: string, baseUrl: string) => Tracking };
    client = createTracking('pk_test', 'https://waybill.test');
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
});
