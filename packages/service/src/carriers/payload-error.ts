import type { Source } from '@waybill/sdk/contract';
import type * as z from 'zod/mini';

/** Where a payload is wrong (a JSON pointer) and how. */
export interface PayloadIssue {
  readonly pointer: string;
  readonly message: string;
}

/** The payload is not what its source sends. `issues` names every place that is wrong. Sending it again does not help. */
export class CarrierPayloadError extends Error {
  override readonly name = 'CarrierPayloadError';
  readonly source: Source;
  readonly issues: readonly PayloadIssue[];

  constructor(source: Source, issues: readonly PayloadIssue[]) {
    super(`Not a payload of ${source}: ${issues.map((issue) => `${issue.pointer} ${issue.message}`).join('; ')}`);
    this.source = source;
    this.issues = issues;
  }
}

const escaped = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** `#/tracking_details/0` below `base`. */
export const pointerTo = (base: string, ...path: readonly PropertyKey[]): string =>
  [base, ...path.map(escaped)].join('/');

/**
 * `value` as `schema` reads it.
 * @param base the JSON pointer of `value` in the whole payload
 * @throws CarrierPayloadError
 */
export const parsePart = <T extends z.ZodMiniType>(
  source: Source,
  schema: T,
  value: unknown,
  base: string,
): z.output<T> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new CarrierPayloadError(
    source,
    // A payload can be wrong in thousands of places; the first ones are enough to act on.
    result.error.issues.slice(0, 5).map((issue) => ({
      pointer: pointerTo(base, ...issue.path),
      message: issue.message,
    })),
  );
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
