import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { halves, jpegWithComment, photo } from '../testing/pictures.ts';
import { place, script } from '../testing/places.ts';
import { box } from '../testing/boxes.ts';
import { bareJpeg } from './bare-jpeg.ts';
import { bareJpeg2000 } from './bare-jpeg2000.ts';

const pixelsOf = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('A JPEG', () => {
  it.each([false, true])('keeps its pixels and loses its notes (progressive: %s)', async (progressive) => {
    const sent = await (
      await halves()
    )
      .withExif({ IFD3: place.exif })
      .withXmp(place.xmp)
      .jpeg({ progressive })
      .toBuffer();
    expect(text(sent)).toMatch(/Exif.*Nanjing/s);
    const kept = bareJpeg(sent);
    expect(text(kept)).not.toMatch(/Exif|xmpmeta|Nanjing/);
    expect(await pixelsOf(kept)).toEqual(await pixelsOf(sent));
  });

  it('keeps what its colours depend on', async () => {
    const print = await (await halves()).toColourspace('cmyk').jpeg().toBuffer();
    expect(text(print)).toContain('Adobe');
    expect(text(bareJpeg(print))).toContain('Adobe');
    expect(await pixelsOf(bareJpeg(print))).toEqual(await pixelsOf(print));
  });

  it('loses the small picture that it carries of itself', async () => {
    const plain = await (await halves()).jpeg().toBuffer();
    const head = (small: string): Buffer =>
      Buffer.from(`\xff\xe0\0${small === '\0\0' ? '\x10' : '\x13'}JFIF\0\x01\x01\0\0\x01\0\x01${small}`, 'latin1');
    const [sent, kept] = ['\x01\x01rgb', '\0\0'].map((small) =>
      Buffer.concat([plain.subarray(0, 2), head(small), plain.subarray(2)]),
    ) as [Buffer, Buffer];
    expect(Buffer.from(bareJpeg(sent))).toEqual(kept);
  });

  it('loses comments, and what follows its end', async () => {
    const sent = Buffer.concat([await jpegWithComment(script), Buffer.from(script)]);
    expect(text(bareJpeg(sent))).not.toContain('script');
  });

  it('that is cut off, or is none, is an error', async () => {
    const whole = bareJpeg(await photo('jpeg'));
    for (let length = 0; length < whole.length; length += 1)
      expect(() => bareJpeg(whole.subarray(0, length))).toThrow();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(() =>
          bareJpeg(Buffer.concat([Buffer.from([0xff, 0xd8]), bytes.map((byte) => (byte === 0xd9 ? 0 : byte))])),
        ).toThrow();
      }),
    );
  });
});

describe('A JPEG 2000', () => {
  const signature = box('jP  ', '\r\n\x87\n');
  const needed = [signature, box('ftyp', 'jp2 \0\0\0\0jp2 '), box('jp2h', 'head'), box('jp2c', 'pixels')];

  it('keeps what it is decoded from, and loses what else it says', () => {
    const notes = [box('uuid', place.xmp), box('xml ', place.xmp)];
    const sent = Buffer.concat([...needed.slice(0, 2), notes[0]!, ...needed.slice(2), notes[1]!]);
    expect(bareJpeg2000(sent)).toEqual(Buffer.concat(needed));
  });

  it('whose last box goes to the end is kept to there', () => {
    const last = box('jp2c', 'pixels').fill(0, 0, 4);
    expect(bareJpeg2000(Buffer.concat([signature, last]))).toEqual(Buffer.concat([signature, last]));
  });

  it('that stands alone is kept as it is', () => {
    const alone = Buffer.from('ff4fff51002f', 'hex');
    expect(bareJpeg2000(alone)).toEqual(alone);
  });

  it('that is cut off is an error', () => {
    const whole = Buffer.concat(needed);
    expect(() => bareJpeg2000(whole.subarray(0, -1))).toThrow('No JPEG 2000');
    expect(() => bareJpeg2000(Buffer.from('nothing'))).toThrow('No JPEG 2000');
  });
});
