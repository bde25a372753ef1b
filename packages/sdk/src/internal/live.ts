import type { Route } from '../contract/route.ts';
import { streamEnd } from '../contract/stream-end.ts';
import { isApiError } from '../errors/api-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import { checkAnswer } from './check.ts';
import { pause, within } from './clock.ts';
import { messages, type Position } from './event-stream.ts';
import type { Settings, StreamOptions } from './options.ts';
import { prepare, type Parts } from './request.ts';
import { askedPause, isPassing, jitter } from './retry.ts';
import { reached, send, type Answered } from './send.ts';

/** The service sends something every 15 s. After three times that the line is dead, though nobody closed it. */
const longestSilence = 45_000;
/** Between two connections, unless the service asks for more; also how long one has to last to count as good. */
const longestPause = 30_000;

interface Stream {
  readonly route: Route;
  readonly asked: Parts;
  readonly options: StreamOptions;
}

/** The text of one connection, piece by piece. Closes it when left. */
async function* read({ response, where }: Answered, signal: AbortSignal): AsyncGenerator<string, void> {
  const { name, requestId } = where;
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    throw new ResponseValidationError(`${name}: the answer is no event stream.`, { requestId });
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await within(signal, longestSilence, `${name}: nothing for ${longestSilence} ms.`, () =>
        reached(name, reader.read()),
      );
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Connects, yields, and connects again where it left off, until the service says it is over or the signal aborts. */
async function* follow(settings: Settings, stream: Stream, signal: AbortSignal): AsyncGenerator<unknown, void> {
  const { route, asked, options } = stream;
  const { timeout = settings.timeout, retries = Infinity } = options;
  const request = prepare(settings, route, asked, options);
  const position: Position = { lastEventId: '', retry: 0 };
  let failures = 0;
  let followed = false;

  for (;;) {
    const started = performance.now();
    let served = false;
    let failure: unknown = new ConnectionError(`${route.name}: the stream ended.`);
    try {
      // ky makes the connection. The next one is made here, because it resumes, and because a line that broke counts too.
      const answered = await send(
        settings,
        route,
        {
          ...request,
          headers: {
            ...request.headers,
            Accept: 'text/event-stream',
            'Last-Event-ID': position.lastEventId || undefined,
          },
        },
        { signal, timeout, totalTimeout: Infinity, retry: { limit: 0 } },
      );
      // As the standard has it: nothing to say, and no use in asking again.
      if (answered.response.status === 204) return;
      for await (const { event, data } of messages(read(answered, signal), position)) {
        if (event === 'end') {
          if (checkAnswer(streamEnd, data, answered.where).reason === 'token_expired') return;
        } else if (event === options.event && route.answer) {
          served = followed = true;
          yield checkAnswer(route.answer, data, answered.where);
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      // The token ended while the line was down: the same end, only told otherwise.
      if (followed && isApiError(error) && error.code === 'token_expired') return;
      if (!isPassing(error)) throw error;
      failure = error;
    }
    failures = served || performance.now() - started > longestPause ? 0 : failures + 1;
    if (failures > retries) throw failure;
    await pause(Math.max(askedPause(failure), position.retry) + jitter(failures, longestPause), signal);
  }
}

/**
 * Every iteration is a connection of its own, made when the first value is asked for. Leaving the loop or aborting the
 * signal closes it, and the iteration ends without an error.
 */
export const live = (settings: Settings, stream: Stream): AsyncIterable<unknown> => ({
  [Symbol.asyncIterator]: () => {
    const closing = new AbortController();
    const { signal } = stream.options;
    const values = follow(settings, stream, signal ? AbortSignal.any([signal, closing.signal]) : closing.signal);
    return {
      next: () => values.next(),
      // At once, also while a value is being waited for: a generator alone would finish waiting first.
      return: () => {
        closing.abort();
        return values.return();
      },
    };
  },
});
