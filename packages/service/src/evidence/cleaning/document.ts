import { PDFDocument, PDFName, type PDFPage, type PDFObject } from '@cantoo/pdf-lib';
import { annotationsOf } from './annotations.ts';
import { ObjectCopier } from './object-copier.ts';

/** What a page inherits from the pages above it, and what it says of itself. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key));
const own = ['Contents', 'Group', 'UserUnit'].map((key) => PDFName.of(key));

/**
 * The pages of a document in a new PDF: what is seen on them, and nothing else of the file. What a document does
 * (scripts, actions, forms, links), carries (files, earlier versions of itself) and says of itself (author, place)
 * stays behind. A document that anybody may open but not change is taken; one that asks for a password is not.
 * @throws Error when it is no PDF that can be opened
 */
export const reprint = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, password: '', parseSpeed: Infinity });
  const copy = await PDFDocument.create({ updateMetadata: false });
  const copier = new ObjectCopier(document.context, copy.context);
  const pages = document.getPages();
  if (pages.length === 0) throw new Error('No pages in it.');
  for (const { node } of pages) {
    const page = copy.addPage();
    const keep = (key: PDFName, value: PDFObject | undefined): void => {
      const copied = value && copier.copyEntry(key, value);
      if (copied) page.node.set(key, copied);
    };
    for (const key of inherited) keep(key, node.getInheritableAttribute(key));
    for (const key of own) keep(key, node.get(key));
    addAnnotations(page, annotationsOf(node, copier));
  }
  // Without streams of objects, so that what is in the file can be seen in it.
  return copy.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
};

const addAnnotations = ({ node, doc }: PDFPage, annotations: readonly PDFObject[]): void => {
  if (annotations.length > 0) node.set(PDFName.of('Annots'), doc.context.obj([...annotations]));
};
