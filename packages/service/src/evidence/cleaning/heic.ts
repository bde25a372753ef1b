import libheif from 'libheif-js/wasm-bundle.js';
import { sharp } from './decoders.ts';
import { encode, refuseBeyond } from './picture.ts';

/**
 * A HEIC picture as a JPEG. It comes out upright: the decoder turns it as the file says. The decoder gives colours as
 * they are coded, so those of a wide gamut come out a little paler than they were.
 * @param pixels at most, width times height
 * @throws EvidenceRefused too_many_pixels; what cannot be decoded throws as it likes
 */
export const repaintHeic = async (bytes: Uint8Array, pixels: number): Promise<Uint8Array> => {
  const pictures = new libheif.HeifDecoder().decode(bytes);
  const picture = pictures.find((each) => each.is_primary()) ?? pictures[0];
  if (picture === undefined) throw new Error('No picture in it.');
  const [width, height] = [picture.get_width(), picture.get_height()];
  refuseBeyond(pixels, width, height);
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise<void>((resolve, reject) => {
    picture.display({ data, width, height }, (filled) => {
      if (filled) resolve();
      else reject(new Error('The picture cannot be decoded.'));
    });
  });
  return encode(sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha(), 'jpeg');
};
