/** An error that a person can do something about: printed as one line, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
