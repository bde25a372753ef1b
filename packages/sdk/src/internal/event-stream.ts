/** One server-sent event. */
export interface StreamMessage {
  /** `message` where the service names none. */
  readonly event: string;
  readonly data: string;
}

/** Reads `text/event-stream` as the HTML standard (9.2.6) has it, from pieces cut anywhere. */
export class EventStreamParser {
  /** What to resume after; empty if the service gave no id. */
  lastEventId = '';
  /** Milliseconds that the service wants between connections, once it has said so. */
  retry: number | undefined;

  #rest = '';
  #afterReturn = false;
  #event = '';
  #data: string[] = [];
  #id: string | undefined;

  /** Starts on a new connection: what was half read is void, the position is not. */
  reset(): void {
    this.#rest = '';
    this.#afterReturn = false;
    this.#event = '';
    this.#data = [];
    this.#id = undefined;
  }

  /** The events that are whole with this piece. */
  push(piece: string): StreamMessage[] {
    if (piece === '') return [];
    // A line feed after a carriage return is the second half of one line end, also when the cut is between them.
    const text = this.#afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#afterReturn = piece.endsWith('\r');
    const lines = (this.#rest + text).split(/\r\n|\r|\n/);
    this.#rest = lines.pop() ?? '';
    return lines.flatMap((line) => this.#take(line));
  }

  #take(line: string): StreamMessage[] {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#data.push(value);
    else if (field === 'event') this.#event = value;
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    return [];
  }

  #dispatch(): StreamMessage[] {
    this.lastEventId = this.#id ?? this.lastEventId;
    const messages = this.#data.length === 0 ? [] : [{ event: this.#event || 'message', data: this.#data.join('\n') }];
    this.#event = '';
    this.#data = [];
    return messages;
  }
}
