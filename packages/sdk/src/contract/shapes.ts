import * as z from 'zod/mini';

/**
 * One of the values of `T`, or another string: answers use it, so that an old client lives with a newer service. At run
 * time it is any string, which keeps the words themselves out of pages; the API's description lists them. The cast keeps
 * completion of the known values, which `T | string` would lose.
 */
export const openEnum = <T extends string>() =>
  /* @__PURE__ */ z.string() as z.ZodMiniType<T | (string & {}), T | (string & {})>;

/** An instant in an answer, RFC 3339 with offset. Requests take `timeInput`, which also refuses impossible dates. */
export const time = /* @__PURE__ */ z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{5,}(Z|[+-]\d\d:\d\d)$/));

/** A text that people write: at least one character, at most `most`. */
export const text = (most: number) => /* @__PURE__ */ z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** What may be left out, or be null, which says the same. */
export const given = <T extends z.ZodMiniType>(schema: T) => /* @__PURE__ */ z.optional(z.nullable(schema));

/** ISO 3166-1 alpha-2. */
export const country = /* @__PURE__ */ z.string().check(z.regex(/^[A-Z]{2}$/));
