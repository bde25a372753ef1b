import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { json, lineBroke, problem, transportOn } from '../../test/support.ts';
import { evidencePartSize as partSize } from '../contract/evidence.ts';
import { Cases } from './cases.ts';

const id = 'cas_01h455vb4pex5vsknk084sn02q';
const evidenceId = 'evd_01h455vb4pex5vsknk084sn02q';
const stored = { id: evidenceId, name: 'photo-1.jpg', contentType: 'image/jpeg', size: 9, at: '2026-03-01T10:00:00Z' };

/** Bytes that differ from place to place. */
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 31) % 251);

const joined = (...pieces: Uint8Array<ArrayBuffer>[]) => new Uint8Array(pieces.flatMap((piece) => [...piece]));

type Trouble = (request: Request) => Response | Error | undefined;

/** A service that takes files. `troubles` befall the requests for parts one after the other: before or after they arrive. */
const service = ({ before = [], after = [] }: { before?: Trouble[]; after?: Trouble[] } = {}) => {
  let received = new Uint8Array();
  const asked: string[] = [];
  let size = 0;
  const state = (file: unknown = null) => json({ id: evidenceId, offset: received.length, size, partSize, file });
  const fetch: typeof globalThis.fetch = async (...made) => {
    const request = new Request(...made);
    const offset = new URL(request.url).searchParams.get('offset');
    asked.push(offset === null ? request.method : `${request.method} ${offset}`);
    if (request.method === 'POST') ({ size } = (await request.json()) as { size: number });
    if (request.method !== 'PATCH') return state();
    const met = before.shift()?.(request);
    if (met instanceof Error) throw met;
    if (met) return met;
    const part = new Uint8Array(await request.arrayBuffer());
    const begins = Number(offset);
    if (begins > received.length) return problem(409, 'upload_offset');
    if (begins === received.length) received = joined(received, part);
    const lost = after.shift()?.(request);
    if (lost instanceof Error) throw lost;
    return lost ?? state(received.length === size ? stored : null);
  };
  return {
    has: (file: Uint8Array) => received.length === file.length && received.every((byte, at) => byte === file[at]),
    asked,
    cases: new Cases(transportOn(fetch)),
  };
};

const broken: Trouble = () => lineBroke;
const fine: Trouble = () => undefined;
const times = (count: number, trouble: Trouble): Trouble[] => Array.from({ length: count }, () => trouble);

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('cases.attach', () => {
  const file = bytesOf(2 * partSize + 5);

  it('sends a file in parts, says how far it is, and resolves with what was stored', async () => {
    const { has, asked, cases } = service();
    const progress: [number, number][] = [];
    const onProgress = (sent: number, size: number) => void progress.push([sent, size]);
    expect(await cases.attach(id, file, { onProgress })).toEqual(stored);
    expect(has(file)).toBe(true);
    expect(asked).toEqual(['POST', 'PATCH 0', `PATCH ${partSize}`, `PATCH ${2 * partSize}`]);
    expect(progress).toEqual([partSize, 2 * partSize, file.length].map((sent) => [sent, file.length]));
  });

  it.each([1, partSize, partSize + 1])('sends a blob of %d bytes whole', async (length) => {
    const { has, cases } = service();
    await cases.attach(id, new Blob([bytesOf(length)]));
    expect(has(bytesOf(length))).toBe(true);
  });

  it('sends a part again after a broken line, wherever it broke', async () => {
    const { has, cases } = service({ before: [fine, ...times(3, broken)], after: [fine, broken, broken] });
    expect(await cases.attach(id, file)).toEqual(stored);
    expect(has(file)).toBe(true);
  });

  it('asks how far it is when a part does not get through, and goes on there', async () => {
    const { has, asked, cases } = service({ after: times(6, broken) });
    expect(await cases.attach(id, file)).toEqual(stored);
    expect(has(file)).toBe(true);
    expect(asked).toEqual([
      'POST',
      ...times(6, broken).map(() => 'PATCH 0'),
      'GET',
      `PATCH ${partSize}`,
      `PATCH ${2 * partSize}`,
    ]);
  });

  it('asks how far it is when the service expects another part', async () => {
    const { has, asked, cases } = service({ before: [fine, () => problem(409, 'upload_offset')] });
    expect(await cases.attach(id, file)).toEqual(stored);
    expect(has(file)).toBe(true);
    expect(asked.filter((each) => each === 'GET')).toHaveLength(1);
  });

  it('sends the last part once more when all is there and its answer was lost', async () => {
    const { has, asked, cases } = service({ after: times(6, broken) });
    expect(await cases.attach(id, bytesOf(5))).toEqual(stored);
    expect(has(bytesOf(5))).toBe(true);
    expect(asked.slice(-2)).toEqual(['GET', 'PATCH 0']);
  });

  it('gives up when it gets no further, with what went wrong', async () => {
    const { asked, cases } = service({ before: times(99, () => problem(502, 'bad_gateway')) });
    await expect(cases.attach(id, file, { retries: 0 })).rejects.toMatchObject({ name: 'ApiError', status: 502 });
    expect(asked).toEqual(['POST', 'PATCH 0', 'GET', 'PATCH 0', 'GET', 'PATCH 0', 'GET', 'PATCH 0']);
  });

  it('says by its code why a file is not taken, and does not send it again', async () => {
    const { asked, cases } = service({ before: [() => problem(422, 'evidence_kind_not_allowed')] });
    const refused = { name: 'ApiError', code: 'evidence_kind_not_allowed' };
    await expect(cases.attach(id, bytesOf(5))).rejects.toMatchObject(refused);
    expect(asked).toEqual(['POST', 'PATCH 0']);
  });

  it('stops with the signal’s reason', async () => {
    const leaving = new AbortController();
    const { asked, cases } = service();
    const onProgress = () => leaving.abort(new Error('left the page'));
    await expect(cases.attach(id, file, { onProgress, signal: leaving.signal })).rejects.toThrow('left the page');
    expect(asked).toEqual(['POST', 'PATCH 0']);
  });
});
