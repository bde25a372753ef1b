import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  TextSubtitleSource,
} from 'mediabunny';
import { box, fullBox, hex, numbers } from './boxes.ts';
import { place, page, script } from './places.ts';

/** Of a video of 64 by 64 pixels: baseline, one sequence set and one picture set, lengths in four bytes. */
const configuration = hex('0142c00affe100156742c00adc426c0440000003004000000503c489e001000568ce0f2c80');

/** A unit of a coded picture: its length, then its type in the first byte. */
export const coded = (type: number, content: string): Buffer => {
  const body = Buffer.concat([numbers(1, type), Buffer.from(content, 'latin1')]);
  return Buffer.concat([numbers(4, body.length), body]);
};

/** A film of three pictures, each with a note of the camera that says where it was; the notes are left out of `plain`. */
export const film = async ({ plain = false } = {}): Promise<Buffer> => {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target });
  const pictures = new EncodedVideoPacketSource('avc');
  const positions = new TextSubtitleSource('webvtt');
  output.addVideoTrack(pictures, { rotation: 90 });
  if (!plain) output.addSubtitleTrack(positions);
  await output.start();
  const decoderConfig = { codec: 'avc1.42c00a', codedWidth: 64, codedHeight: 64, description: configuration };
  for (const index of [0, 1, 2]) {
    const note = plain ? [] : [coded(6, `\x05\x20 ${place.iso6709} ${script}`)];
    const data = Buffer.concat([...note, coded(5, `picture ${index} is coded here`)]);
    await pictures.add(new EncodedPacket(data, 'key', index / 10, 0.1), { decoderConfig });
  }
  if (!plain) await positions.add(`WEBVTT\n\n00:00.000 --> 00:00.200\n${place.iso6709}\n`);
  await output.finalize();
  if (target.buffer === null) throw new Error('No film came out.');
  return Buffer.from(target.buffer);
};

/** The same film as a phone, and then somebody with bad intentions, would have it. */
export const filmWithPlaces = async (): Promise<Buffer> => {
  const plainest = await film();
  // What describes the film stands last, and grows without moving anything.
  const at = plainest.lastIndexOf('moov') - 4;
  const keyed = fullBox('keys', numbers(4, 1), box('mdta', 'com.apple.quicktime.location.ISO6709'));
  const listed = box('ilst', box('\0\0\0\x01', box('data', numbers(4, 1, 0), place.iso6709)));
  const xyz = box('\xa9xyz', numbers(2, place.iso6709.length, 0x15c7), place.iso6709);
  const loci = fullBox('loci', numbers(2, 0x15c7), 'Nanjing Road 1\0', numbers(4, 0, 0, 0), '\0\0');
  const described = box(
    'moov',
    plainest.subarray(at + 8),
    box('udta', xyz, loci),
    fullBox('meta', fullBox('hdlr', numbers(4, 0), 'mdta', Buffer.alloc(13)), keyed, listed),
  );
  const xmp = box('uuid', hex('be7acfcb97a942e89c71999491e3afac'), place.xmp);
  return Buffer.concat([plainest.subarray(0, at), described, xmp, box('free', page), Buffer.from(page)]);
};

/** A film whose tables claim a billion pictures in one piece of the file, or besides that all of them are empty. */
export const filmOfBillions = async ({ empty = false } = {}): Promise<Buffer> => {
  const sent = await film({ plain: true });
  const [lengths, times, pieces] = ['stsz', 'stts', 'stsc'].map((table) => sent.indexOf(table)) as [
    number,
    number,
    number,
  ];
  sent.writeUInt32BE(1_000_000_000, times + 12);
  sent.writeUInt32BE(1_000_000_000, pieces + 16);
  if (empty) {
    sent.writeUInt32BE(1, lengths + 12);
    sent.writeUInt32BE(0, lengths + 16);
  }
  return sent;
};
