import type { Platform } from '../platform/index.ts';

/**
 * Does something now, and again for as long as the process runs. It never overlaps with itself; what fails is logged
 * and tried the next time.
 *
 * @param what it is called in the log
 * @returns what stops it; a round that is under way may still end.
 */
export const repeat = (
  { log }: Pick<Platform, 'log'>,
  { what, everyMs }: { readonly what: string; readonly everyMs: number },
  work: () => Promise<void>,
): (() => void) => {
  let busy = false;
  const round = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await work();
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, what);
    }
    busy = false;
  };
  const timer = setInterval(() => void round(), everyMs);
  void round();
  return () => {
    clearInterval(timer);
  };
};
