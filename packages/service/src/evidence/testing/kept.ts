import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';

/** Everything that a program would read in a file: its bytes, and of a PDF what its streams unfold to. */
export const readable = async (bytes: Uint8Array): Promise<string> => {
  const file = Buffer.from(bytes);
  const unfolded = file.toString('latin1', 0, 5) === '%PDF-' ? await streamsOf(file) : [];
  return Buffer.concat([file, ...unfolded])
    .toString('latin1')
    .toLowerCase();
};

const streamsOf = async (file: Buffer): Promise<Uint8Array[]> => {
  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [decodedOrRaw(object)] : []));
};

/** A photo is not unfolded: what would be found in it stands in it as it is. */
const decodedOrRaw = (stream: PDFRawStream): Uint8Array =>
  /DCT|JPX/.test(String(stream.dict)) ? stream.contents : decodePDFRawStream(stream).decode();
