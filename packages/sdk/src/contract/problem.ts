import * as z from 'zod/mini';

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
  /** Where the state of a thing forbids what was asked: what can be done to it now. */
  possible: z.optional(z.array(z.string())),
  retryAfter: z.optional(z.number()),
});
export type Problem = z.infer<typeof problem>;
