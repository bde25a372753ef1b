import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import fc from 'fast-check';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { parcel, quote } from '../src/contract/index.ts';
import type * as Sdk from '../src/index.ts';
import { json, problem, scripted } from '../test/support.ts';
import { client as clientBuild } from './builds.js';
import { valid } from './testing/answers.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const caseId = 'cas_01h455vb4pex5vsknk084sn02q';

/** What is published, but for the contract and the types. */
let dist: string;
let imports: readonly string[];
let sdk: typeof Sdk;

beforeAll(async () => {
  // Inside the package, so that what is imported is found.
  dist = await mkdtemp(path.join(folder, 'node_modules/.built-'));
  const { output, input, ...options } = clientBuild;
  const built = await rollup({ ...options, input: (input as string[]).map((entry) => path.join(folder, entry)) });
  const written = await built.write({
    ...(output as object),
    preserveModulesRoot: path.join(folder, 'src'),
    dir: dist,
  });
  imports = written.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []));
  sdk = (await import(path.join(dist, 'index.js'))) as typeof Sdk;
});
afterAll(() => rm(dist, { recursive: true }));

const clientOn = (fetch: typeof globalThis.fetch) =>
  new sdk.Waybill({ key: 'pk_test', baseUrl: 'https://waybill.test', fetch });

const errorOf = async (asked: Promise<unknown>): Promise<Partial<Sdk.ResponseValidationError>> => {
  const error: unknown = await asked.then(() => undefined).catch((thrown: unknown) => thrown);
  return error as Partial<Sdk.ResponseValidationError>;
};

/** An entry as an application's bundler takes it. */
const bundled = async (entry: string): Promise<string> => {
  const { outputFiles } = await bundle({
    stdin: { contents: `export * from './${entry}'`, resolveDir: dist },
    external: ['ky'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
};

describe('the client that is published', () => {
  it('needs nothing but ky', () => {
    expect(new Set(imports.filter((name) => !name.endsWith('.js')))).toEqual(new Set(['ky']));
  });

  const entries = Object.entries(manifest.exports).flatMap(([name, entry]) =>
    typeof entry === 'string' || name === './contract' ? [] : [[name, entry.default.replace('./dist/', '')] as const],
  );

  it.each(entries)('has %s as an entry that stands alone', async (_, file) => {
    const exported = (await import(path.join(dist, file))) as object;
    expect(Object.keys(exported)).not.toEqual([]);
    expect(await bundled(file)).not.toMatch(/zod|eval\(|new Function/);
  });

  it('brings with one resource nothing of the others, and nothing that the service alone reads', async () => {
    const tracking = await bundled('resources/tracking.js');
    for (const unused of ['shipments.create', 'createdAt', 'who:']) expect(tracking).not.toContain(unused);
    const quotes = await bundled('resources/quotes.js');
    for (const unused of ['tracking.search', 'milestone', 'who:']) expect(quotes).not.toContain(unused);
    const everything = await bundled('index.js');
    for (const unused of ['cases.respond', 'staff.signIn']) expect(everything).not.toContain(unused);
  });

  it('hands on what a newer service adds: fields, and words of a vocabulary', async () => {
    const [known] = fc.sample(valid(parcel), 1) as [object];
    const data = [{ number: 'SF1', parcel: { ...known, milestone: 'on_the_moon', carbon: 12 }, seen: 3 }];
    const { fetch } = scripted(json({ data }));
    expect(await clientOn(fetch).tracking.search({ numbers: ['SF1000000001'] })).toEqual({ data });
  });

  it('refuses an answer that breaks the contract, and says where', async () => {
    const [known] = fc.sample(valid(parcel), 1) as [object];
    const data = [{ number: 'SF1', parcel: { ...known, scans: [{ at: 'yesterday' }] } }];
    const { fetch } = scripted(json({ data }, { headers: { 'request-id': 'req_1' } }));
    const error = await errorOf(clientOn(fetch).tracking.search({ numbers: ['SF1000000001'] }));
    expect(error).toMatchObject({ name: 'ResponseValidationError', requestId: 'req_1' });
    const pointers = error.issues?.map(({ pointer }) => pointer) ?? [];
    expect(pointers).toContain('#/data/0/parcel/scans/0/at');
    expect(pointers.every((pointer) => pointer.startsWith('#/data/0/parcel/scans/0/'))).toBe(true);
  });

  it('refuses an event of a stream, a page of a list and what is no JSON in the same way', async () => {
    const event = `event: quote\ndata: ${JSON.stringify({ id: 1 })}\n\n`;
    const stream = scripted(new Response(event, { headers: { 'content-type': 'text/event-stream' } }));
    const first = clientOn(stream.fetch).quotes.watch('qte_1')[Symbol.asyncIterator]().next();
    expect(await errorOf(first)).toMatchObject({ name: 'ResponseValidationError' });
    const list = clientOn(scripted(json({ data: [{}], nextCursor: null })).fetch).shipments.list();
    expect((await errorOf(list.page())).issues?.map(({ pointer }) => pointer)).toContain('#/data/0/number');
    const login = scripted(new Response('<p>Sign in to this network</p>'));
    const page = await errorOf(clientOn(login.fetch).cases.retrieve(caseId));
    expect(page).toMatchObject({ name: 'ResponseValidationError' });
  });

  it('sends what it is asked: path, query, body, and the key under which it is done once', async () => {
    const [known] = fc.sample(valid(quote), 1);
    const { fetch, sent } = scripted(json(known));
    const { quotes } = clientOn(fetch);
    await quotes.proposal('qte_1', { language: 'zh-CN' }, { token: 'tok' }).catch(() => undefined);
    await quotes.accept('qte/1', { option: 'standard' }, { idempotencyKey: 'once' });
    const root = 'https://waybill.test/v1/quotes';
    expect(sent).toMatchObject([
      { method: 'GET', url: `${root}/qte_1/proposal?language=zh-CN`, body: undefined },
      { method: 'POST', url: `${root}/qte%2F1/accept`, body: { option: 'standard' } },
    ]);
    expect(sent[0]?.headers.get('waybill-token')).toBe('tok');
    expect(sent[1]?.headers.get('idempotency-key')).toBe('once');
  });

  it('sends files as bytes', async () => {
    const bytes: number[] = [];
    const file = { id: 'evd_1', name: 'photo-1.png', contentType: 'image/png', size: 3, at: '2026-03-01T10:00:00Z' };
    const upload = { id: 'evd_1', offset: 0, size: 3, partSize: 262_144, file: null };
    const attached = await clientOn(async (...asked) => {
      const request = new Request(...asked);
      if (request.method === 'POST') return json(upload, { status: 201 });
      bytes.push(...new Uint8Array(await request.arrayBuffer()));
      return json({ ...upload, offset: 3, file });
    }).cases.attach(caseId, new Uint8Array([137, 0, 255]));
    expect(attached).toEqual(file);
    expect(bytes).toEqual([137, 0, 255]);
  });

  it('lets the service refuse a request that breaks the contract', async () => {
    const { fetch, sent } = scripted(problem(400, 'invalid_request'));
    const error = await errorOf(clientOn(fetch).quotes.create({ from: {}, to: {}, parcel: { weight: -1 } } as never));
    expect(error).toMatchObject({ name: 'ApiError', code: 'invalid_request' });
    expect(sent).toHaveLength(1);
  });

  it.each(['..', '.', ''])('never lets %j lead to another call', async (id) => {
    const { fetch, sent } = scripted(json({}));
    expect(await errorOf(clientOn(fetch).cases.withdraw(id))).toBeInstanceOf(TypeError);
    expect(sent).toEqual([]);
  });
});
