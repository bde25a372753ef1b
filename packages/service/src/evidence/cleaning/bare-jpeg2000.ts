/** The boxes that a picture is decoded from: signature, kind of file, head, pixels. ISO/IEC 15444-1, annex I. */
const needed = ['jP  ', 'ftyp', 'jp2h', 'jp2c'];

/** What a picture starts with that stands alone, without boxes. */
const codestream = 0xff4fff51;

/**
 * A JPEG 2000 without the boxes that say where and by what it was made (`uuid`, `xml `, …).
 * @throws Error when it is none
 */
export const bareJpeg2000 = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length >= 4 && file.readUInt32BE(0) === codestream) return file;
  const kept: Buffer[] = [];
  for (let at = 0; at < file.length;) {
    const length = at + 8 <= file.length ? file.readUInt32BE(at) : 1;
    const end = length === 0 ? file.length : at + length;
    // 1 stands for a length of 64 bits, which no file that is taken needs.
    if (length === 1 || end > file.length || end < at + 8) throw new Error('No JPEG 2000.');
    if (needed.includes(file.toString('latin1', at + 4, at + 8))) kept.push(file.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
};
