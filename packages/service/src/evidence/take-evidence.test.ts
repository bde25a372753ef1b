import { describe, expect, it, vi } from 'vitest';
import { operatorKey } from '../platform/index.ts';
import { EvidenceRefused, takeEvidence, type EvidenceRoom } from './index.ts';

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
const upload = { merchant: 'mer_1', kept: 0 };
const nameOf = async (bytes: string, more: Partial<typeof upload> = {}, room = roomWith().room): Promise<string> =>
  (await takeEvidence(Buffer.from(bytes), { ...upload, ...more }, room)).name;

it('What was made anew is stored, never what was sent', async () => {
  const { room, put } = roomWith();
  const evidence = await takeEvidence(Buffer.from('sent'), upload, room);
  expect(evidence).toEqual({ name: await nameOf('sent'), kind: 'jpeg', size: 7 });
  expect(put.mock.calls).toEqual([[evidence.name, Buffer.from('clean 4')]]);
});

describe('The name of a file', () => {
  it('is the same for the same file of the same merchant, and says nothing of either', async () => {
    const name = await nameOf('sent');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(await nameOf('sent', { kept: 3 })).toBe(name);
  });

  it('is another for another file, another merchant, and another operator', async () => {
    const other = { ...roomWith().room, key: operatorKey(Buffer.alloc(32, 2)) };
    const names = [
      await nameOf('sent'),
      await nameOf('sent '),
      await nameOf('sent', { merchant: 'mer_2' }),
      await nameOf('sent', {}, other),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
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
