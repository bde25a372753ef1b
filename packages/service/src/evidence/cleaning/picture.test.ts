import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { heic } from '../testing/heic.ts';
import { halves, look, photo, pngBomb } from '../testing/pictures.ts';
import { repaintHeic } from './heic.ts';
import { repaint } from './picture.ts';

const pixels = 10_000;
const kinds = ['jpeg', 'png', 'webp'] as const;

describe.each(kinds)('A photo as %s', (kind) => {
  it('that lies on its side comes out upright, and says so no more', async () => {
    const sent = await photo(kind);
    expect(await look(sent)).toEqual({ width: 64, height: 48, red: 'left' });
    const kept = await repaint(sent, kind, pixels);
    expect(await look(kept)).toEqual({ width: 48, height: 64, red: 'top' });
    expect((await sharp(kept).metadata()).orientation).toBeUndefined();
  });

  it('keeps its kind and its colours, and nothing that it said of itself', async () => {
    const sent = await (
      await halves()
    )
      .withIccProfile('p3')
      .withExif({ IFD0: { Copyright: 'Somebody' } })
      .toFormat(kind)
      .toBuffer();
    const said = await sharp(sent).metadata();
    expect([said.icc, said.exif].every(Boolean)).toBe(true);
    const kept = await repaint(sent, kind, pixels);
    const { format, icc, exif, xmp, iptc, comments, space } = await sharp(kept).metadata();
    expect({ format, icc, exif, xmp, iptc, comments, space }).toEqual({ format: kind, space: 'srgb' });
    const [red = 0, green = 0, blue = 0] = await sharp(kept).removeAlpha().raw().toBuffer();
    for (const [got, wanted] of [
      [red, 192],
      [green, 48],
      [blue, 32],
    ] as const)
      expect(Math.abs(got - wanted)).toBeLessThan(6);
  });

  it('may have as many pixels as allowed, and not one more', async () => {
    const sent = await (await halves()).toFormat(kind).toBuffer();
    await expect(repaint(sent, kind, 64 * 48)).resolves.toBeInstanceOf(Uint8Array);
    await expect(repaint(sent, kind, 64 * 48 - 1)).rejects.toMatchObject({ code: 'too_many_pixels' });
  });
});

it('A bomb is seen by its head, before anything is unpacked', async () => {
  const bomb = pngBomb(20_000);
  const before = process.memoryUsage.rss();
  await expect(repaint(bomb, 'png', 50_000_000)).rejects.toMatchObject({ code: 'too_many_pixels' });
  expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
});

it('What is transparent stays so', async () => {
  const glass = { create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } } as const;
  const kept = await repaint(await sharp(glass).png().toBuffer(), 'png', pixels);
  expect((await sharp(kept).stats()).isOpaque).toBe(false);
});

it('A picture in the colours of print comes out in those of screens', async () => {
  const print = await (await halves()).toColourspace('cmyk').jpeg().toBuffer();
  expect((await sharp(print).metadata()).space).toBe('cmyk');
  expect((await sharp(await repaint(print, 'jpeg', pixels)).metadata()).space).toBe('srgb');
});

describe('A HEIC', () => {
  it('becomes a JPEG, turned as it says', async () => {
    const kept = await repaintHeic(heic(), pixels);
    expect((await sharp(kept).metadata()).format).toBe('jpeg');
    expect(await look(kept)).toEqual({ width: 64, height: 64, red: 'top' });
  });

  it('is cropped as it says', async () => {
    const kept = await repaintHeic(heic({ shown: { width: 50, height: 30 } }), pixels);
    expect(await look(kept)).toEqual({ width: 30, height: 50, red: 'top' });
  });

  it('may have as many pixels as allowed, and not one more', async () => {
    await expect(repaintHeic(heic(), 64 * 64)).resolves.toBeInstanceOf(Uint8Array);
    await expect(repaintHeic(heic(), 64 * 64 - 1)).rejects.toMatchObject({ code: 'too_many_pixels' });
  });

  it('that is none, or is cut off, is an error', async () => {
    await expect(repaintHeic(Buffer.from('nothing'), pixels)).rejects.toThrow('too small');
    await expect(repaintHeic(heic().subarray(0, 450), pixels)).rejects.toThrow();
  });
});
