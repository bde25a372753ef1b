import * as z from 'zod/mini';
import { route } from './route.ts';
import { waybillNumber } from './tracking.ts';

/** A courier that a number may belong to. */
export const carrierCandidate = /* @__PURE__ */ z.object({
  /** Lower case, e.g. `ups`, `sf`, `sto`. */
  carrier: z.string(),
  /** The courier's own name. */
  name: z.string(),
  /** 0 to 1: how sure the number's form makes us. */
  confidence: z.number(),
  /** The format that matched. */
  format: z.string(),
  /** True where the format has a check digit and it is right, false where it is wrong; null where it has none. */
  checkDigit: z.nullable(z.boolean()),
});
export type CarrierCandidate = z.infer<typeof carrierCandidate>;

export const detectCarrier = /* @__PURE__ */ route({
  name: 'carriers.detect',
  method: 'GET',
  path: '/carriers/detect',
  who: ['publishable', 'secret'],
  query: z.strictObject({ number: waybillNumber }),
  answer: z.object({ data: z.array(carrierCandidate) }),
});

/** Whose pushes we understand. */
export const sources = ['easypost', 'kuaidi100'] as const;
export type Source = (typeof sources)[number];

export const ingestEndpoint = /* @__PURE__ */ z.object({
  id: z.string(),
  source: z.string(),
  /** Below the service's address: what to enter at the provider. */
  path: z.string(),
  createdAt: z.string(),
});
export type IngestEndpoint = z.infer<typeof ingestEndpoint>;

export const createIngestEndpoint = /* @__PURE__ */ route({
  name: 'ingestEndpoints.create',
  method: 'POST',
  path: '/ingest-endpoints',
  who: ['secret'],
  body: z.strictObject({
    source: z.enum(sources),
    /** What the provider signs with: EasyPost's webhook secret, 快递100's salt. */
    secret: z.string().check(z.minLength(8), z.maxLength(256)),
    /** EasyPost only: accept its older HMAC v1 as well as v2. Default false. */
    acceptV1: z.optional(z.boolean()),
  }),
  answer: ingestEndpoint,
  status: 201,
  idempotent: true,
});

// Nothing in the SDK calls it: marked as pure all through, it is left out of what applications bundle.
const ingestParams = /* @__PURE__ */ z.strictObject({
  source: /* @__PURE__ */ z.enum(sources),
  endpointId: /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.maxLength(64)),
});
const ingestAnswer = /* @__PURE__ */ z.object({
  result: /* @__PURE__ */ z.boolean(),
  returnCode: /* @__PURE__ */ z.string(),
  message: /* @__PURE__ */ z.string(),
});

/** The provider's payload as it is; its signature is checked over the raw bytes, so no body schema stands here. */
export const ingest = /* @__PURE__ */ route({
  name: 'ingest',
  method: 'POST',
  path: '/ingest/{source}/{endpointId}',
  who: ['source'],
  params: ingestParams,
  answer: ingestAnswer,
});
