import { box, fullBox, hex, numbers } from './boxes.ts';
import { place } from './places.ts';

/**
 * 64 by 64 pixels, the left half red and the right half blue, coded with x265 3.5 from a picture of ours: the decoder's
 * configuration, and the one slice with its length.
 */
const configuration = hex(
  '0103700000000000000000001ef000fcfdf8f800000f03200001001840010c01ffff03700000030090000003000003001eba0240210001002b' +
    '42010103700000030090000003000003001ea020810596ea4929ae6e04040c08000003000800000300084022000100064401c172b02240',
);
const slice = hex('000000202801af1980f77c8537fff6ed97fdc94bfdfc4bdfff136b5f760d7fcb57bbcce0');

const notes = Buffer.from(`\0\0\0\0Exif\0\0${Object.values(place.exif).join(' ')} ${place.iso6709}`, 'latin1');
const describing = Buffer.from(place.xmp, 'latin1');

/** Of version 2. */
const item = (id: number, type: string, more = ''): Buffer =>
  fullBox('infe', numbers(2, id, 0), `${type}\0${more}`).fill(2, 8, 9);

const located = (id: number, offset: number, length: number): Buffer =>
  Buffer.concat([numbers(2, id, 0, 1), numbers(4, offset, length)]);

interface HeicOptions {
  /** What the head claims, and the height too. */
  readonly width?: number;
  readonly height?: number;
  /** The middle that is shown of it. All of it by default. */
  readonly shown?: { readonly width: number; readonly height: number };
}

/**
 * A HEIC as a phone writes it: one picture that is to be turned a quarter, with the place in its EXIF and in its XMP.
 */
export const heic = ({ width = 64, height = 64, shown }: HeicOptions = {}): Buffer => {
  const kind = box('ftyp', 'heic', numbers(4, 0), 'mif1heic');
  const meta = (offset: number): Buffer =>
    fullBox(
      'meta',
      fullBox('hdlr', numbers(4, 0), 'pict', Buffer.alloc(13)),
      fullBox('pitm', numbers(2, 1)),
      fullBox(
        'iloc',
        hex('4400'),
        numbers(2, 3),
        located(1, offset, slice.length),
        located(2, offset + slice.length, notes.length),
        located(3, offset + slice.length + notes.length, describing.length),
      ),
      fullBox('iinf', numbers(2, 3), item(1, 'hvc1'), item(2, 'Exif'), item(3, 'mime', 'application/rdf+xml\0')),
      fullBox('iref', box('cdsc', numbers(2, 2, 1, 1)), box('cdsc', numbers(2, 3, 1, 1))),
      box(
        'iprp',
        box(
          'ipco',
          box('hvcC', configuration),
          fullBox('ispe', numbers(4, width, height)),
          fullBox('pixi', hex('03080808')),
          box('clap', numbers(4, shown?.width ?? width, 1, shown?.height ?? height, 1, 0, 1, 0, 1)),
          box('irot', numbers(1, 3)),
        ),
        fullBox('ipma', numbers(4, 1), numbers(2, 1), hex('058102038485')),
      ),
    );
  const head = kind.length + meta(0).length + 8;
  return Buffer.concat([kind, meta(head), box('mdat', slice, notes, describing)]);
};
