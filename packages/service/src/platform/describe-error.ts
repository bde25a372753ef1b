/**
 * What may be logged of an error. A database's message can quote a row, as can a parser's, and a row can hold a person:
 * only their kind and place are kept.
 */
export const describe = (error: Error): Record<string, unknown> => ({
  name: error.name,
  ...('code' in error ? { code: error.code } : error instanceof SyntaxError ? {} : { message: error.message }),
  stack: error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8),
});
