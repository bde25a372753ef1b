import type { CustomerCase, Parcel } from '@waybill/sdk/contract';

/** Reads server-sent events off an answer. */
export interface StreamReader {
  /** All that came so far. */
  readonly text: string;
  /** Waits until what came satisfies, or the stream is over. @returns all that came so far. */
  until(done: (text: string) => boolean): Promise<string>;
  /** Waits for the end of the stream. */
  rest(): Promise<string>;
  /** Goes away, as a page that is closed. */
  leave(): Promise<void>;
}

export const readStream = (response: Response): StreamReader => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until = async (done: (text: string) => boolean): Promise<string> => {
    while (reader && !done(text)) {
      const part = await reader.read();
      if (part.done) break;
      text += part.value;
    }
    return text;
  };
  return {
    get text() {
      return text;
    },
    until,
    rest: () => until(() => false),
    leave: async () => {
      await reader?.cancel();
    },
  };
};

/** The parcels that a stream told of, oldest first. */
export const parcelsIn = (text: string): Parcel[] =>
  [...text.matchAll(/^event: parcel\ndata: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? 'null') as Parcel);

/** The same for cases. */
export const casesIn = (text: string): CustomerCase[] =>
  [...text.matchAll(/^event: case\ndata: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? 'null') as CustomerCase);

/** The ids of a stream's events. */
export const idsIn = (text: string): string[] => [...text.matchAll(/^id: (.*)$/gm)].map((match) => match[1] ?? '');
