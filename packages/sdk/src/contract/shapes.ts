import * as z from 'zod/mini';

/**
 * One of the values, or another string: answers use it, so that an old client lives with a newer service.
 * The cast keeps completion of the known values, which `T | string` would lose.
 */
export const openEnum = <const T extends readonly [string, ...string[]]>(
  values: T,
): z.ZodMiniType<T[number] | (string & {}), T[number] | (string & {})> =>
  /* @__PURE__ */ z.union([z.enum(values), z.string()]);

/** An instant, RFC 3339 with offset. */
export const time = /* @__PURE__ */ z.iso.datetime({ offset: true });

/** The page of a list that is asked for. */
export const pageQuery = /* @__PURE__ */ z.strictObject({
  /** `nextCursor` of the page before; none for the first. */
  cursor: z.optional(z.string().check(z.maxLength(400))),
  /** Entries on a page, 1 to 100. Default 50. */
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
});

/** A page of a list. `nextCursor` is null on the last one. */
export const page = <T extends z.ZodMiniType>(item: T) =>
  /* @__PURE__ */ z.object({ data: z.array(item), nextCursor: z.nullable(z.string()) });

/** A text that people write: at least one character, at most `most`. */
export const text = (most: number) => /* @__PURE__ */ z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** A TypeID with its prefix, e.g. `shp_01h455vb4pex5vsknk084sn02q`. */
export const id = (prefix: string) =>
  /* @__PURE__ */ z.string().check(z.regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`)));

/** RFC 9457 problem details, the body of every error. */
export const problem = /* @__PURE__ */ z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  /** Stable and documented: what programs branch on. */
  code: z.string(),
  requestId: z.optional(z.string()),
  /** For bad input: where (a JSON pointer, `#/numbers/0`) and what. */
  issues: z.optional(z.array(z.object({ pointer: z.string(), message: z.string() }))),
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof problem>;
