/** An error that a person can do something about: printed without a stack, in one line and one more for each detail. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly details: readonly string[];

  constructor(message: string, { details = [], ...options }: ErrorOptions & { details?: readonly string[] } = {}) {
    super(message, options);
    this.details = details;
  }
}

/** Why something failed, in one line. What is thrown is not always an error, nor does an error always have words. */
export const reasonOf = (thrown: unknown): string => {
  const { message, code } = (typeof thrown === 'object' ? (thrown ?? {}) : { message: thrown }) as {
    message?: unknown;
    code?: unknown;
  };
  const [said] = [message, code].filter((part) => typeof part === 'string' && part.trim() !== '').map(String);
  return (said ?? 'no reason given').trim().replace(/\s*\n\s*/g, ' ');
};
