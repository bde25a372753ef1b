import type { Route } from '../contract/route.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import { checkAnswer } from './check.ts';
import type { CallOptions, Settings } from './options.ts';
import { prepare, type Parts } from './request.ts';
import { pauseAfter } from './retry.ts';
import { send } from './send.ts';

/** Calls, tries again where that helps and cannot harm, and checks the answer. */
export const call = async (settings: Settings, route: Route, asked: Parts, options: CallOptions): Promise<unknown> => {
  const { signal, timeout = settings.timeout, totalTimeout = settings.totalTimeout } = options;
  const { method, idempotent = false, answersAs } = route;
  const { repeatable = idempotent || method === 'GET' || method === 'DELETE' } = options;
  const { maxRetryAfter } = settings;
  const deadline = performance.now() + totalTimeout;
  let pause = 0;
  const { response, text, where } = await send(settings, route, prepare(settings, route, asked, options), {
    signal,
    timeout,
    totalTimeout,
    retry: {
      // A POST too, for ky; `pauseAfter` knows which.
      methods: [method],
      limit: options.retries ?? settings.retries,
      shouldRetry: ({ error, retryCount }) => {
        pause = pauseAfter(error, { failures: retryCount - 1, repeatable, maxRetryAfter });
        // A wait that outlasts the deadline only hides the reason.
        return pause < deadline - performance.now();
      },
      delay: () => pause,
    },
  });
  if (!answersAs) return route.answer && checkAnswer(route.answer, text, where);
  if (response.headers.get('content-type')?.startsWith(answersAs)) return text;
  throw new ResponseValidationError(`${route.name}: the answer is no ${answersAs}.`, { requestId: where.requestId });
};
