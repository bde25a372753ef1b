import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { deeds, documentWith } from '../testing/documents.ts';
import { readable } from '../testing/kept.ts';
import { photo } from '../testing/pictures.ts';
import { script, wordsOfPlaces, wordsThatRun } from '../testing/places.ts';
import { reprint } from './document.ts';

const name = (text: string): PDFName => PDFName.of(text);
const reprinted = async (document: PDFDocument): Promise<PDFDocument> =>
  PDFDocument.load(await reprint(await document.save()), { updateMetadata: false });

const forbiddenIn = (text: string): string[] =>
  [...wordsThatRun, ...wordsOfPlaces].filter((word) => text.includes(word));

it('A page keeps its text, its size and its turn', async () => {
  const document = await documentWith();
  document.getPage(0).node.set(name('Rotate'), document.context.obj(90));
  const bytes = await reprint(await document.save());
  const page = (await PDFDocument.load(bytes)).getPage(0);
  expect([page.getSize(), page.getRotation().angle]).toEqual([{ width: 300, height: 200 }, 90]);
  // The text as the font has it, in hexadecimals.
  expect(await readable(bytes)).toContain(Buffer.from('Invoice 4711').toString('hex'));
});

it('What pages inherit from the pages above them is theirs', async () => {
  const document = await documentWith();
  const { node } = document.getPage(0);
  const resources = node.get(name('Resources'))!;
  const above = document.catalog.Pages();
  above.set(name('MediaBox'), document.context.obj([0, 0, 120, 80]));
  above.set(name('Resources'), resources);
  node.delete(name('MediaBox'));
  node.delete(name('Resources'));
  const page = (await reprinted(document)).getPage(0);
  expect(page.getSize()).toEqual({ width: 120, height: 80 });
  expect(page.node.Resources()?.lookup(name('Font'), PDFDict).keys()).toHaveLength(1);
});

it('What several pages share stands in the file once', async () => {
  const document = await documentWith();
  const image = await document.embedJpg(await photo('jpeg'));
  for (const page of [document.getPage(0), document.addPage(), document.addPage()]) page.drawImage(image);
  const copy = await reprinted(document);
  const images = copy.context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image'));
  expect(images).toHaveLength(1);
  expect(copy.getPageCount()).toBe(3);
});

it('Fields that were filled in and boxes that were ticked are seen, and are fields no more', async () => {
  const document = await documentWith();
  const page = document.getPage(0);
  const field = document.getForm().createTextField('name');
  field.setText('by hand');
  field.addToPage(page, { x: 20, y: 40, width: 150, height: 20 });
  const box = document.getForm().createCheckBox('agreed');
  box.addToPage(page, { x: 20, y: 80, width: 15, height: 15 });
  box.check();
  const copy = await reprinted(document);
  const stamps = copy.getPage(0).node.Annots()?.asArray() ?? [];
  expect(stamps.map((stamp) => copy.context.lookup(stamp, PDFDict).get(name('Subtype')))).toEqual([
    name('Stamp'),
    name('Stamp'),
  ]);
  expect(await readable(await copy.save({ useObjectStreams: false }))).toContain(
    Buffer.from('by hand').toString('hex'),
  );
  expect(copy.catalog.has(name('AcroForm'))).toBe(false);
});

it('What nobody sees over a page stays behind', async () => {
  const document = await documentWith();
  const { context } = document;
  const look = context.register(
    context.stream('hidden words', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }),
  );
  const hidden = [2, 32].map((F) =>
    context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 9, 9], AP: { N: look }, F }),
  );
  document.getPage(0).node.set(name('Annots'), context.obj(hidden));
  const copy = await reprinted(document);
  expect(copy.getPage(0).node.Annots()).toBeUndefined();
  expect(await readable(await copy.save())).not.toContain('hidden words');
});

describe.each(Object.entries(deeds))('%s', (_, deed) => {
  it.each([true, false])('stays behind (packed: %s)', async (useObjectStreams) => {
    const sent = await (await documentWith(deed)).save({ useObjectStreams });
    expect(forbiddenIn(await readable(sent))).not.toEqual([]);
    expect(forbiddenIn(await readable(await reprint(sent)))).toEqual([]);
  });
});

it('Deeds that are written in other letters stay behind', async () => {
  const document = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R /Open#41ction << /S /Java#53cript /J#53 (app.alert\\('x'\\)) >> >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /A#41 << /O << /S /L#61unch /F (calc.exe) >> >> >> endobj
trailer << /Root 1 0 R >>`;
  expect(forbiddenIn(await readable(await reprint(Buffer.from(document))))).toEqual([]);
});

it('What stands in a page as plain text cannot be read in the file', async () => {
  const document = await documentWith();
  const { context } = document;
  document.getPage(0).node.set(name('Contents'), context.register(context.stream(`% ${script}\n`)));
  expect(Buffer.from(await document.save()).toString('latin1')).toContain(script);
  expect(Buffer.from(await reprint(await document.save())).toString('latin1')).not.toContain(script);
});

it.each([
  ['behind what is compressed', (text: string) => Buffer.concat([deflateSync('q Q'), Buffer.from(text)])],
  ['in what is packed but not compressed', (text: string) => deflateSync(text, { level: 0 })],
])('Nor can what stands %s', async (_, pack) => {
  const document = await documentWith();
  const { context } = document;
  const packed = context.stream(pack(`% ${script}\n`), { Filter: 'FlateDecode' });
  document.getPage(0).node.set(name('Contents'), context.register(packed));
  expect(Buffer.from(await document.save()).toString('latin1')).toContain(script);
  expect(Buffer.from(await reprint(await document.save())).toString('latin1')).not.toContain(script);
});

it('What is coded in a way that nobody knows is refused', async () => {
  const document = await documentWith();
  const { context } = document;
  const strange = context.stream(await photo('jpeg'), { Subtype: 'Image', Filter: 'DCTDecodes' });
  document.getPage(0).node.setXObject(name('Photo'), context.register(strange));
  await expect(reprint(await document.save())).rejects.toThrow('unknown');
});

it('A photo that is wrapped as text loses its place too, and keeps its pixels', async () => {
  const document = await documentWith();
  const { context } = document;
  const wrapped = `${(await photo('jpeg')).toString('hex')}>`;
  const Filter = ['ASCIIHexDecode', 'DCTDecode'];
  const image = { Type: 'XObject', Subtype: 'Image', Width: 64, Height: 48, BitsPerComponent: 8, Filter };
  document.getPage(0).node.setXObject(name('Photo'), context.register(context.stream(wrapped, image)));
  const copy = await reprinted(document);
  const kept = copy.getPage(0).node.Resources()!.lookup(name('XObject'), PDFDict).lookup(name('Photo'), PDFStream);
  expect(kept.dict.lookup(name('Filter'), PDFArray).asArray()).toEqual([name('DCTDecode')]);
  expect(Buffer.from(kept.getContents()).toString('latin1', 0, 2)).toBe('\xff\xd8');
  expect(forbiddenIn(await readable(await copy.save()))).toEqual([]);
});

it('An earlier version of itself that a document carries stays behind', async () => {
  const both = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj
4 0 obj << /Length 15 >> stream\n% earlier words\nendstream endobj
trailer << /Root 1 0 R >>
4 0 obj << /Length 13 >> stream\n% later words\nendstream endobj
trailer << /Root 1 0 R >>`;
  const kept = await readable(await reprint(Buffer.from(both)));
  expect(kept).toContain('later words');
  expect(kept).not.toContain('earlier words');
});

describe('A document under lock', () => {
  it('that anybody may open is taken', async () => {
    const document = await documentWith();
    document.encrypt({ ownerPassword: 'owner', permissions: { modifying: false } });
    const bytes = await reprint(await document.save());
    expect(await readable(bytes)).toContain(Buffer.from('Invoice 4711').toString('hex'));
    expect((await PDFDocument.load(bytes)).isEncrypted).toBe(false);
  });

  it('that asks for a password is not', async () => {
    const document = await documentWith();
    document.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    await expect(reprint(await document.save())).rejects.toThrow();
  });
});
