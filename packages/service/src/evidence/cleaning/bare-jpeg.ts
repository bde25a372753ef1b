/** Markers of ITU-T T.81, table B.1. */
const marker = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, jfif: 0xe0, adobe: 0xee } as const;

const isOfApplications = (code: number): boolean => (code >= 0xe0 && code <= 0xef) || code === marker.comment;
const isInsideScan = (code: number): boolean => code === 0 || (code >= 0xd0 && code <= 0xd7);

/** The picture's colours depend on these two; of the first its thumbnail is left out. */
const keptNote = (code: number, segment: Buffer): Buffer | undefined => {
  const says = segment.toString('latin1', 4, 9);
  if (code === marker.adobe && says === 'Adobe' && segment.length === 16) return segment;
  if (code !== marker.jfif || says !== 'JFIF\0' || segment.length < 18) return undefined;
  return Buffer.concat([Buffer.from([0xff, marker.jfif, 0, 16]), segment.subarray(4, 16), Buffer.from([0, 0])]);
};

/**
 * A JPEG without what applications and people noted in it (Exif, XMP, IPTC, comments, whatever follows its end). Its
 * pixels stay as they are coded.
 * @throws Error when it is no JPEG, or is cut off
 */
export const bareJpeg = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff00 + marker.start) throw new Error('No JPEG.');
  const kept = [file.subarray(0, 2)];
  for (let at = 2; at + 2 <= file.length;) {
    if (file[at] !== 0xff) throw new Error('No marker where one must be.');
    const code = file[at + 1] ?? 0;
    if (code === marker.end) return Buffer.concat([...kept, file.subarray(at, at + 2)]);
    // Any number of filling bytes may stand before a marker.
    if (code === 0xff) at += 1;
    else {
      const end = at + 2 + (at + 4 <= file.length ? file.readUInt16BE(at + 2) : 0);
      const segment = file.subarray(at, end);
      if (isOfApplications(code)) kept.push(...[keptNote(code, segment)].filter((note) => note !== undefined));
      else kept.push(segment);
      at = end;
      if (code === marker.scan) {
        at = endOfScan(file, end);
        kept.push(file.subarray(end, at));
      }
    }
  }
  throw new Error('The JPEG is cut off.');
};

const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1))
    if (!isInsideScan(file[at + 1] ?? 0)) return at;
  return file.length;
};
