import libheif, { type Channel } from 'libheif-js/wasm-bundle.js';
import type { Sharp } from 'sharp';
import { sharp } from './decoders.ts';
import { encode, refuseBeyond } from './picture.ts';

/**
 * A HEIC picture as a JPEG. It comes out upright: the decoder turns it as the file says. The decoder gives colours as
 * they are coded, so those of a wide gamut come out a little paler than they were.
 * @param pixels at most, width times height
 * @throws EvidenceRefused too_many_pixels; what cannot be decoded throws as it likes
 */
export const repaintHeic = async (bytes: Uint8Array, pixels: number): Promise<Uint8Array> => {
  const context = libheif.heif_context_alloc();
  const read = libheif.heif_context_read_from_memory(context, bytes);
  if (read.code !== libheif.heif_error_code.heif_error_Ok) throw new Error(read.message);
  const picture = libheif.heif_js_context_get_primary_image_handle(context);
  if ('message' in picture) throw new Error(picture.message);
  // What is cropped away is decoded too, and does not count here; the watch over the memory sees that.
  refuseBeyond(pixels, libheif.heif_image_handle_get_width(picture), libheif.heif_image_handle_get_height(picture));
  const { heif_colorspace: colours, heif_chroma: order } = libheif;
  const decoded = await libheif.heif_js_decode_image2(
    picture,
    colours.heif_colorspace_RGB,
    order.heif_chroma_interleaved_RGB,
  );
  if ('message' in decoded) throw new Error(decoded.message);
  return encode(withoutGaps(decoded.channels[0]), 'jpeg');
};

/** Rows are moved together where they are: a large picture fits into memory once, but not many times. */
const withoutGaps = ({ data, width, height, stride }: Channel): Sharp => {
  for (let row = 1; row < height; row += 1) data.copyWithin(row * width * 3, row * stride, row * stride + width * 3);
  return sharp(data.subarray(0, width * height * 3), { raw: { width, height, channels: 3 } });
};
