import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
} from 'mediabunny';
import { onlyNeededConfiguration, onlyNeededUnits } from './nal-units.ts';

/**
 * The film in a new MP4: its pictures and its sound as they were coded, and nothing else of the file. The place in the
 * file's notes (`©xyz`, `loci`, `meta`, `uuid`), tracks of positions, and what stands between the boxes stay behind.
 * @throws Error when it is no MP4 of AVC or HEVC pictures with sound that can be copied
 */
export const refilm = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const film = new Input({ formats: [MP4], source: new BufferSource(bytes) });
  const target = new BufferTarget();
  const copy = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const pictures = await film.getVideoTracks();
  if (pictures.length === 0) throw new Error('No pictures in it.');
  const packets = packetsWithin(bytes.length);
  const tracks = [
    ...(await Promise.all(pictures.map((track) => copyPictures(track, copy, packets)))),
    ...(await Promise.all((await film.getAudioTracks()).map((track) => copySound(track, copy, packets)))),
  ];
  await copy.start();
  // Together: each waits for the others, so that what is seen and heard at one moment stands close in the file.
  await Promise.all(tracks.map((run) => run()));
  await copy.finalize();
  if (target.buffer === null) throw new Error('Nothing was written.');
  return new Uint8Array(target.buffer);
};

type Packets = (track: InputTrack) => AsyncIterable<EncodedPacket>;

/**
 * The packets of the tracks of one file. A few bytes can claim a billion empty packets, or the same one again and again:
 * all together cannot hold more than the file, and each takes a byte or more to be listed in it.
 */
const packetsWithin = (size: number): Packets => {
  let left = size;
  return async function* (track) {
    for await (const packet of new EncodedPacketSink(track).packets()) {
      left -= packet.byteLength + 1;
      if (left < 0) throw new Error('More in it than it holds.');
      yield packet;
    }
  };
};

const copyPictures = async (track: InputVideoTrack, copy: Output, packets: Packets): Promise<() => Promise<void>> => {
  const coding = await track.getCodec();
  const config = await track.getDecoderConfig();
  if ((coding !== 'avc' && coding !== 'hevc') || !(config?.description instanceof Uint8Array))
    throw new Error(`Pictures coded as ${coding ?? 'something unknown'}.`);
  const { bytes: description, lengthSize } = onlyNeededConfiguration(config.description, coding);
  const source = new EncodedVideoPacketSource(coding);
  copy.addVideoTrack(source, { rotation: await track.getRotation(), flip: await track.getFlip() });
  return async () => {
    for await (const packet of packets(track)) {
      const data = onlyNeededUnits(packet.data, coding, lengthSize);
      await source.add(packet.clone({ data }), { decoderConfig: { ...config, description } });
    }
    source.close();
  };
};

const copySound = async (track: InputAudioTrack, copy: Output, packets: Packets): Promise<() => Promise<void>> => {
  const coding = await track.getCodec();
  const decoderConfig = await track.getDecoderConfig();
  if (coding === null || decoderConfig === null) throw new Error('Sound coded as something unknown.');
  const source = new EncodedAudioPacketSource(coding);
  copy.addAudioTrack(source);
  return async () => {
    for await (const packet of packets(track)) await source.add(packet, { decoderConfig });
    source.close();
  };
};
