import { constants, deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { bareJpeg } from './bare-jpeg.ts';
import { bareJpeg2000 } from './bare-jpeg2000.ts';

/** The bytes of a stream as they may be kept, and how they are to be decoded. */
export interface BareStream {
  readonly contents: Uint8Array;
  readonly filter: readonly PDFName[];
  readonly parameters: PDFObject | undefined;
}

const flate = PDFName.of('FlateDecode');
const filterKey = PDFName.of('Filter');
const parametersKey = PDFName.of('DecodeParms');

/** Photos stand in a PDF as whole files, with the place where they were taken. */
const photos = new Map([
  [PDFName.of('DCTDecode'), bareJpeg],
  [PDFName.of('JPXDecode'), bareJpeg2000],
]);

/** All others that the standard knows, ISO 32000-2, table 6. Whatever else a stream claims hides what is in it. */
const known = new Set(
  [
    ...['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode'],
    ...['RunLengthDecode', 'CCITTFaxDecode', 'JBIG2Decode'],
  ].map((each) => PDFName.of(each)),
);

/**
 * A stream without encryption, its photo without notes. What is no picture is compressed anew, so that no other program
 * finds something of its own to read in the file.
 * @throws Error when it cannot be decoded as far as that takes
 */
export const bareStream = ({ dict, contents: raw, transform }: PDFRawStream): BareStream => {
  const contents = transform ? decode(PDFRawStream.of(PDFDict.withContext(dict.context), raw, transform)) : raw;
  const filter = filtersOf(dict);
  if (filter.length === 0) return { contents: deflateSync(contents), filter: [flate], parameters: undefined };
  if (!filter.every((each) => known.has(each) || photos.has(each))) throw new Error('Coded in an unknown way.');
  const photoAt = filter.findIndex((each) => photos.has(each));
  const bare = photos.get(filter[photoAt] ?? flate);
  if (bare === undefined) {
    const packed = filter[0] === flate ? deflateSync(inflate(contents)) : contents;
    return { contents: packed, filter, parameters: dict.get(parametersKey) };
  }
  if (photoAt !== filter.length - 1) throw new Error('A photo is coded once more.');
  const parameters = dict.lookup(parametersKey);
  return {
    contents: bare(photoAt === 0 ? contents : decodeBy(filter.slice(0, photoAt), dict, contents)),
    filter: filter.slice(photoAt),
    parameters: parameters instanceof PDFArray ? parameters.get(photoAt) : parameters,
  };
};

const filtersOf = (dict: PDFDict): PDFName[] => {
  const filter = dict.lookup(filterKey);
  if (filter instanceof PDFName) return [filter];
  return filter instanceof PDFArray ? filter.asArray().map((_, index) => filter.lookup(index, PDFName)) : [];
};

/** Many programs leave out the end. */
const inflate = (contents: Uint8Array): Buffer => inflateSync(contents, { finishFlush: constants.Z_SYNC_FLUSH });

const decode = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

/** Photos are wrapped as text, if at all, by filters that take no parameters. */
const decodeBy = (filter: PDFName[], { context }: PDFDict, contents: Uint8Array): Uint8Array =>
  decode(PDFRawStream.of(context.obj({ Filter: filter }), contents));
