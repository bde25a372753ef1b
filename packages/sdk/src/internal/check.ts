import { safeParse, type output, type ZodMiniType } from 'zod/mini';
import { ApiError } from '../errors/api-error.ts';
import type { Issue } from '../errors/issue.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';

/** `value` as the schema has it; throws what `refuse` makes of the places where it is wrong. */
const checked = <S extends ZodMiniType>(
  schema: S,
  value: unknown,
  refuse: (issues: readonly Issue[], inWords: string, cause: unknown) => Error,
): output<S> => {
  const { data, error } = safeParse(schema, value);
  if (!error) return data;
  const issues = error.issues.map(({ path, message }) => ({
    pointer: `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`,
    message,
  }));
  throw refuse(issues, issues.map(({ pointer, message }) => `${message} at ${pointer}`).join('; '), error);
};

/** A part of a request as the contract normalises it. Throws the same kind of error as the service would answer. */
export const checkPart = (schema: ZodMiniType, value: unknown): unknown =>
  checked(schema, value, (issues, detail, cause) => {
    const title = 'The request breaks the contract';
    return new ApiError({ status: 400, code: 'invalid_request', title, detail, issues }, { cause });
  });

/**
 * A good answer's text as the contract has it. It is handed on as it came, not as the schema copies it: what a newer
 * service adds stays in.
 */
export const checkAnswer = <S extends ZodMiniType>(
  schema: S,
  text: string,
  { name, requestId }: { readonly name: string; readonly requestId: string | undefined },
): output<S> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ResponseValidationError(`${name}: the answer is not JSON.`, { cause, requestId });
  }
  checked(schema, value, (issues, inWords, cause) => {
    const message = `${name}: the answer breaks the contract: ${inWords}`;
    return new ResponseValidationError(message, { cause, issues, requestId });
  });
  return value as output<S>;
};
