import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../platform/index.ts';
import { atOnce, cleaningLimits } from '../defaults.ts';
import { filmOfBillions } from '../testing/films.ts';
import { EvidenceRefused } from '../refused.ts';
import { halves } from '../testing/pictures.ts';
import { createCleaner } from './cleaner.ts';

const photo = async (): Promise<Uint8Array> => (await halves()).jpeg().toBuffer();

/** A page whose file holds objects that unfold from 100 kB to 100 MB, none of which it needs. */
const unfolding = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(100_000_000, ' '));
  return Buffer.concat([
    Buffer.from(`%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
4 0 obj << /Type /ObjStm /N 0 /First 0 /Filter /FlateDecode /Length ${packed.length} >> stream\n`),
    packed,
    Buffer.from('\nendstream endobj\ntrailer << /Root 1 0 R >>'),
  ]);
};

describe('A file that is cleaned', () => {
  it('may take only so long', async () => {
    const cleaner = createCleaner({ ...cleaningLimits, milliseconds: 1 });
    await expect(cleaner.clean(await photo())).rejects.toMatchObject({ code: 'timed_out' });
  });

  it('may not keep its decoder busy for ever', async () => {
    // The decoder adds up the billion, again for every picture, and does nothing else meanwhile.
    const cleaner = createCleaner({ ...cleaningLimits, milliseconds: 2000 });
    await expect(cleaner.clean(await filmOfBillions())).rejects.toMatchObject({ code: 'timed_out' });
  });

  it('may take only so much memory', async () => {
    const cleaner = createCleaner({ ...cleaningLimits, memory: 200 * 2 ** 20 });
    await expect(createCleaner().clean(unfolding())).resolves.toMatchObject({ kind: 'pdf' });
    await expect(cleaner.clean(unfolding())).rejects.toMatchObject({ code: 'not_readable' });
    await expect(cleaner.clean(await photo())).resolves.toMatchObject({ kind: 'jpeg' });
  });

  it('may come out only so large', async () => {
    const cleaner = createCleaner({ ...cleaningLimits, keptBytes: 100 });
    await expect(cleaner.clean(await photo())).rejects.toMatchObject({ code: 'too_many_pixels' });
  });

  it('may be as large as is taken', async () => {
    const padded = Buffer.concat([await photo()], 10 * 2 ** 20);
    await expect(createCleaner().clean(padded)).resolves.toMatchObject({ kind: 'jpeg' });
  });
});

describe('Where cleaning does not work at all', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cleaner-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('that is the service’s fault and not the file’s', async () => {
    vi.spyOn(process, 'execPath', 'get').mockReturnValue(join(folder, 'missing'));
    await expect(createCleaner().clean(await photo())).rejects.toThrow('ENOENT');
  });

  it('what went wrong is told, and the process knew nothing of ours', async () => {
    const broken = join(folder, 'broken');
    await writeFile(broken, '#!/bin/sh\necho "It broke." >&2\nset >&2\nexit 1\n', { mode: 0o700 });
    vi.stubEnv('WAYBILL_OPERATOR_KEY', 'a secret');
    vi.spyOn(process, 'execPath', 'get').mockReturnValue(broken);
    const error: unknown = await createCleaner()
      .clean(await photo())
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('It broke.');
    expect(String(error)).not.toContain('a secret');
  });
});

it('A process whose service is gone ends by itself', async () => {
  const limits = JSON.stringify({ ...cleaningLimits, milliseconds: 100 });
  const file = new URL('./child.ts', import.meta.url);
  // Its file never comes to an end, and nobody stops it.
  const child = spawn(process.execPath, [fileURLToPath(file), limits], { stdio: ['pipe', 'ignore', 'ignore'] });
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

it('A few files are cleaned at once, a few wait, and more are sent away for now', async () => {
  const cleaner = createCleaner({ ...cleaningLimits, milliseconds: 1 });
  const bytes = await photo();
  const asked = Array.from({ length: atOnce.cleaned + atOnce.waiting + 1 }, () => cleaner.clean(bytes));
  const reasons = await Promise.all(asked.map((answer) => answer.catch((reason: unknown) => reason)));
  expect(reasons.filter((reason) => reason instanceof EvidenceRefused)).toHaveLength(asked.length - 1);
  expect(reasons.at(-1)).toBeInstanceOf(ProblemError);
});
