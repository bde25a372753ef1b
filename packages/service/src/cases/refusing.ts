import { invalidAt } from '../platform/index.ts';

/** An instant that is still to come. @throws ProblemError invalid_request. */
export const comingAt = (pointer: `#/${string}`, written: string, now: Date): Date => {
  const at = new Date(written);
  if (at <= now) throw invalidAt(pointer, 'This time is over.');
  return at;
};
