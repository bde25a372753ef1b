import { TimeoutError } from '../errors/timeout-error.ts';

/** What timers can hold, in milliseconds; a longer one would fire at once. */
export const longest = 2 ** 31 - 1;

/**
 * Runs `work` until it settles, the time is over (in milliseconds; then it rejects with a `TimeoutError` of this
 * message) or the signal aborts (then with the signal's reason). Does not rely on `work` to heed its signal. Where
 * nothing can end it, `work` is given no signal: each one costs every `Request` that is made with it.
 */
export const within = async <T>(
  signal: AbortSignal | undefined,
  timeout: number,
  message: string,
  work: (signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> => {
  if (!signal && timeout === Infinity) return work(undefined);
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const stop = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => stop(signal?.reason);
    const timer = setTimeout(() => stop(new TimeoutError(message)), Math.min(timeout, longest));
    signal?.addEventListener('abort', onAbort);
    void work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
  });
};

/** Waits so many milliseconds; an abort ends it early. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  within(signal, milliseconds, '', () => new Promise<void>(() => undefined)).catch(() => undefined);
