import { safeParse, type output, type ZodMiniType } from 'zod/mini';
import { ApiError } from '../errors/api-error.ts';
import type { Issue } from '../errors/issue.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';

interface Found {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const toIssue = ({ path, message }: Found): Issue => ({
  pointer: ['#', ...path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/'),
  message,
});

const list = (issues: readonly Issue[]): string =>
  issues.map(({ pointer, message }) => `${message} at ${pointer}`).join('; ');

/** A part of a request as the contract normalises it. Throws the same kind of error as the service would answer. */
export const checkPart = (schema: ZodMiniType, value: unknown): unknown => {
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(toIssue);
  throw new ApiError(
    { status: 400, code: 'invalid_request', title: 'The request breaks the contract', detail: list(issues), issues },
    { cause: result.error },
  );
};

/**
 * A good answer's text as the contract has it. It is handed on as it came, not as the schema copies it: what a newer
 * service adds stays in.
 */
export const checkAnswer = <S extends ZodMiniType>(
  schema: S,
  text: string,
  where: { readonly name: string; readonly requestId: string | undefined },
): output<S> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ResponseValidationError(`${where.name}: the answer is not JSON.`, { cause, requestId: where.requestId });
  }
  const result = safeParse(schema, value);
  if (result.success) return value as output<S>;
  const issues = result.error.issues.map(toIssue);
  throw new ResponseValidationError(`${where.name}: the answer breaks the contract: ${list(issues)}`, {
    cause: result.error,
    issues,
    requestId: where.requestId,
  });
};
