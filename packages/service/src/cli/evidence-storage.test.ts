import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { evidenceStorage } from './evidence-storage.ts';

const log = pino({ level: 'silent' });
const bucket = {
  EVIDENCE_BUCKET: 'https://storage.example/evidence',
  EVIDENCE_ACCESS_KEY_ID: 'id',
  EVIDENCE_SECRET_ACCESS_KEY: 'secret',
};

it('keeps evidence in the data folder, and says so where several machines may need it', async () => {
  const data = await mkdtemp(join(tmpdir(), 'waybill-evidence-'));
  const warn = vi.spyOn(log, 'warn');
  try {
    const storage = evidenceStorage({ data }, log, {});
    await storage.put('a'.repeat(43), Buffer.from('photo'));
    const same = evidenceStorage({ data: `${data}/.` }, log, {});
    expect(await new Response(await same.get('a'.repeat(43))).text()).toBe('photo');
    expect(warn).not.toHaveBeenCalled();
    evidenceStorage({ data, databaseUrl: 'postgres://db' }, log, {});
    expect(warn).toHaveBeenCalledTimes(1);
  } finally {
    await rm(data, { recursive: true });
  }
});

it('keeps it in a bucket where one is named', () => {
  const warn = vi.spyOn(log, 'warn').mockClear();
  evidenceStorage({ data: 'nowhere', databaseUrl: 'postgres://db' }, log, bucket);
  expect(warn).not.toHaveBeenCalled();
});

it.each([
  [{ EVIDENCE_BUCKET: 'evidence' }, /takes the address of a bucket/],
  [{ EVIDENCE_BUCKET: 'ftp://storage.example' }, /takes the address of a bucket/],
  [{ EVIDENCE_ACCESS_KEY_ID: '' }, /needs EVIDENCE_ACCESS_KEY_ID/],
  [{ EVIDENCE_SECRET_ACCESS_KEY: undefined }, /needs EVIDENCE_ACCESS_KEY_ID/],
])('says what is wrong with %j', (wrong, message) => {
  expect(() => evidenceStorage({ data: 'nowhere' }, log, { ...bucket, ...wrong })).toThrow(message);
});
