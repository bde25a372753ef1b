/** One server-sent event. */
export interface StreamMessage {
  /** `message` where the service names none. */
  readonly event: string;
  readonly data: string;
}

/** What outlasts a connection. */
export interface Position {
  /** What to resume after; empty if the service gave no id. */
  lastEventId: string;
  /** Milliseconds that the service wants between connections. */
  retry: number;
}

/**
 * Reads one connection's `text/event-stream` as the HTML standard (9.2.6) has it, from pieces cut anywhere, and moves
 * the position along. An event that the connection broke in is void.
 */
export async function* messages(
  pieces: AsyncIterable<string>,
  position: Position,
): AsyncGenerator<StreamMessage, void> {
  let rest = '';
  let last: string | undefined;
  let event = '';
  let data: string[] = [];
  let id = position.lastEventId;
  for await (const piece of pieces) {
    // A line feed after a carriage return is the second half of one line end, also when the cut is between them.
    const lines = (rest + (last === '\r' ? piece.replace(/^\n/, '') : piece)).split(/\r\n|\r|\n/);
    last = piece.at(-1) ?? last;
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (field === 'data') data.push(value);
      else if (field === 'event') event = value;
      else if (field === 'id' && !value.includes('\0')) id = value;
      else if (field === 'retry' && /^\d+$/.test(value)) position.retry = Number(value);
      else if (line === '') {
        position.lastEventId = id;
        if (data.length > 0) yield { event: event || 'message', data: data.join('\n') };
        event = '';
        data = [];
      }
    }
  }
}
