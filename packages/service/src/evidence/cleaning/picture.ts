import type { Sharp } from 'sharp';
import { sharp } from './decoders.ts';
import type { KeptKind } from '../facts.ts';
import { EvidenceRefused } from '../refused.ts';

type PictureKind = Extract<KeptKind, 'jpeg' | 'png' | 'webp'>;

/**
 * The picture painted anew, upright, in sRGB: of the file that came, nothing but its pixels is left. Of a moving
 * picture the first one.
 * @param pixels at most, width times height
 * @throws EvidenceRefused too_many_pixels; what cannot be decoded throws as it likes
 */
export const repaint = async (bytes: Uint8Array, kind: PictureKind, pixels: number): Promise<Uint8Array> => {
  // Only the head is read for this, so the limit that the decoder goes by is not wanted yet.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  refuseBeyond(pixels, width, height);
  // Cameras write files that are not quite to the letter; what is cut off or broken is refused.
  return encode(sharp(bytes, { limitInputPixels: pixels, failOn: 'error', autoOrient: true }), kind);
};

/** @throws EvidenceRefused too_many_pixels */
export const refuseBeyond = (pixels: number, width: number, height: number): void => {
  if (width * height > pixels) throw new EvidenceRefused('too_many_pixels');
};

/** Without `keepMetadata` and its like nothing but pixels is written, and colours become sRGB. */
export const encode = (picture: Sharp, kind: PictureKind): Promise<Uint8Array> => {
  const upright = picture.toColourspace('srgb');
  switch (kind) {
    case 'jpeg':
      return upright.jpeg({ quality: 85 }).toBuffer();
    case 'png':
      return upright.png().toBuffer();
    case 'webp':
      // Twice as fast as the default, for a few per cent more bytes.
      return upright.webp({ quality: 85, effort: 2 }).toBuffer();
  }
};
