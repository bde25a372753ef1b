import { TimeoutError } from '../errors/timeout-error.ts';

/** What timers can hold; a longer one would fire at once. */
const longest = 2 ** 31 - 1;

interface Limit {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  /** What the `TimeoutError` says. */
  readonly message: string;
}

/**
 * Runs `work` until it settles, the time is over or the signal aborts. Does not rely on `work` to heed its signal, as
 * an injected `fetch` may not.
 */
export const within = <T>({ timeout, signal, message }: Limit, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
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

/** Waits; an abort rejects with the signal's reason. */
export const sleep = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(Math.ceil(milliseconds), longest),
    );
    signal?.addEventListener('abort', onAbort, { once: true });
  });
