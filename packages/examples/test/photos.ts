import type { Page } from 'playwright-core';

/** 48.8584 N, 2.2945 E, as a camera writes where a photo was taken: Exif, little-endian, with a block for the place. */
const place = (): Buffer => {
  const entries = (
    offset: number,
    rows: readonly (readonly [tag: number, type: number, count: number, value: number])[],
  ) => {
    const block = Buffer.alloc(2 + rows.length * 12 + 4);
    block.writeUInt16LE(rows.length, 0);
    for (const [index, [tag, type, count, value]] of rows.entries()) {
      const at = 2 + index * 12;
      block.writeUInt16LE(tag, at);
      block.writeUInt16LE(type, at + 2);
      block.writeUInt32LE(count, at + 4);
      block.writeUInt32LE(value, at + 8);
    }
    return { block, end: offset + block.length };
  };
  const degrees = (...parts: readonly number[]): Buffer => {
    const rationals = Buffer.alloc(24);
    for (const [index, part] of parts.entries()) {
      rationals.writeUInt32LE(part, index * 8);
      rationals.writeUInt32LE(1, index * 8 + 4);
    }
    return rationals;
  };
  const header = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  const first = entries(8, [[0x8825, 4, 1, 26]]);
  const letter = (text: string): number => text.charCodeAt(0);
  const gps = entries(first.end, [
    [1, 2, 2, letter('N')],
    [2, 5, 3, 80],
    [3, 2, 2, letter('E')],
    [4, 5, 3, 104],
  ]);
  const tiff = Buffer.concat([header, first.block, gps.block, degrees(48, 51, 30), degrees(2, 17, 40)]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, 0]);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([segment, exif]);
};

/** A JPEG as the browser makes one. */
export const photo = async (page: Page, colour: string): Promise<Buffer> => {
  const base64 = await page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('Nothing can be drawn here.');
    context.fillStyle = fill;
    context.fillRect(0, 0, 640, 480);
    context.clearRect(100, 100, 200, 120);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  }, colour);
  return Buffer.from(base64, 'base64');
};

/** The same photo, taken somewhere. */
export const takenAtPlace = (jpeg: Buffer): Buffer => Buffer.concat([jpeg.subarray(0, 2), place(), jpeg.subarray(2)]);

/** The kinds of segments before the picture itself: `e1` holds what the camera knows. */
export const segmentsOf = (jpeg: Buffer): string[] => {
  const kinds: string[] = [];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const kind = jpeg.readUInt8(at + 1).toString(16);
    kinds.push(kind);
    if (kind === 'da') break;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return kinds;
};
