import * as z from 'zod/mini';

/** The last event of a live stream: it is over, and why. */
export const streamEnd = /* @__PURE__ */ z.object({ reason: z.string() });
