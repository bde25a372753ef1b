import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { bareStream } from './bare-stream.ts';

const name = (text: string): PDFName => PDFName.of(text);
const names = (text: string): ReadonlySet<PDFObject> => new Set(text.split(' ').map(name));

/**
 * What a stream may say of itself: what it takes to draw it. Where a file of its own is, where on earth it is, who made
 * it and with what, is not among it. ISO 32000-2: tables 5, 34, 38, 74, 75, 82 ff., 87, 93, 121, 124.
 */
const streamKeys = names(
  'Type Subtype Filter DecodeParms ' +
    'Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte ' +
    'FormType BBox Matrix Resources Group PatternType PaintType TilingType XStep YStep ' +
    'ShadingType Background AntiAlias BitsPerCoordinate BitsPerFlag VerticesPerRow Function ' +
    'FunctionType Domain Range Size BitsPerSample Order Encode N Alternate ' +
    'Length1 Length2 Length3 CMapName CIDSystemInfo WMode UseCMap',
);

/** The resources that a page is drawn with. Left out is `Properties`: what its parts mean. ISO 32000-2, table 34. */
const resourcesKey = name('Resources');
const resourceKeys = names('ExtGState ColorSpace Pattern Shading XObject Font ProcSet');

/** Streams that say what they are: pictures, drawings and fonts. Not drawn are metadata (XML) and programs (PS). */
const drawnStreams = names('Image Form Type1C CIDFontType0C OpenType');

/** What does something, carries something, or leads back to the document. It is no part of how a page looks. */
const strangeTypes = names(
  'Action Filespec F EmbeddedFile Metadata Annot Page Pages Catalog Sig OBJR Measure PtData Viewport ObjStm XRef',
);
const actions = names(
  'JavaScript Launch URI GoTo GoToR GoToE GoToDp Thread Sound Movie Hide Named SubmitForm ResetForm ImportData ' +
    'SetOCGState Rendition Trans GoTo3DView RichMediaExecute ECMAScript',
);

/** Copies what a page is drawn from into another document, and leaves behind what is not drawn. */
export class ObjectCopier {
  readonly source: PDFContext;
  readonly target: PDFContext;
  readonly #copied = new Map<PDFRef, PDFRef | undefined>();

  constructor(source: PDFContext, target: PDFContext) {
    this.source = source;
    this.target = target;
  }

  /** The copy, or undefined for what stays behind. */
  copy(object: PDFObject): PDFObject | undefined {
    if (object instanceof PDFRef) return this.#copyRef(object);
    if (object instanceof PDFArray) return this.#copyArray(object);
    if (object instanceof PDFDict) return this.#copyDict(object);
    // A stream always stands by itself, and is reached by a reference.
    if (object instanceof PDFStream || object instanceof PDFInvalidObject) return undefined;
    return object.clone();
  }

  /** The copy of what a dictionary has under a key. */
  copyEntry(key: PDFName, value: PDFObject): PDFObject | undefined {
    if (key !== resourcesKey) return this.copy(value);
    const resources = this.source.lookup(value);
    return resources instanceof PDFDict ? this.#copyEntries(resources, resourceKeys) : undefined;
  }

  /** A stream, copied to stand by itself. */
  copyStream(stream: PDFStream): PDFRef | undefined {
    const copied = this.#copyStream(stream);
    return copied && this.target.register(copied);
  }

  #copyRef(ref: PDFRef): PDFRef | undefined {
    if (this.#copied.has(ref)) return this.#copied.get(ref);
    const copy = this.target.nextRef();
    // Known before it is there: what it holds may lead back to it.
    this.#copied.set(ref, copy);
    const object = this.source.lookup(ref);
    const copied = object instanceof PDFStream ? this.#copyStream(object) : object && this.copy(object);
    if (copied) this.target.assign(copy, copied);
    else this.#copied.set(ref, undefined);
    return copied && copy;
  }

  #copyArray(array: PDFArray): PDFArray {
    const copy = PDFArray.withContext(this.target);
    for (const entry of array.asArray()) copy.push(this.copy(entry) ?? PDFNull);
    return copy;
  }

  #copyDict(dict: PDFDict): PDFDict | undefined {
    const [type, doing] = [dict.lookup(name('Type')), dict.lookup(name('S'))];
    if ((type && strangeTypes.has(type)) || (doing && actions.has(doing))) return undefined;
    return this.#copyEntries(dict);
  }

  #copyEntries(dict: PDFDict, wanted?: ReadonlySet<PDFObject>): PDFDict {
    const copy = PDFDict.withContext(this.target);
    for (const [key, value] of dict.entries()) {
      const copied = wanted?.has(key) === false ? undefined : this.copyEntry(key, value);
      if (copied) copy.set(key, copied);
    }
    return copy;
  }

  #copyStream(stream: PDFStream): PDFRawStream | undefined {
    const [type, subtype] = [stream.dict.lookup(name('Type')), stream.dict.lookup(name('Subtype'))];
    if (!(stream instanceof PDFRawStream)) return undefined;
    if ((type && strangeTypes.has(type)) || (subtype && !drawnStreams.has(subtype))) return undefined;
    const { contents, filter, parameters } = bareStream(stream);
    const dict = this.#copyEntries(stream.dict, streamKeys);
    dict.delete(name('DecodeParms'));
    dict.set(name('Filter'), this.target.obj([...filter]));
    const copiedParameters = parameters && this.copy(parameters);
    if (copiedParameters) dict.set(name('DecodeParms'), copiedParameters);
    return PDFRawStream.of(dict, contents);
  }
}
