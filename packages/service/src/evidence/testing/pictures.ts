import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { place } from './places.ts';

const red = { r: 192, g: 48, b: 32 };
const blue = { r: 32, g: 48, b: 192 };

/** 64 wide and 48 high, its left half red and its right half blue. */
export const halves = async (): Promise<Sharp> => {
  const left = await sharp({ create: { width: 32, height: 48, channels: 3, background: red } })
    .png()
    .toBuffer();
  const painted = await sharp({ create: { width: 64, height: 48, channels: 3, background: blue } })
    .composite([{ input: left, left: 0, top: 0 }])
    .removeAlpha()
    .png()
    .toBuffer();
  return sharp(painted);
};

/** With the place in its EXIF and its XMP, and lying on its side: it is to be turned a quarter clockwise. */
export const photo = async (kind: 'jpeg' | 'png' | 'webp'): Promise<Buffer> =>
  (await halves())
    .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: place.exif })
    .withXmp(place.xmp)
    .withMetadata({ orientation: 6 })
    .toFormat(kind)
    .toBuffer();

/** Which half of a picture is the reddest, and what else it says of itself. */
export const look = async (bytes: Uint8Array): Promise<{ width: number; height: number; red: string }> => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const redAt = (x: number, y: number): number => data[(Math.floor(y) * width + Math.floor(x)) * info.channels] ?? 0;
  const sides = {
    left: redAt(width / 8, height / 2),
    right: redAt((width * 7) / 8, height / 2),
    top: redAt(width / 2, height / 8),
    bottom: redAt(width / 2, (height * 7) / 8),
  };
  const across = Math.abs(sides.left - sides.right) > Math.abs(sides.top - sides.bottom);
  const along = sides.top > sides.bottom ? 'top' : 'bottom';
  return { width, height, red: across ? (sides.left > sides.right ? 'left' : 'right') : along };
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A black PNG of one bit a pixel: with 20,000 a side 400 megapixels in 50 kilobytes. */
export const pngBomb = (side: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(side / 8)) * side));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A JPEG with a comment in it, as its first segment. */
export const jpegWithComment = async (text: string): Promise<Buffer> => {
  const jpeg = await (await halves()).jpeg().toBuffer();
  const segment = Buffer.from(`\xff\xfe\0\0${text}`, 'latin1');
  segment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
};
