import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coded } from '../testing/films.ts';
import { hex, numbers } from '../testing/boxes.ts';
import { onlyNeededConfiguration, onlyNeededUnits } from './nal-units.ts';

/** The two bytes that a unit of HEVC starts with. */
const hevcUnit = (type: number, content: string): Buffer => coded(type << 1, `\x01${content}`);

describe('Of a coded picture', () => {
  it('notes of the camera, filling and what is anybody’s are left out (AVC)', () => {
    const kept = [coded(0x67, 'sequence'), coded(0x68, 'picture'), coded(0x65, 'key'), coded(0x41, 'other')];
    const left = [coded(6, 'note'), coded(12, 'filling'), coded(24, 'anybody'), coded(0x66, 'note')];
    const picture = Buffer.concat([left[0]!, kept[0]!, left[1]!, kept[1]!, kept[2]!, left[2]!, left[3]!, kept[3]!]);
    expect(onlyNeededUnits(picture, 'avc', 4)).toEqual(Buffer.concat(kept));
  });

  it('notes of the camera, filling and what is anybody’s are left out (HEVC)', () => {
    const kept = [hevcUnit(32, 'video'), hevcUnit(19, 'key'), hevcUnit(1, 'other')];
    const left = [hevcUnit(39, 'note'), hevcUnit(40, 'note after'), hevcUnit(38, 'filling'), hevcUnit(62, 'anybody')];
    const picture = Buffer.concat([...left.slice(0, 2), kept[0]!, kept[1]!, ...left.slice(2), kept[2]!]);
    expect(onlyNeededUnits(picture, 'hevc', 4)).toEqual(Buffer.concat(kept));
  });

  it('lengths of one and of two bytes are read too', () => {
    expect(onlyNeededUnits(hex('0265aa0206bb0241cc'), 'avc', 1)).toEqual(hex('0265aa0241cc'));
    expect(onlyNeededUnits(hex('000265aa000206bb'), 'avc', 2)).toEqual(hex('000265aa'));
  });

  it('a unit that is longer than the picture is an error, and nothing else happens with any bytes', () => {
    expect(() => onlyNeededUnits(hex('00000005'), 'avc', 4)).toThrow(RangeError);
    const bytes = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(bytes, fc.constantFrom('avc', 'hevc'), fc.constantFrom(1, 2, 4), (picture, coding, lengthSize) => {
        try {
          expect(onlyNeededUnits(picture, coding, lengthSize).length).toBeLessThanOrEqual(picture.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('Of what a decoder is configured with', () => {
  const avc = hex('0142c00affe100156742c00adc426c0440000003004000000503c489e001000568ce0f2c80');
  const high = Buffer.concat([hex('01640028ffe100026764010002 68ce'.replace(' ', '')), hex('fdf8f800')]);
  const array = (type: number, ...units: string[]): Buffer =>
    Buffer.concat([
      numbers(1, type),
      numbers(2, units.length),
      ...units.map((unit) => Buffer.concat([numbers(2, unit.length), Buffer.from(unit)])),
    ]);
  const head = Buffer.alloc(23).fill(3, 21, 22);
  const hevc = (...arrays: Buffer[]): Buffer =>
    Buffer.concat([head.subarray(0, 22), numbers(1, arrays.length), ...arrays]);

  it.each([
    ['baseline', avc],
    ['high', high],
  ])('parameter sets are kept, and what follows them is not (AVC, %s)', (_, configuration) => {
    const followed = Buffer.concat([configuration, Buffer.from('a place')]);
    expect(onlyNeededConfiguration(followed, 'avc')).toEqual({ bytes: configuration, lengthSize: 4 });
  });

  it('parameter sets are kept, and notes are not (HEVC)', () => {
    const sets = [array(0xa0, 'video'), array(33, 'sequence', 'another'), array(34, 'picture')];
    const withNotes = Buffer.concat([hevc(array(39, 'note'), ...sets, array(40, 'note')), Buffer.from('a place')]);
    expect(onlyNeededConfiguration(withNotes, 'hevc')).toEqual({ bytes: hevc(...sets), lengthSize: 4 });
  });

  it('one that is cut off is an error', () => {
    for (const configuration of [avc, high.subarray(0, -4)])
      for (let length = 0; length < configuration.length; length += 1)
        expect(() => onlyNeededConfiguration(configuration.subarray(0, length), 'avc')).toThrow(RangeError);
    const whole = hevc(array(33, 'sequence'));
    for (let length = 0; length < whole.length; length += 1)
      expect(() => onlyNeededConfiguration(whole.subarray(0, length), 'hevc')).toThrow(RangeError);
  });
});
