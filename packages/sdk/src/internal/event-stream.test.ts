import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventStreamParser } from './event-stream.ts';

const read = (...pieces: string[]) => {
  const parser = new EventStreamParser();
  const messages = pieces.flatMap((piece) => parser.push(piece));
  return { messages, parser };
};

describe('EventStreamParser', () => {
  it('reads the same wherever the bytes are cut and whichever line ends are used', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0]/g, ''));
    const event = fc.record({
      event: line.filter((text) => text !== ''),
      data: fc.array(line, { minLength: 1, maxLength: 3 }),
      id: fc.option(line, { nil: undefined }),
    });
    const end = fc.constantFrom('\n', '\r', '\r\n');
    fc.assert(
      fc.property(
        fc.array(event),
        fc.infiniteStream(end),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        (events, ends, cuts) => {
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
          const { messages, parser } = read(...pieces);
          expect(messages).toEqual(events.map(({ event, data }) => ({ event, data: data.join('\n') })));
          expect(parser.lastEventId).toBe(events.findLast(({ id }) => id !== undefined)?.id ?? '');
        },
      ),
    );
  });

  it('takes one space after the colon away and no more, and fields without a colon as empty', () => {
    expect(read('data:  x\n\n', 'data:y\n\n', 'data\n\n').messages.map(({ data }) => data)).toEqual([' x', 'y', '']);
  });

  it('says nothing for comments, unknown fields and events without data, but keeps their id', () => {
    const { messages, parser } = read(':\n\n', 'colour: red\n\n', 'event: parcel\nid: 7\n\n', 'data: x\n\n');
    expect(messages).toEqual([{ event: 'message', data: 'x' }]);
    expect(parser.lastEventId).toBe('7');
  });

  it('takes an id for good only with the end of its event', () => {
    const { parser } = read('id: 1\ndata: a\n\nid: 2\ndata: b\n');
    expect(parser.lastEventId).toBe('1');
    parser.reset();
    expect(parser.push('data: c\n\n')).toEqual([{ event: 'message', data: 'c' }]);
    expect(parser.lastEventId).toBe('1');
  });

  it('reads the pause between connections, if it is a number', () => {
    expect(read('retry: 2500\n').parser.retry).toBe(2500);
    expect(read('retry: soon\n').parser.retry).toBeUndefined();
  });
});
