import * as z from 'zod/mini';
import { quoteAddress } from './quotes.ts';
import { words } from './quote-options.ts';
import { route } from './route.ts';
import { anyProduct } from './vocabulary.ts';

/** By the address's clock, `09:00` to `11:00`. */
const hourRange = /* @__PURE__ */ z.object({ from: z.string(), to: z.string() });

export const coverage = /* @__PURE__ */ z.object({
  /** Whether any product delivers there or fetches there. */
  served: z.boolean(),
  place: z.object({
    country: z.string(),
    region: z.nullable(z.string()),
    city: z.nullable(z.string()),
    timeZone: z.string(),
  }),
  products: z.array(
    z.object({
      code: z.string(),
      name: words,
      product: anyProduct,
      delivers: z.boolean(),
      fetches: z.boolean(),
    }),
  ),
  /** Empty where nobody fetches. */
  pickupWindows: z.array(hourRange),
  /** In the same city, else in the same region. */
  nearestBranch: z.nullable(
    z.object({
      code: z.string(),
      name: words,
      city: z.string(),
      address: words,
      phone: z.string(),
      hours: hourRange,
    }),
  ),
});
export type CoverageAnswer = z.infer<typeof coverage>;

export const checkCoverage = /* @__PURE__ */ route({
  name: 'coverage.check',
  method: 'GET',
  path: '/coverage',
  who: ['publishable', 'secret'],
  query: quoteAddress,
  answer: coverage,
});
