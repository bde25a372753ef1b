import { BufferSource, EncodedPacketSink, Input, MP4 } from 'mediabunny';
import { expect, it } from 'vitest';
import { boxesCalled } from '../testing/boxes.ts';
import { film, filmOfBillions, filmWithPlaces } from '../testing/films.ts';
import { place } from '../testing/places.ts';
import { refilm } from './video.ts';

const picturesOf = async (bytes: Uint8Array): Promise<object> => {
  const input = new Input({ formats: [MP4], source: new BufferSource(bytes) });
  const track = await input.getPrimaryVideoTrack();
  const packets = [];
  for await (const { data, timestamp, type } of new EncodedPacketSink(track!).packets())
    packets.push({ data: Buffer.from(data).toString('latin1'), timestamp, type });
  const config = await track!.getDecoderConfig();
  const tracks = (await input.getTracks()).map(({ type }) => type);
  return { packets, tracks, rotation: await track!.getRotation(), config };
};

it('A film keeps its pictures, when each is seen, and how it is turned', async () => {
  const sent = await film({ plain: true });
  expect(await picturesOf(await refilm(sent))).toEqual(await picturesOf(sent));
});

it('Places in notes, in tracks, in pictures and between the boxes stay behind, and the pictures do not', async () => {
  const sent = await filmWithPlaces();
  expect(sent.toString('latin1').split(place.iso6709).length - 1).toBe(6);
  const kept = Buffer.from(await refilm(sent));
  expect(kept.toString('latin1')).not.toContain(place.iso6709.slice(0, 5));
  expect(await picturesOf(kept)).toEqual(await picturesOf(await film({ plain: true })));
  expect([boxesCalled(kept, 'udta'), boxesCalled(kept, 'uuid'), boxesCalled(kept, 'meta')]).toEqual([[], [], []]);
});

it('A film that claims a billion empty pictures is refused at once', async () => {
  await expect(refilm(await filmOfBillions({ empty: true }))).rejects.toThrow('More in it than it holds');
});

it('What is no film of pictures is an error', async () => {
  await expect(refilm(Buffer.from('nothing'))).rejects.toThrow();
  await expect(refilm(Buffer.from('\0\0\0\x10ftypisom\0\0\0\0'))).rejects.toThrow();
});
