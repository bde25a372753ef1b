import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages, type Position, type StreamMessage } from './event-stream.ts';

async function* arriving(pieces: readonly string[]) {
  yield* pieces;
}

/** All of one connection. */
const read = async (pieces: readonly string[], position: Position = { lastEventId: '', retry: 0 }) => {
  const seen: StreamMessage[] = [];
  for await (const message of messages(arriving(pieces), position)) seen.push(message);
  return { seen, position };
};

describe('an event stream', () => {
  it('reads the same wherever the bytes are cut and whichever line ends are used', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0]/g, ''));
    const event = fc.record({
      event: line.filter((text) => text !== ''),
      data: fc.array(line, { minLength: 1, maxLength: 3 }),
      id: fc.option(line, { nil: undefined }),
    });
    const end = fc.constantFrom('\n', '\r', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(event),
        fc.infiniteStream(end),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        async (events, ends, cuts) => {
          const lines = events.flatMap(({ event, data, id }) => [
            ': a heartbeat',
            `event: ${event}`,
            ...(id === undefined ? [] : [`id: ${id}`]),
            ...data.map((part) => `data: ${part}`),
            '',
          ]);
          // A lone \r followed by an empty line's \n would be one line end, so one kind is used throughout.
          const [lineEnd = '\n'] = ends.take(1);
          const bytes = new TextEncoder().encode(lines.map((text) => text + lineEnd).join(''));
          const decoder = new TextDecoder();
          const pieces: string[] = [];
          for (let start = 0; start < bytes.length;) {
            const [length = 1] = cuts.take(1);
            pieces.push(decoder.decode(bytes.subarray(start, start + length), { stream: true }));
            start += length;
          }
          const { seen, position } = await read(pieces);
          expect(seen).toEqual(events.map(({ event, data }) => ({ event, data: data.join('\n') })));
          expect(position.lastEventId).toBe(events.findLast(({ id }) => id !== undefined)?.id ?? '');
        },
      ),
    );
  });

  it('has one space after the colon taken away and no more, and fields without a colon are empty', async () => {
    const { seen } = await read(['data:  x\n\n', 'data:y\n\n', 'data\n\n']);
    expect(seen.map(({ data }) => data)).toEqual([' x', 'y', '']);
  });

  it('says nothing in comments, unknown fields and events without data, but keeps their id', async () => {
    const { seen, position } = await read([':\n\n', 'colour: red\n\n', 'event: parcel\nid: 7\n\n', 'data: x\n\n']);
    expect(seen).toEqual([{ event: 'message', data: 'x' }]);
    expect(position.lastEventId).toBe('7');
  });

  it('gives an id for good only with the end of its event', async () => {
    const { position } = await read(['id: 1\ndata: a\n\nid: 2\ndata: b\n']);
    expect(position.lastEventId).toBe('1');
    expect((await read(['data: c\n\n'], position)).seen).toEqual([{ event: 'message', data: 'c' }]);
    expect(position.lastEventId).toBe('1');
  });

  it('hands out an event as soon as it is whole, also when its last line end may be half of one', async () => {
    const reading = messages(arriving(['data: x\r', '\r', '\n', 'data: y\r\n\r\n']), { lastEventId: '', retry: 0 });
    expect((await reading.next()).value).toEqual({ event: 'message', data: 'x' });
    expect((await reading.next()).value).toEqual({ event: 'message', data: 'y' });
  });

  it('sets the pause between connections, if it is a number', async () => {
    expect((await read(['retry: 2500\n'])).position.retry).toBe(2500);
    expect((await read(['retry: soon\n'])).position.retry).toBe(0);
  });
});
