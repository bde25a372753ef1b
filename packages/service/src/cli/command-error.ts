/** An error that a person can do something about: printed as one line, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
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
