import * as z from 'zod/mini';

/** The page of a list that is asked for. */
export const pageQuery = /* @__PURE__ */ z.strictObject({
  /** `nextCursor` of the page before; none for the first. */
  cursor: z.optional(z.string().check(z.maxLength(400))),
  /** Entries on a page, 1 to 100. Default 50. */
  limit: z.optional(z.coerce.number<number | string>().check(z.int(), z.gte(1), z.lte(100))),
});

/** A page of a list. `nextCursor` is null on the last one. */
export const page = <T extends z.ZodMiniType>(item: T) =>
  /* @__PURE__ */ z.object({ data: z.array(item), nextCursor: z.nullable(z.string()) });

/** An instant in a request, RFC 3339 with offset. */
export const timeInput = /* @__PURE__ */ z.iso.datetime({ offset: true });

/** A TypeID with its prefix, e.g. `shp_01h455vb4pex5vsknk084sn02q`. */
export const id = (prefix: string) =>
  /* @__PURE__ */ z.string().check(z.regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`)));
