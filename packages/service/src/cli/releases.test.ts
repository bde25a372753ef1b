import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceApp } from '../platform/index.ts';
import { layRelease, releasesIn, rollBack } from './releases.ts';
import { sealedTags } from './sealed-tags.ts';
import { serveStatic } from './static-files.ts';

let top: string;
let folder: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'waybill-releases-'));
  folder = join(top, 'cdn');
});
afterEach(() => rm(top, { recursive: true, force: true }));

/** A build as the elements' has its files. */
const build = async (release: string, what = release): Promise<string> => {
  const from = join(top, `build-${release}-${what}`);
  const files = {
    'release.json': JSON.stringify({ release }),
    'integrity.json': JSON.stringify({ 'track-shipment.js': { integrity: 'sha384-abc' } }),
    'waybill.js': `import("./chunks/a-1.js");import(\`./chunks/\${"a"}-1.js\`);"${what}"`,
    'track-shipment.js': `import("./chunks/b-1.js");"${what}"`,
    'chunks/a-1.js': 'import"./c-1.js"',
    'chunks/b-1.js': 'import{a}from"../track-shipment.js";import"./c-1.js"',
    'chunks/c-1.js': '"c"',
    'chunks/c-1.js.br': 'what a build has compressed',
    'themes/quiet.css': ':root {}',
    'sealed/track-shipment.js': `"sealed ${what}"`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(from, path)), { recursive: true });
    await writeFile(join(from, path), text);
  }
  return from;
};

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('a release', () => {
  it('has a folder of its own, and v1 finds its files there', async () => {
    const laid = await layRelease(await build('1.0.0-aa'), folder);
    expect(laid).toEqual({
      current: '1.0.0-aa',
      releases: [{ release: '1.0.0-aa', releasedAt: expect.any(String) as string }],
    });
    const loader = 'import("../1.0.0-aa/chunks/a-1.js");import(`../1.0.0-aa/chunks/${"a"}-1.js`);"1.0.0-aa"';
    expect(await read('v1/waybill.js')).toBe(loader);
    expect(await read('1.0.0-aa/waybill.js')).toBe(loader);
    expect(await read('1.0.0-aa/chunks/a-1.js')).toBe('import"./c-1.js"');
    expect(await read('1.0.0-aa/sealed/track-shipment.js')).toBe('"sealed 1.0.0-aa"');
    expect(await read('1.0.0-aa/themes/quiet.css')).toBe(await read('v1/themes/quiet.css'));
    expect(brotliDecompressSync(await readFile(join(folder, 'v1/waybill.js.br'))).toString()).toBe(loader);
  });

  it('has a chunk import the entry that imports it from v1, where it came from', async () => {
    await layRelease(await build('1.0.0-aa'), folder);
    expect(await read('1.0.0-aa/chunks/b-1.js')).toBe('import{a}from"../../v1/track-shipment.js";import"./c-1.js"');
    expect(await readdir(join(folder, '1.0.0-aa'))).not.toContain('track-shipment.js');
    expect(await read('v1/track-shipment.js')).toContain('"../1.0.0-aa/chunks/b-1.js"');
  });

  it('leaves what was there, byte by byte, and is refused where its name holds something else', async () => {
    await layRelease(await build('1.0.0-aa'), folder);
    const before = await read('1.0.0-aa/waybill.js');
    await layRelease(await build('1.1.0-bb'), folder);
    expect(await read('1.0.0-aa/waybill.js')).toBe(before);
    expect(await read('v1/waybill.js')).toContain('1.1.0-bb');
    await expect(layRelease(await build('1.0.0-aa', 'other'), folder)).rejects.toThrow(/holds another .*never changed/);
    expect((await releasesIn(folder)).current).toBe('1.1.0-bb');
  });

  it('may be laid again, and no half of one is left where something is in the way', async () => {
    const from = await build('1.0.0-aa');
    await layRelease(from, folder);
    expect((await layRelease(from, folder)).releases).toHaveLength(1);
    await expect(layRelease(top, folder)).rejects.toThrow(/no build of the script tag.*npm run build/);
    const parts = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.part'));
    expect(parts).toEqual([]);
  });

  it('prints tags for its sealed files', async () => {
    await layRelease(await build('1.0.0-aa'), folder);
    expect(await sealedTags(folder, '1.0.0-aa', 'https://cdn.example/waybill/')).toEqual({
      'track-shipment.js':
        '<script type="module" src="https://cdn.example/waybill/1.0.0-aa/sealed/track-shipment.js" integrity="sha384-abc" crossorigin="anonymous" data-key="pk_…"></script>',
    });
  });
});

describe('a rollback', () => {
  it('points v1 at the release before, at any that is named, and forward again', async () => {
    for (const name of ['1.0.0-aa', '1.1.0-bb', '1.2.0-cc']) await layRelease(await build(name), folder);
    expect((await rollBack(folder)).current).toBe('1.1.0-bb');
    expect(await read('v1/waybill.js')).toContain('1.1.0-bb');
    expect(await read('v1/track-shipment.js')).toContain('1.1.0-bb');
    expect((await rollBack(folder)).current).toBe('1.0.0-aa');
    await expect(rollBack(folder)).rejects.toThrow('There is no release before 1.0.0-aa.');
    expect((await rollBack(folder, '1.2.0-cc')).current).toBe('1.2.0-cc');
    expect(brotliDecompressSync(await readFile(join(folder, 'v1/waybill.js.br'))).toString()).toContain('1.2.0-cc');
  });

  it('refuses what is not there, says what is, and changes nothing', async () => {
    await expect(rollBack(folder)).rejects.toThrow(/has no releases.*waybill release --from/);
    await layRelease(await build('1.0.0-aa'), folder);
    await expect(rollBack(folder, '../secrets')).rejects.toThrow('no release ../secrets. There are: 1.0.0-aa.');
    expect(await read('v1/waybill.js')).toContain('1.0.0-aa');
  });
});

describe('served', () => {
  it('a release is kept for a year, v1 for five minutes, and what is not there not at all', async () => {
    await layRelease(await build('1.0.0-aa'), folder);
    const app = new Hono() as unknown as ServiceApp;
    serveStatic(app, { assets: folder });
    const get = async (path: string) => {
      const { status, headers } = await app.request(path, { headers: { 'Accept-Encoding': 'br' } });
      return [status, headers.get('Cache-Control'), headers.get('Content-Encoding')];
    };
    const year = 'public, max-age=31536000, immutable';
    expect(await get('/waybill/v1/waybill.js')).toEqual([200, 'public, max-age=300', 'br']);
    expect(await get('/waybill/1.0.0-aa/waybill.js')).toEqual([200, year, 'br']);
    expect(await get('/waybill/1.0.0-aa/sealed/track-shipment.js')).toEqual([200, year, 'br']);
    expect(await get('/waybill/releases.json')).toEqual([200, 'no-cache', null]);
    expect(await get('/waybill/1.0.0-bb/waybill.js')).toEqual([404, null, null]);
  });
});
