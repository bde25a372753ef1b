/** How a video is coded: the two ways that phones record. */
export type VideoCoding = 'avc' | 'hevc';

/**
 * What a decoder needs: slices, parameter sets, delimiters. Left out are supplemental information (SEI), in which
 * dash cameras write where they are, filling, and what the standards leave to anybody. ITU-T H.264 table 7-1, H.265
 * table 7-1.
 */
const needed: Readonly<Record<VideoCoding, (head: number) => boolean>> = {
  avc: (head) => [1, 2, 3, 4, 5, 7, 8, 9, 10, 11].includes(head & 0x1f),
  hevc: (head) => ((head >> 1) & 0x3f) <= 37,
};

/** Parameter sets, the only units that a decoder's configuration holds for it. */
const isHevcParameterSet = (type: number): boolean => type >= 32 && type <= 34;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws RangeError when the bytes end before that */
const take = (bytes: Uint8Array, from: number, length: number): Uint8Array => {
  if (from + length > bytes.length) throw new RangeError('A unit is longer than what holds it.');
  return bytes.subarray(from, from + length);
};

/**
 * One coded picture without what no decoder needs.
 * @param lengthSize bytes that say how long each unit is
 * @throws RangeError when its units are not what they say
 */
export const onlyNeededUnits = (picture: Uint8Array, coding: VideoCoding, lengthSize: number): Uint8Array => {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < picture.length;) {
    const length = take(picture, at, lengthSize).reduce((sum, byte) => sum * 256 + byte, 0);
    const unit = take(picture, at, lengthSize + length);
    if (needed[coding](unit[lengthSize] ?? 0)) kept.push(unit);
    at += unit.length;
  }
  return Buffer.concat(kept);
};

/** What a decoder is configured with (`avcC`, `hvcC`; ISO/IEC 14496-15), and what it says of the units. */
export interface Configuration {
  readonly bytes: Uint8Array;
  readonly lengthSize: number;
}

/** @throws RangeError when it is not what it says */
export const onlyNeededConfiguration = (bytes: Uint8Array, coding: VideoCoding): Configuration =>
  coding === 'avc' ? avcConfiguration(bytes) : hevcConfiguration(bytes);

/** Units that follow each other, each after two bytes that say how long it is. */
const unitsAt = (bytes: Uint8Array, from: number, count: number): Uint8Array => {
  let end = from;
  for (let index = 0; index < count; index += 1) end += 2 + viewOf(take(bytes, end, 2)).getUint16(0);
  return take(bytes, from, end - from);
};

/** Profiles whose configuration goes on after the parameter sets with four bytes, of which the last counts more sets. */
const highProfiles = [100, 110, 122, 144];

const avcConfiguration = (bytes: Uint8Array): Configuration => {
  const head = take(bytes, 0, 6);
  const sequenceSets = unitsAt(bytes, 6, (head[5] ?? 0) & 0x1f);
  const countAt = 6 + sequenceSets.length;
  const [pictureSetCount = 0] = take(bytes, countAt, 1);
  let end = countAt + 1 + unitsAt(bytes, countAt + 1, pictureSetCount).length;
  if (highProfiles.includes(head[1] ?? 0) && end < bytes.length) {
    const [, , , moreSets = 0] = take(bytes, end, 4);
    end += 4 + unitsAt(bytes, end + 4, moreSets).length;
  }
  return { bytes: bytes.slice(0, end), lengthSize: ((head[4] ?? 0) & 3) + 1 };
};

const hevcConfiguration = (bytes: Uint8Array): Configuration => {
  const head = take(bytes, 0, 23);
  const kept: Uint8Array[] = [];
  let at = 23;
  for (let index = 0; index < (head[22] ?? 0); index += 1) {
    const [type = 0] = take(bytes, at, 1);
    const units = unitsAt(bytes, at + 3, viewOf(take(bytes, at + 1, 2)).getUint16(0));
    if (isHevcParameterSet(type & 0x3f)) kept.push(take(bytes, at, 3 + units.length));
    at += 3 + units.length;
  }
  const start = Uint8Array.from(head);
  start[22] = kept.length;
  return { bytes: Buffer.concat([start, ...kept]), lengthSize: ((head[21] ?? 0) & 3) + 1 };
};
