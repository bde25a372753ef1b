import { createServer } from 'node:http';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderStorage } from './folder-storage.ts';
import { s3Storage } from './s3-storage.ts';
import type { EvidenceStorage } from './storage.ts';

const name = (letter: string): string => letter.repeat(43);
const bytes = Buffer.from([0, 255, 13, 10, 0x89]);
const large = Buffer.alloc(3_000_000, 'evidence');

const read = async (storage: EvidenceStorage, called: string): Promise<Buffer | undefined> => {
  const stream = await storage.get(called);
  return stream && buffer(stream);
};

let folder: string;
let server: S3rver;
let bucket: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  const directory = join(folder, 's3');
  await mkdir(directory);
  // It takes a call only when its signature is right.
  const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'evidence' }] };
  server = new S3rver(options);
  const { port } = await server.run();
  bucket = new URL(`http://127.0.0.1:${port}/evidence/`);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const credentials = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

describe.each([
  ['a folder', () => folderStorage(join(folder, 'files'))],
  ['a service that speaks S3', () => s3Storage({ bucket, ...credentials })],
])('%s', (_, open) => {
  it('gives back what was put, byte for byte', async () => {
    const storage = open();
    await storage.put(name('a'), bytes);
    await storage.put(name('b'), large);
    expect(await read(storage, name('a'))).toEqual(bytes);
    expect(large.equals((await read(storage, name('b')))!)).toBe(true);
  });

  it('replaces what is put again', async () => {
    const storage = open();
    await storage.put(name('c'), large);
    await storage.put(name('c'), bytes);
    expect(await read(storage, name('c'))).toEqual(bytes);
  });

  it('has nothing under a name that nothing was put under', async () => {
    expect(await open().get(name('d'))).toBeUndefined();
  });

  it('removes, and does so again without harm', async () => {
    const storage = open();
    await storage.put(name('e'), bytes);
    await storage.remove(name('e'));
    await storage.remove(name('e'));
    expect(await storage.get(name('e'))).toBeUndefined();
  });

  it.each(['../outside', `../${name('f').slice(3)}`, '', name('f').slice(1), `${name('f')}/`, `${name('f')}\n`])(
    'makes no path of %j',
    async (path) => {
      const storage = open();
      await expect(storage.put(path, bytes)).rejects.toThrow('no name of evidence');
      await expect(storage.get(path)).rejects.toThrow('no name of evidence');
      await expect(storage.remove(path)).rejects.toThrow('no name of evidence');
    },
  );
});

describe('In a folder', () => {
  it('files are for the service’s user alone, and no part of one is left behind', async () => {
    const files = join(folder, 'private');
    const storage = folderStorage(files);
    await storage.put(name('g'), bytes);
    expect((await stat(join(files, 'gg', name('g')))).mode & 0o777).toBe(0o600);
    expect((await stat(files)).mode & 0o777).toBe(0o700);
    // Where a file would go stands a folder: the file that was written on the side goes away again.
    await mkdir(join(files, 'hh', name('h'), 'full'), { recursive: true });
    await expect(storage.put(name('h'), bytes)).rejects.toThrow();
    expect((await readdir(files)).toSorted()).toEqual(['gg', 'hh']);
  });

  it('a download that has begun goes on when the file is removed', async () => {
    const storage = folderStorage(join(folder, 'files'));
    await storage.put(name('i'), large);
    const stream = await storage.get(name('i'));
    await storage.remove(name('i'));
    expect((await buffer(stream!)).length).toBe(large.length);
  });

  it('what cannot be read is an error, not missing', async () => {
    const storage = folderStorage(join(folder, 'file'));
    await writeFile(join(folder, 'file'), '');
    await expect(storage.get(name('j'))).rejects.toThrow('ENOTDIR');
  });
});

describe('In a bucket', () => {
  it('a wrong secret is refused by the service, and says so', async () => {
    const storage = s3Storage({ bucket, ...credentials, secretAccessKey: 'wrong' });
    await expect(storage.put(name('k'), bytes)).rejects.toThrow('SignatureDoesNotMatch');
    await expect(storage.get(name('k'))).rejects.toThrow('SignatureDoesNotMatch');
    await expect(storage.remove(name('k'))).rejects.toThrow('SignatureDoesNotMatch');
  });

  it('a service that does not answer is given up', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const storage = s3Storage({
      bucket: new URL(`http://127.0.0.1:${port}/evidence`),
      ...credentials,
      answerWithin: 50,
    });
    await expect(storage.get(name('l'))).rejects.toThrow('does not answer');
    silent.closeAllConnections();
    silent.close();
  });
});
