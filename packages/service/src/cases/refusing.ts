import { ProblemError } from '../platform/index.ts';

/** What is wrong with a request at one place of it. */
export const invalidAt = (pointer: `#/${string}`, message: string): ProblemError =>
  new ProblemError('invalid_request', { detail: message, issues: [{ pointer, message }] });

/** An instant that is still to come. @throws ProblemError invalid_request. */
export const comingAt = (pointer: `#/${string}`, written: string, now: Date): Date => {
  const at = new Date(written);
  if (at <= now) throw invalidAt(pointer, 'This time is over.');
  return at;
};
