import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { fileTypeFromBuffer } from 'file-type';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { operatorKey } from '../platform/index.ts';
import {
  bytesPerFile,
  createCleaner,
  downloadHeaders,
  EvidenceRefused,
  folderStorage,
  takeEvidence,
  type EvidenceRoom,
  type EvidenceStorage,
} from './index.ts';
import type { KeptKind, RefusalCode, StoredEvidence } from './facts.ts';
import { deeds, documentWith } from './testing/documents.ts';
import { filmWithPlaces } from './testing/films.ts';
import { heic } from './testing/heic.ts';
import { halves, jpegWithComment, photo, pngBomb } from './testing/pictures.ts';
import { page, script, wordsOfPlaces, wordsThatRun } from './testing/places.ts';
import { readable } from './testing/kept.ts';

let folder: string;
let room: EvidenceRoom;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  room = { key: operatorKey(Buffer.alloc(32, 7)), cleaner: createCleaner(), storage: folderStorage(folder) };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const upload = { name: 'a'.repeat(43), kept: 0 };
const take = (bytes: Uint8Array): Promise<StoredEvidence> => takeEvidence(bytes, upload, room);
const stored = async ({ name }: StoredEvidence): Promise<Buffer> => buffer((await room.storage.get(name))!);

/** An archive with one file that unfolds to 50 MB. */
const zipBomb = (): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(50_000_000));
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(50_000_000, 22);
  head.writeUInt16LE(5, 26);
  return Buffer.concat([head, Buffer.from('a.txt'), packed]);
};

const jpeg = async (): Promise<Buffer> => (await halves()).jpeg().toBuffer();
const png = async (): Promise<Buffer> => (await halves()).png().toBuffer();
const pdf = async (): Promise<Uint8Array> => (await documentWith()).save();
const firstHalf = async (whole: Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> => {
  const bytes = await whole;
  return bytes.subarray(0, bytes.length / 2);
};
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`;

type Upload = [what: string, bytes: () => Promise<Uint8Array> | Uint8Array];

const refused: Record<RefusalCode, Upload[]> = {
  too_large: [['a photo of 10 MB and one byte', async () => Buffer.concat([await jpeg()], bytesPerFile + 1)]],
  too_many_pixels: [
    ['a PNG of 400 megapixels in 50 kilobytes', () => pngBomb(20_000)],
    ['a HEIC whose head claims 1,600 megapixels', () => heic({ width: 40_000, height: 40_000 })],
  ],
  kind_not_allowed: [
    ['an empty file', () => Buffer.alloc(0)],
    ['a page', () => Buffer.from(page)],
    ['a page after a byte order mark', () => Buffer.from(`\ufeff${page}`)],
    ['an SVG with a script', () => Buffer.from(svg)],
    ['an SVG as XML', () => Buffer.from(`<?xml version="1.0"?>${svg}`)],
    ['a zip bomb', () => zipBomb()],
    ['an archive of an archive', () => gzipSync(zipBomb())],
    ['a script that is a GIF too', () => Buffer.from(`GIF89a/*\0\0\0\0\0\0*/=1;alert(1)//`, 'latin1')],
    ['a program', () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1')],
    ['an AVIF', async () => (await halves()).avif().toBuffer()],
    ['a TIFF', async () => (await halves()).tiff().toBuffer()],
    ['a page that is a PDF further down', async () => Buffer.concat([Buffer.from(page), await pdf()])],
    ['a page that is a JPEG further down', async () => Buffer.concat([Buffer.from(page), await jpeg()])],
  ],
  not_readable: [
    ['a page that starts as a JPEG', () => Buffer.from(`\xff\xd8\xff\xe0${page}`, 'latin1')],
    ['a page that starts as a PDF', () => Buffer.from(`%PDF-1.7\n${page}`)],
    ['a page that starts as an MP4', () => Buffer.from(`\0\0\0\x18ftypisom\0\0\0\0isommp42${page}`, 'latin1')],
    ['a page that starts as a HEIC', () => Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${page}`, 'latin1')],
    ['half a JPEG', () => firstHalf(jpeg())],
    ['half a PNG', () => firstHalf(png())],
    ['half a WebP', async () => firstHalf((await halves()).webp().toBuffer())],
    ['half a HEIC', () => firstHalf(heic())],
    ['half an MP4', () => firstHalf(filmWithPlaces())],
    ['a PDF without pages', () => Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>')],
  ],
  too_many: [],
  timed_out: [],
};

const all = Object.entries(refused).flatMap(([code, uploads]) =>
  uploads.map(([what, make]) => [what, code, make] as const),
);

it.concurrent.each(all)('Refused is %s: %s, and nothing of it is stored', async (_, code, make) => {
  const put = vi.fn<EvidenceStorage['put']>();
  const refusal: unknown = await takeEvidence(await make(), upload, {
    ...room,
    storage: { ...room.storage, put },
  }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EvidenceRefused);
  expect(refusal).toMatchObject({ code });
  expect(put).not.toHaveBeenCalled();
});

const html = async (bytes: Promise<Uint8Array>): Promise<Buffer> => Buffer.concat([await bytes, Buffer.from(page)]);
const archive = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26), Buffer.from(script)]);

const taken: [kind: KeptKind, what: string, bytes: () => Promise<Uint8Array> | Uint8Array, hidden: string][] = [
  ['jpeg', 'a JPEG with the place in its EXIF and XMP', () => photo('jpeg'), 'nanjing road'],
  ['png', 'a PNG with the place in its EXIF and XMP', () => photo('png'), 'exif'],
  ['webp', 'a WebP with the place in its EXIF and XMP', () => photo('webp'), 'nanjing road'],
  ['jpeg', 'a HEIC with the place in its EXIF and XMP', () => heic(), '+31.2304'],
  ['jpeg', 'a JPEG with a page behind it', () => html(jpeg()), '<script'],
  ['jpeg', 'a JPEG with a page in its comment', () => jpegWithComment(`*/ ${page} /*`), '<script'],
  ['jpeg', 'a JPEG with an archive behind it', async () => Buffer.concat([await jpeg(), archive]), 'pk\u0003\u0004'],
  ['png', 'a PNG with a page behind it', () => html(png()), '<script'],
  ['webp', 'a WebP with a page behind it', () => html(photo('webp')), '<script'],
  ['pdf', 'a PDF with a page behind it', () => html(pdf()), '<script'],
  [
    'pdf',
    'a PDF with a page in its first line',
    async () => Buffer.concat([Buffer.from(`%PDF-1.7 ${page}\n`), (await pdf()).subarray(8)]),
    '<script',
  ],
  ['mp4', 'an MP4 with the place in all its notes and a page behind it', () => filmWithPlaces(), '\xa9xyz'],
];

it.concurrent.each(taken)('Stored as %s, without what runs or tells a place, is %s', async (kind, _, make, hidden) => {
  const sent = await make();
  expect(await readable(sent)).toContain(hidden);
  await expectHarmless(await take(sent), kind);
});

const forbiddenIn = (text: string): string[] =>
  [...wordsThatRun, ...wordsOfPlaces].filter((word) => text.includes(word));

/** What is stored starts as what it is served as, and says nothing that it must not. */
const expectHarmless = async (evidence: StoredEvidence, kind: KeptKind): Promise<void> => {
  expect(evidence.kind).toBe(kind);
  const bytes = await stored(evidence);
  expect(bytes.length).toBe(evidence.size);
  expect((await fileTypeFromBuffer(bytes))?.mime).toBe(downloadHeaders(kind, 1)['Content-Type']);
  const text = await readable(bytes);
  expect(forbiddenIn(text)).toEqual([]);
};

it('A PDF that does all that a document can be made to do is stored as one that does nothing', async () => {
  const document = await documentWith();
  for (const deed of Object.values(deeds)) await deed(document);
  await expectHarmless(await take(await document.save()), 'pdf');
});
