import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PDFObject, type PDFPageLeaf } from '@cantoo/pdf-lib';
import type { ObjectCopier } from './object-copier.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** Flags of an annotation that nobody sees on the screen: hidden, and not viewed. ISO 32000-2, 12.5.3. */
const unseen = (1 << 1) | (1 << 5);

/**
 * What is written over a page: the filled-in fields of a form, notes, highlights, a signature. Each is kept as it
 * looks, as a stamp, which is only looked at: what it would do, and what it is a field of, stays behind.
 */
export const annotationsOf = (page: PDFPageLeaf, copier: ObjectCopier): PDFObject[] =>
  (page.Annots()?.asArray() ?? []).flatMap((entry) => {
    const annotation = copier.source.lookup(entry);
    if (!(annotation instanceof PDFDict)) return [];
    const flags = annotation.lookup(name('F'));
    const rectangle = annotation.lookup(name('Rect'));
    const look = lookOf(annotation);
    if (!look || !(rectangle instanceof PDFArray)) return [];
    if (flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0) return [];
    const copiedLook = copier.copyStream(look);
    const copiedRectangle = copier.copy(rectangle);
    if (!copiedLook || !copiedRectangle) return [];
    // Printed with the page (4), and not to be changed (64).
    const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: copiedRectangle, AP: { N: copiedLook }, F: 4 | 64 };
    return [copier.target.obj(stamp)];
  });

/** The normal appearance, of several the one that is chosen (a ticked box). */
const lookOf = (annotation: PDFDict): PDFStream | undefined => {
  const appearances = annotation.lookup(name('AP'));
  const normal = appearances instanceof PDFDict ? appearances.lookup(name('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(name('AS'));
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return chosen instanceof PDFStream ? chosen : undefined;
};
