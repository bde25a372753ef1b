import type { Route } from '../contract/route.ts';
import { streamEnd } from '../contract/tracking.ts';
import { isApiError } from '../errors/api-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import { checkAnswer } from './check.ts';
import { sleep, within } from './clock.ts';
import { EventStreamParser } from './event-stream.ts';
import type { Settings, StreamOptions } from './options.ts';
import { requestIdOf } from './problem.ts';
import { prepare, type Parts } from './request.ts';
import { askedPause, isPassing, jitter } from './retry.ts';
import { reached, send } from './send.ts';

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
async function* read(response: Response, name: string, signal: AbortSignal): AsyncGenerator<string, void> {
  if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const requestId = requestIdOf(response.headers);
    throw new ResponseValidationError(`${name}: the answer is no event stream.`, { requestId });
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await within(
        { timeout: longestSilence, signal, message: `${name}: nothing for ${longestSilence} ms.` },
        () => reached(name, reader.read()),
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
  const { name, answer } = route;
  const { timeout = settings.timeout, retries = Infinity } = options;
  const { url, init } = prepare(settings, route, asked, options);
  init.headers.set('Accept', 'text/event-stream');
  const parser = new EventStreamParser();
  let failures = 0;
  let followed = false;

  for (;;) {
    const started = performance.now();
    let served = false;
    let failure: unknown = new ConnectionError(`${name}: the stream ended.`);
    try {
      if (parser.lastEventId !== '') init.headers.set('Last-Event-ID', parser.lastEventId);
      const response = await within(
        { timeout, signal, message: `${name}: no answer within ${timeout} ms.` },
        (attempt) => send(settings, { url, init }, { name, signal: attempt }),
      );
      // As the standard has it: nothing to say, and no use in asking again.
      if (response.status === 204) return;
      const where = { name, requestId: requestIdOf(response.headers) };
      parser.reset();
      for await (const piece of read(response, name, signal)) {
        for (const { event, data } of parser.push(piece)) {
          if (event === 'end') {
            if (checkAnswer(streamEnd, data, where).reason === 'token_expired') return;
          } else if (event === options.event && answer) {
            served = followed = true;
            yield checkAnswer(answer, data, where);
          }
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
    const least = Math.max(askedPause(failure), parser.retry ?? 0);
    try {
      await sleep(least + jitter(failures, longestPause), signal);
    } catch {
      return;
    }
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
