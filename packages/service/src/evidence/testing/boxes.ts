/** A box of an ISO base media file (ISO/IEC 14496-12): MP4 and HEIC are made of them. */
export const box = (type: string, ...content: readonly (Uint8Array | string)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

/** One that starts with a version and flags, both 0. */
export const fullBox = (type: string, ...content: readonly (Uint8Array | string)[]): Buffer =>
  box(type, Buffer.alloc(4), ...content);

export const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Whole numbers, each in so many bytes. */
export const numbers = (size: 1 | 2 | 4, ...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * size);
  for (const [index, value] of values.entries()) bytes.writeUIntBE(value, index * size, size);
  return bytes;
};

/** Every box of a type, at any depth of the given containers. */
export const boxesCalled = (file: Buffer, wanted: string): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = 0; at + 8 <= file.length;) {
    const end = at + file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, end);
    if (type === wanted) found.push(body);
    if (['moov', 'trak', 'mdia', 'minf', 'stbl', 'udta'].includes(type)) found.push(...boxesCalled(body, wanted));
    if (end <= at) break;
    at = end;
  }
  return found;
};
