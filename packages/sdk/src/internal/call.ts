import type { Route } from '../contract/route.ts';
import { checkAnswer } from './check.ts';
import { sleep, within } from './clock.ts';
import type { CallOptions, Settings } from './options.ts';
import { requestIdOf } from './problem.ts';
import { prepare, type Parts } from './request.ts';
import { pauseAfter } from './retry.ts';
import { reached, send } from './send.ts';

/** Calls, tries again where that helps and cannot harm, and checks the answer. */
export const call = async (settings: Settings, route: Route, asked: Parts, options: CallOptions): Promise<unknown> => {
  const { signal, timeout = settings.timeout, retries = settings.retries } = options;
  const { name, method, idempotent = false, answer } = route;
  const { repeatable = idempotent || method === 'GET' || method === 'DELETE' } = options;
  const deadline = performance.now() + (options.totalTimeout ?? settings.totalTimeout);
  const prepared = prepare(settings, route, asked, options);

  for (let failures = 0; ; failures += 1) {
    const left = deadline - performance.now();
    const limit = Math.min(timeout, left);
    try {
      const { text, requestId } = await within(
        { timeout: limit, signal, message: `${name}: no answer within ${Math.round(limit)} ms.` },
        async (attempt) => {
          const response = await send(settings, prepared, { name, signal: attempt });
          return { text: await reached(name, response.text()), requestId: requestIdOf(response.headers) };
        },
      );
      return answer && checkAnswer(answer, text, { name, requestId });
    } catch (error) {
      const pause =
        signal?.aborted || failures >= retries
          ? undefined
          : pauseAfter(error, { failures, repeatable, maxRetryAfter: settings.maxRetryAfter });
      // A wait that outlasts the deadline only hides the reason.
      if (pause === undefined || pause >= deadline - performance.now()) throw error;
      await sleep(pause, signal);
    }
  }
};
