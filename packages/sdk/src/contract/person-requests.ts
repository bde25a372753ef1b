import * as z from 'zod/mini';
import { anyPersonAct, personActs } from './customer-vocabulary.ts';
import { id, page, pageQuery } from './pages.ts';
import { route } from './route.ts';
import { time } from './shapes.ts';

/** That a person's data was exported or erased. It names nobody whose data it was. */
export const personRequest = /* @__PURE__ */ z.object({
  id: z.string(),
  merchantId: z.string(),
  at: time,
  act: anyPersonAct,
  /** The ids that led to the person: those of somebody who was erased lead nowhere. */
  shopperIds: z.array(z.string()),
  /** Who asked: a member of staff; null for the merchant's server. */
  by: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** How many of each were told, or made nameless. `notes` is null for what was told. */
  figures: z.object({ parcels: z.number(), cases: z.number(), reviews: z.number(), notes: z.nullable(z.number()) }),
});
export type PersonRequest = z.infer<typeof personRequest>;

/** Whose data was exported or erased, the newest first. For supervisors and managers. */
export const listPersonRequests = /* @__PURE__ */ route({
  name: 'customers.listPersonRequests',
  method: 'GET',
  path: '/customers/person-requests',
  who: ['staff'],
  query: z.extend(pageQuery, {
    /** Default: of all merchants. */
    merchantId: z.optional(id('mrc')),
    /** Default: both. */
    act: z.optional(z.enum(personActs)),
  }),
  answer: page(personRequest),
});
