import { expect, it, vi } from 'vitest';
import { operatorKey } from '../platform/index.ts';
import { EvidenceRefused, storageName, takeEvidence, type EvidenceRoom } from './index.ts';

const key = operatorKey(Buffer.alloc(32, 1));
const roomWith = (more: Partial<EvidenceRoom> = {}) => {
  const put = vi.fn(async (_name: string, _bytes: Uint8Array) => undefined);
  const clean = vi.fn(async (bytes: Uint8Array) => ({
    kind: 'jpeg' as const,
    bytes: Buffer.from(`clean ${bytes.length}`),
  }));
  const storage = { put, get: async () => undefined, remove: async () => undefined };
  return { room: { key, storage, cleaner: { clean }, ...more }, put, clean };
};
const upload = { name: storageName(key, 'evd_1'), kept: 0 };

it('What was made anew is stored, never what was sent', async () => {
  const { room, put } = roomWith();
  const evidence = await takeEvidence(Buffer.from('sent'), upload, room);
  expect(evidence).toEqual({ name: upload.name, kind: 'jpeg', size: 7 });
  expect(put.mock.calls).toEqual([[evidence.name, Buffer.from('clean 4')]]);
});

it('An upload is kept under a name of its own, which says nothing of it', () => {
  const other = operatorKey(Buffer.alloc(32, 2));
  const names = [storageName(key, 'evd_1'), storageName(key, 'evd_2'), storageName(other, 'evd_1')];
  for (const name of names) expect(name).toMatch(/^[\w-]{43}$/);
  expect(new Set(names).size).toBe(3);
  expect(storageName(key, 'evd_1')).toBe(names[0]);
});

it('What is too large, or one too many, is refused unseen and in words', async () => {
  const { room, clean } = roomWith();
  const refusal = await takeEvidence(Buffer.alloc(1), { ...upload, kept: 6 }, room).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EvidenceRefused);
  expect(refusal).toMatchObject({ code: 'too_many', message: 'A case holds 6 files, and has them already.' });
  await expect(takeEvidence(Buffer.alloc(10 * 2 ** 20 + 1), upload, room)).rejects.toMatchObject({
    code: 'too_large',
    message: 'The file is larger than 10 MB.',
  });
  expect(clean).not.toHaveBeenCalled();
});

it('What cannot be stored is not told as stored', async () => {
  const { room } = roomWith();
  const storage = { ...room.storage, put: () => Promise.reject(new Error('no space left')) };
  await expect(takeEvidence(Buffer.from('sent'), upload, { ...room, storage })).rejects.toThrow('no space left');
});
