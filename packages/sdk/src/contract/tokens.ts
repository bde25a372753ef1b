import * as z from 'zod/mini';
import { route } from './route.ts';
import { time } from './shapes.ts';
import { waybillNumber } from './tracking.ts';

/** A token that a store's server hands to a signed-in shopper's page: these parcels are theirs. */
export const createShopperToken = /* @__PURE__ */ route({
  name: 'shopperTokens.create',
  method: 'POST',
  path: '/shopper-tokens',
  who: ['secret'],
  body: z.strictObject({
    numbers: z.array(waybillNumber).check(z.minLength(1), z.maxLength(100)),
    scope: z.optional(z.array(z.enum(['track'])).check(z.minLength(1))),
    /** Seconds until it ends, 60 to 86 400. Default 3600. */
    expiresIn: z.optional(z.number().check(z.int(), z.gte(60), z.lte(86_400))),
  }),
  answer: z.object({ id: z.string(), token: z.string(), expiresAt: time }),
  status: 201,
  idempotent: true,
});

export const revokeShopperToken = /* @__PURE__ */ route({
  name: 'shopperTokens.revoke',
  method: 'DELETE',
  path: '/shopper-tokens/{id}',
  who: ['secret'],
  params: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
});
