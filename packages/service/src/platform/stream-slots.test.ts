import { expect, it } from 'vitest';
import { mostStreams, mostStreamsInAll, StreamSlots } from './stream-slots.ts';

it('Live streams are bounded for one address and in all, and those that end make room', () => {
  const slots = new StreamSlots();
  const held = Array.from({ length: mostStreamsInAll }, (_, index) =>
    slots.take(String(Math.floor(index / mostStreams))),
  );
  expect(() => slots.take('0')).toThrow('Too many live streams from this address.');
  expect(() => slots.take('another')).toThrow('Too many live streams are open.');
  held[0]?.();
  slots.take('another');
  expect(() => slots.take('0')).toThrow('Too many live streams are open.');
});
