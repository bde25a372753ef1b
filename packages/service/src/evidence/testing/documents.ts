import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFStream } from '@cantoo/pdf-lib';
import { place, script } from './places.ts';
import { photo } from './pictures.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** What a document can be made to do. Each is put into one that otherwise is a page of text. */
export const deeds: Readonly<Record<string, (document: PDFDocument) => void | Promise<void>>> = {
  'a script that runs when it is opened': (document) => {
    document.addJavaScript('main', `app.alert('hello'); ${script}`);
  },
  'an action when it is opened': ({ catalog, context }) => {
    catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of("app.alert('hello')") }));
  },
  'a program that it starts': ({ catalog, context }) => {
    catalog.set(name('OpenAction'), context.obj({ S: 'Launch', F: PDFString.of('calc.exe') }));
  },
  'a file in it': async (document) => {
    await document.attach(Buffer.from('mz-program'), 'calc.exe', { mimeType: 'application/x-msdownload' });
  },
  'an action of a page': (document) => {
    const action = { S: 'JavaScript', JS: PDFString.of("app.alert('page')") };
    document.getPage(0).node.set(name('AA'), document.context.obj({ O: action }));
  },
  'a link': (document) => {
    annotate(document, { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('javascript:alert(1)') } });
  },
  'a file on a page': (document) => {
    const { context } = document;
    const file = context.register(context.stream('mz-program', { Type: 'EmbeddedFile' }));
    annotate(document, {
      Subtype: 'FileAttachment',
      FS: { Type: 'Filespec', F: PDFString.of('calc.exe'), EF: { F: file } },
    });
  },
  'a form that is sent': (document) => {
    const field = document.getForm().createTextField('name');
    field.setText('filled in by hand');
    field.addToPage(document.getPage(0), { x: 20, y: 40, width: 150, height: 20 });
    const action = { S: 'SubmitForm', F: PDFString.of('javascript:alert(1)') };
    field.acroField.dict.set(name('AA'), document.context.obj({ K: action }));
  },
  'a picture whose bytes are fetched from elsewhere': (document) => {
    const image = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, F: PDFString.of('calc.exe') };
    draw(document, document.context.stream('', image));
  },
  'a picture that is a program': (document) => {
    draw(document, document.context.stream(`%!PS ${script}`, { Type: 'XObject', Subtype: 'PS' }));
  },
  'a file in the place of a picture': (document) => {
    draw(document, document.context.stream('mz-program', { Type: 'EmbeddedFile' }));
  },
  'actions among what a page is drawn from': (document) => {
    const action = { S: 'JavaScript', JS: PDFString.of("app.alert('font')") };
    document
      .getPage(0)
      .node.Resources()
      ?.set(name('Font'), document.context.obj({ F1: action }));
  },
  'the place beside what a page is drawn from': (document) => {
    const property = { GPSLatitude: PDFString.of(place.iso6709) };
    document
      .getPage(0)
      .node.Resources()
      ?.set(name('Properties'), document.context.obj({ MC0: property }));
  },
  'the place in what it says of itself': (document) => {
    document.setTitle(place.iso6709);
    document.setKeywords(['Nanjing Road 1']);
    const metadata = document.context.stream(place.xmp, { Type: 'Metadata', Subtype: 'XML' });
    document.catalog.set(name('Metadata'), document.context.register(metadata));
  },
  'the place of a map': (document) => {
    const measure = { Type: 'Measure', Subtype: 'GEO', GPTS: [31.2304, 121.4737] };
    const viewport = { Type: 'Viewport', BBox: [0, 0, 10, 10], Measure: measure };
    document.getPage(0).node.set(name('VP'), document.context.obj([viewport]));
  },
  'the place in a photo on its page': async (document) => {
    document.getPage(0).drawImage(await document.embedJpg(await photo('jpeg')));
  },
};

/** What a dictionary is made of. */
type Described = Parameters<PDFDocument['context']['stream']>[1];

const annotate = (document: PDFDocument, annotation: Described): void => {
  const described = document.context.obj({ Type: 'Annot', Rect: [10, 10, 50, 50], ...annotation });
  document.getPage(0).node.set(name('Annots'), document.context.obj([described]));
};

const draw = (document: PDFDocument, picture: PDFStream): void => {
  document.getPage(0).node.setXObject(name('Strange'), document.context.register(picture));
};

/** A page that says `Invoice 4711`, with one of the deeds in it. */
export const documentWith = async (deed?: (document: PDFDocument) => void | Promise<void>): Promise<PDFDocument> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 200]).drawText('Invoice 4711', { x: 20, y: 150, font, size: 14 });
  await deed?.(document);
  return document;
};
